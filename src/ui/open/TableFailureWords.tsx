import { useState } from 'react';
import { parseLocalFileId } from '../../core/localFile.ts';
import type { Failure } from '../../core/result.ts';
import { useLanguage } from '../app/AppContext.ts';
import { lazyDialog } from '../look/lazyDialog.tsx';
import { ProblemBox } from '../look/ProblemBox.tsx';
import { TABLE_FAILURE_TEXTS } from './tableFailureTexts.ts';

const OpenDialog = lazyDialog(async () => (await import('./OpenDialog.tsx')).OpenDialog);

type TableFailure = Extract<Failure, { kind: 'table-unreadable' | 'storage-failed' }>;

function wordsOf(failure: TableFailure, language: 'en' | 'ar'): { what: string; remedy: string } {
  const texts = TABLE_FAILURE_TEXTS[language];
  if (failure.kind === 'storage-failed') {
    return {
      what: texts.storageFailed(failure.name, failure.detail),
      remedy: texts.storageRemedies[failure.reason],
    };
  }
  const { name, problem, detail } = failure;
  const remedy = texts.tableRemedies[problem];
  if (problem !== 'missing-here') return { what: texts.tableProblems[problem](name, detail), remedy };
  const file = parseLocalFileId(name);
  const what = file === null ? texts.fileNotFound(name) : texts.fileMissing(file.name, file.size, file.hash);
  return { what, remedy };
}

/** What is the matter with a file of the reader's own, what to do, and the way to another file. */
export function TableFailureWords({ failure }: { failure: TableFailure }) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { what, remedy } = wordsOf(failure, language);
  return (
    <>
      <ProblemBox what={what} remedy={remedy}>
        {failure.kind === 'table-unreadable' && (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {TABLE_FAILURE_TEXTS[language].openData}
          </button>
        )}
      </ProblemBox>
      <OpenDialog isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}
