import { useId, useMemo, useState } from 'react';
import type { ColumnMapping, ColumnRole, DateOrder, ImportChoices } from '../../core/tableImport.ts';
import { ENCODINGS } from '../../formats/delimited/detectEncoding.ts';
import { isEnough, questionsOf } from '../../formats/table/guessMapping.ts';
import type { OpeningStatus } from '../../state/appState.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { openMessages } from './messages.ts';
import { SCHEMA_NAMES } from './schemaNames.ts';

type Table = Extract<OpeningStatus, { phase: 'asking' }>['table'];

/** The step between choosing a file and reading it: what its columns are, and what only its owner can know. */
export function ColumnsDialog({ table, choices }: { table: Table; choices: ImportChoices }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  return (
    <PaperDialog title={texts.askTitle} closeName={texts.cancel} isOpen wide onClose={loader.cancel}>
      {/* Another encoding or delimiter gives other columns: the answers begin anew. */}
      <ColumnsForm key={table.inspection.columns.join('\u0000')} table={table} choices={choices} />
    </PaperDialog>
  );
}

function ColumnsForm({ table, choices }: { table: Table; choices: ImportChoices }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const { inspection } = table;
  const [mapping, setMapping] = useState<ColumnMapping>(inspection.mapping);
  const [order, setOrder] = useState<DateOrder | null>(choices.dateOrder ?? null);
  const [isSwapped, setIsSwapped] = useState<boolean | null>(choices.swapCoordinates ?? null);
  const [isTried, setIsTried] = useState(false);
  const questions = useMemo(
    () => questionsOf(inspection.columns, inspection.preview, mapping),
    [inspection, mapping],
  );
  const dates = questions.find((question) => question.kind === 'date-order');
  const swap = questions.find((question) => question.kind === 'swapped-coordinates');
  const problems = [
    ...(isEnough(mapping) ? [] : [texts.notEnough]),
    ...(dates !== undefined && order === null ? [texts.dateOrderNeeded] : []),
    ...(swap !== undefined && isSwapped === null ? [texts.swapNeeded] : []),
  ];
  const answer = () => {
    setIsTried(true);
    if (problems.length > 0) return;
    loader.answer({
      ...choices,
      mapping,
      ...(order !== null && { dateOrder: order }),
      ...(isSwapped !== null && { swapCoordinates: isSwapped }),
    });
  };
  const assign = (column: number, role: ColumnRole | null) => setMapping(withRole(mapping, column, role));
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        answer();
      }}
    >
      <p>
        {inspection.schema === 'own'
          ? texts.askLead(inspection.name)
          : texts.askKnown(inspection.name, SCHEMA_NAMES[inspection.schema])}
      </p>
      <ReadingChoices table={table} choices={choices} />
      <ColumnsTable inspection={inspection} mapping={mapping} onAssign={assign} />
      {dates !== undefined && (
        <Question
          title={texts.dateOrder(dates.column)}
          hint={texts.dateOrderExamples(dates.examples.join(', '))}
          chosen={order}
          answers={[
            ['day-month', texts.dayMonth],
            ['month-day', texts.monthDay],
          ]}
          onChoose={setOrder}
        />
      )}
      {swap !== undefined && (
        <Question
          title={texts.swapped}
          hint={texts.swappedExamples(swap.examples.join('; '))}
          chosen={isSwapped === null ? null : isSwapped ? 'swap' : 'keep'}
          answers={[
            ['swap', texts.swap],
            ['keep', texts.keepOrder],
          ]}
          onChoose={(chosen) => setIsSwapped(chosen === 'swap')}
        />
      )}
      {isTried && problems.length > 0 && (
        <ul className="open-problem" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className="columns-actions">
        <button type="submit" className="button solid">
          {texts.readRows}
        </button>
        <button type="button" className="button" onClick={loader.cancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}

const MANY: readonly ColumnRole[] = ['actor', 'source', 'notes'];

/** The mapping in which a column has this role and no other; roles that only one column can have move. */
export function withRole(mapping: ColumnMapping, column: number, role: ColumnRole | null): ColumnMapping {
  const next: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const [known, columns] of Object.entries(mapping) as [ColumnRole, readonly number[]][]) {
    const kept = columns.filter((one) => one !== column);
    if (kept.length > 0 && (known !== role || MANY.includes(known))) next[known] = kept;
  }
  if (role !== null) next[role] = [...(next[role] ?? []), column].sort((a, b) => a - b);
  return next;
}

interface QuestionProperties<Answer extends string> {
  readonly title: string;
  readonly hint: string;
  readonly chosen: Answer | null;
  readonly answers: readonly (readonly [Answer, string])[];
  readonly onChoose: (answer: Answer) => void;
}

function Question<Answer extends string>({
  title,
  hint,
  chosen,
  answers,
  onChoose,
}: QuestionProperties<Answer>) {
  const name = useId();
  return (
    <fieldset className="columns-question">
      <legend>{title}</legend>
      <p className="open-hint">{hint}</p>
      {answers.map(([answer, words]) => (
        <label key={answer}>
          <input type="radio" name={name} checked={chosen === answer} onChange={() => onChoose(answer)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How the file is read as text; each change looks at it again. */
function ReadingChoices({ table, choices }: { table: Table; choices: ImportChoices }) {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const [encodingField, delimiterField, zoneField, zoneHint] = [useId(), useId(), useId(), useId()];
  const { encoding, delimiter, hasHeader } = table.inspection;
  const how = { 'byte-order-mark': texts.fromMark, content: texts.fromContent, chosen: texts.fromChoice };
  const zones = useMemo(
    () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
    [],
  );
  return (
    <div className="columns-reading">
      {encoding !== null && (
        <label htmlFor={encodingField}>
          {texts.encoding} <span className="open-hint">{texts.encodingFrom(how[encoding.from])}</span>
          <select
            id={encodingField}
            dir="ltr"
            value={encoding.label}
            onChange={(event) => loader.look({ ...choices, encoding: event.currentTarget.value })}
          >
            {[...new Set([encoding.label, ...ENCODINGS])].map((label) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {delimiter !== null && (
        <label htmlFor={delimiterField}>
          {texts.delimiter}
          <select
            id={delimiterField}
            value={delimiter}
            onChange={(event) => loader.look({ ...choices, delimiter: event.currentTarget.value })}
          >
            {Object.entries(DELIMITER_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {texts[name]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label htmlFor={zoneField}>
        {texts.zone}
        <select
          id={zoneField}
          dir="ltr"
          aria-describedby={zoneHint}
          value={choices.timeZone}
          onChange={(event) => loader.look({ ...choices, timeZone: event.currentTarget.value })}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </label>
      {delimiter !== null && (
        <label className="columns-header">
          <input
            type="checkbox"
            checked={hasHeader}
            onChange={(event) => loader.look({ ...choices, hasHeader: event.currentTarget.checked })}
          />
          {texts.header}
        </label>
      )}
      <p id={zoneHint} className="open-hint">
        {texts.zoneHint}
      </p>
    </div>
  );
}
