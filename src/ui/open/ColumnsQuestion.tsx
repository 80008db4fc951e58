import { useId } from 'react';

interface Properties<Answer extends string> {
  readonly title: string;
  readonly hint?: string;
  readonly chosen: Answer | null;
  readonly answers: readonly (readonly [Answer, string])[];
  readonly onChoose: (answer: Answer) => void;
  /** Nothing has to be answered before the table can be read. */
  readonly isCalm?: boolean;
}

/** One thing that only the owner of a file can know. */
export function ColumnsQuestion<Answer extends string>({
  title,
  hint,
  chosen,
  answers,
  onChoose,
  isCalm = false,
}: Properties<Answer>) {
  const name = useId();
  return (
    <fieldset className={isCalm ? 'columns-question columns-question-calm' : 'columns-question'}>
      <legend>{title}</legend>
      {hint !== undefined && <p className="open-hint">{hint}</p>}
      {answers.map(([answer, words]) => (
        <label key={answer}>
          <input type="radio" name={name} checked={chosen === answer} onChange={() => onChoose(answer)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
