import { useState } from 'react';
import { tableRowsCsv, tableRowsGeoJson, type ExportedRows } from '../../formats/tableRows.ts';
import type { PageRow } from '../../engine/protocol.ts';
import { useApp, useAppState, useMessages } from '../app/AppContext.ts';
import { accessedDay } from '../cite/accessedDay.ts';
import { useOptionName } from '../filters/useOptionName.ts';
import { numberText } from '../language/plural.ts';
import { FileList, type SaveOutcome } from './FileList.tsx';
import { exportMessages } from './messages.ts';
import { saveFile } from './saveFile.ts';
import { useViewWords } from './useViewWords.ts';

/** More rows than this are asked for in parts, by narrowing the range. */
const MOST_ROWS = 200_000;
const PAGE = 5_000;

const KINDS = [
  { name: 'tableCsv', ending: 'csv', type: 'text/csv;charset=utf-8', write: tableRowsCsv },
  { name: 'tableGeoJson', ending: 'geojson', type: 'application/geo+json', write: tableRowsGeoJson },
] as const;

/** Files of the rows of the reader's own table that are shown. */
export function TableFiles() {
  const texts = useMessages(exportMessages);
  const words = useViewWords();
  const nameOf = useOptionName();
  const { store, engine } = useApp();
  const total = useAppState((state) => state.answers?.list.total ?? 0);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);

  const save = async (kind: (typeof KINDS)[number]) => {
    const { answers, dataset } = store.getState();
    if (answers === null || dataset.phase !== 'ready' || dataset.table === null) return;
    setOutcome({ text: texts.working(texts[kind.name]), isFailure: false });
    try {
      const found: PageRow[] = [];
      while (found.length < MOST_ROWS) {
        const page = await engine.page({
          filter: answers.filter,
          order: 'time',
          from: found.length,
          count: PAGE,
          outside: false,
        });
        found.push(...page.rows);
        if (page.rows.length === 0 || found.length >= page.total) break;
      }
      const { inspection, choices } = dataset.table;
      const exported: ExportedRows = {
        name: inspection.name,
        timeZone: choices.timeZone,
        words,
        accessed: accessedDay(),
        rows: found.map(({ record, certainty }) => ({
          record,
          certainty,
          type: record.type === '' ? '' : nameOf('type', record.type),
          actors: record.actors.map((id) => nameOf('actor', id)),
          sources: record.sources.map((id) => nameOf('source', id)),
        })),
      };
      const name = `${inspection.name.replace(/\.[^.]*$/, '')}-dateline.${kind.ending}`;
      saveFile(new Blob([kind.write(exported)], { type: kind.type }), name);
      setOutcome({ text: texts.done(name), isFailure: false });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setOutcome({ text: texts.failed(detail), isFailure: true });
    }
  };

  return (
    <FileList
      kinds={KINDS}
      outcome={outcome}
      onSave={(kind) => void save(kind)}
      note={total > MOST_ROWS && <p className="export-note">{texts.firstRows(numberText(MOST_ROWS))}</p>}
    />
  );
}
