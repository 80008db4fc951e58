import type { ImportReport, RowOutcome } from '../../core/tableImport.ts';
import { CONVENTION_TEXTS } from '../../formats/table/conventionTexts.ts';
import { PROBLEM_TEXTS } from '../../formats/table/problemTexts.ts';
import type { OpenTable } from '../../state/appState.ts';
import { useAppState, useLanguage, useMessages } from '../app/AppContext.ts';
import { saveFile } from '../export/saveFile.ts';
import { numberText } from '../language/plural.ts';
import { sizeText } from '../language/sizeText.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { openMessages } from './messages.ts';
import { ReadingFacts } from './ReadingFacts.tsx';
import { FORMAT_NAMES, SCHEMA_NAMES } from './schemaNames.ts';
import { StorageFacts } from './StorageFacts.tsx';
import './open.css';

/** What became of every row of the reader's table, and what was decided that the file does not say. */
export function ReportDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const texts = useMessages(openMessages);
  const table = useAppState((state) => (state.dataset.phase === 'ready' ? state.dataset.table : null));
  return (
    <PaperDialog title={texts.reportTitle} closeName={texts.close} isOpen={isOpen} wide onClose={onClose}>
      {table !== null && <TableReport table={table} onLeave={onClose} />}
    </PaperDialog>
  );
}

function TableReport({ table, onLeave }: { table: OpenTable; onLeave: () => void }) {
  const texts = useMessages(openMessages);
  const language = useLanguage();
  const { inspection, handle } = table;
  if (handle === null) return <p role="status">{texts.reading(inspection.name)}</p>;
  const { report } = handle;
  const counts: readonly (readonly [string, number])[] = [
    [texts.read, report.read],
    [texts.kept, report.kept],
    [texts.placed, report.placed],
    [texts.notPlaced, report.notPlaced],
    [texts.notDated, report.notDated],
    [texts.rejected, report.rejected],
  ];
  return (
    <div className="report">
      <p className="report-file">
        <bdi>{inspection.name}</bdi>{' '}
        <span className="open-hint">
          {texts.fileFacts(FORMAT_NAMES[inspection.format], SCHEMA_NAMES[inspection.schema])}
          {inspection.size !== null && ` · ${sizeText(inspection.size, language)}`}
          {inspection.encoding !== null && ` · ${inspection.encoding.label}`}
        </span>
      </p>
      {report.ended === 'cut-off' && <p className="open-problem">{texts.cutOff(report.read)}</p>}
      <dl className="report-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      <StorageFacts table={table} />
      <ReadingFacts table={table} onLeave={onLeave} />
      <h3 className="caps">{texts.problems(report.problemCount)}</h3>
      {report.problemCount === 0 ? (
        <p>{texts.noProblems}</p>
      ) : (
        <Problems
          report={report}
          onDownload={() =>
            void handle.problemsCsv().then((file) => saveFile(file, `${inspection.name}.report.csv`))
          }
        />
      )}
      <h3 className="caps">{texts.conventions}</h3>
      <ul className="report-conventions">
        {report.conventions.map((convention) => (
          <li key={convention}>{CONVENTION_TEXTS[convention][language]}</li>
        ))}
      </ul>
    </div>
  );
}

const SHOWN = 100;

function Problems({ report, onDownload }: { report: ImportReport; onDownload: () => void }) {
  const texts = useMessages(openMessages);
  const language = useLanguage();
  const outcomes: Readonly<Record<RowOutcome, string>> = {
    rejected: texts.outcomeRejected,
    'not-placed': texts.outcomeNotPlaced,
    'not-dated': texts.outcomeNotDated,
    kept: texts.outcomeKept,
  };
  const shown = report.problems.slice(0, SHOWN);
  return (
    <>
      <p className="open-hint">{texts.firstOf(shown.length, report.problemCount)}</p>
      <p>
        <button type="button" className="button" onClick={onDownload}>
          {texts.download}
        </button>
      </p>
      <div
        className="columns-scroll"
        role="region"
        aria-label={texts.problems(report.problemCount)}
        tabIndex={0}
      >
        <table className="columns-table report-table">
          <thead>
            <tr>
              {[texts.row, texts.column, texts.value, texts.reason, texts.outcome].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.problem}`}>
                <th scope="row" className="number">
                  {numberText(problem.row)}
                </th>
                <td>
                  <bdi>{problem.column}</bdi>
                </td>
                <td>
                  <bdi>{problem.value.slice(0, 80)}</bdi>
                </td>
                <td>
                  {PROBLEM_TEXTS[problem.problem].reason[language]}{' '}
                  <span className="open-hint">{PROBLEM_TEXTS[problem.problem].remedy[language]}</span>
                </td>
                <td>{outcomes[problem.outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
