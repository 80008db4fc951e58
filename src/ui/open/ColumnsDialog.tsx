import type { ImportChoices } from '../../core/tableImport.ts';
import type { OpeningStatus } from '../../state/appState.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import { columnsMessages } from './columnsMessages.ts';

interface Properties {
  readonly table: Extract<OpeningStatus, { phase: 'asking' }>['table'];
  readonly choices: ImportChoices;
  /** The table is open and is to be read again. */
  readonly isOpen: boolean;
}

/** The step between choosing a file and reading it: what its columns are, and what only its owner can know. */
export function ColumnsDialog({ table: { inspection }, choices, isOpen }: Properties) {
  const texts = useMessages(columnsMessages);
  const { loader } = useApp();
  return (
    <PaperDialog title={texts.askTitle} closeName={texts.cancel} isOpen wide onClose={loader.cancel}>
      {/* Another encoding or delimiter gives other columns: the answers begin anew. */}
      <ColumnsForm
        key={inspection.columns.join('\u0000')}
        inspection={inspection}
        choices={choices}
        isOpen={isOpen}
      />
    </PaperDialog>
  );
}
