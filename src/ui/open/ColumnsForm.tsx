import { useState } from 'react';
import type { ImportChoices, Inspection } from '../../core/tableImport.ts';
import { isEnough } from '../../formats/table/importQuestions.ts';
import { columnUses } from '../../formats/table/columnUses.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { ColumnsQuestion } from './ColumnsQuestion.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { columnsMessages } from './columnsMessages.ts';
import { ReadingChoices } from './ReadingChoices.tsx';
import { SCHEMA_NAMES } from './schemaNames.ts';
import { useColumnAnswers } from './useColumnAnswers.ts';
import { withRole } from './withRole.ts';

interface Properties {
  readonly inspection: Inspection;
  readonly choices: ImportChoices;
  readonly isOpen: boolean;
}

/** How a file is to be read: its text, its columns, and the questions that they leave open. */
export function ColumnsForm({ inspection, choices, isOpen }: Properties) {
  const texts = useMessages(columnsMessages);
  const { loader } = useApp();
  const answers = useColumnAnswers(inspection, choices);
  const { bySchema, mapping, asked, comma } = answers;
  const [isTried, setIsTried] = useState(false);
  const schema = SCHEMA_NAMES[inspection.schema];
  const needed = {
    'date-order': texts.dateOrderNeeded,
    'serial-dates': texts.serialNeeded,
    comma: texts.commaNeeded,
    'swapped-coordinates': texts.swapNeeded,
  };
  const problems = [
    ...(bySchema || isEnough(mapping) ? [] : [texts.notEnough]),
    ...new Set(asked.filter(({ chosen }) => chosen === null).map(({ question }) => needed[question.kind])),
  ];
  const lead = () => {
    if (isOpen) return texts.askAgain(inspection.name);
    return inspection.schema === 'own'
      ? texts.askLead(inspection.name)
      : texts.askKnown(inspection.name, schema);
  };
  return (
    <form
      className="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (problems.length === 0) loader.answer(answers.choices());
      }}
    >
      <p>{lead()}</p>
      <ReadingChoices inspection={inspection} choices={choices} />
      {inspection.schema !== 'own' && (
        <ColumnsQuestion
          title={texts.howToRead}
          chosen={bySchema ? 'schema' : 'columns'}
          answers={[
            ['schema', texts.bySchema(schema)],
            ['columns', texts.byColumns],
          ]}
          onChoose={(chosen) => answers.setBySchema(chosen === 'schema')}
          isCalm
        />
      )}
      <ColumnsTable
        inspection={inspection}
        mapping={mapping}
        uses={bySchema ? columnUses(inspection.columns, inspection.schema) : null}
        onAssign={(column, role) => answers.setMapping(withRole(mapping, column, role))}
      />
      {comma !== null && <p className="open-hint">{texts.decimalSeen(comma, comma.replace(',', '.'))}</p>}
      {asked.map(({ question, chosen, answers: possible, choose }) => (
        <ColumnsQuestion
          key={`${question.kind} ${'column' in question ? question.column : ''}`}
          title={
            question.kind === 'swapped-coordinates' ? texts.swapped : texts[question.kind](question.column)
          }
          hint={texts.examples(question.examples.join('; '))}
          chosen={chosen}
          answers={possible.map((answer) => [answer, texts[answer]] as const)}
          onChoose={choose}
        />
      ))}
      {isTried && problems.length > 0 && (
        <ul className="open-problem" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className="columns-actions">
        <button type="submit" className="button solid">
          {isOpen ? texts.readAgain : texts.readRows}
        </button>
        <button type="button" className="button" onClick={loader.cancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
