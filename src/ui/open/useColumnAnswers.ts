import { useMemo, useState } from 'react';
import type {
  ColumnMapping,
  CommaUse,
  DateOrder,
  ImportChoices,
  ImportQuestion,
  Inspection,
  SerialDates,
} from '../../core/tableImport.ts';
import { questionsOf } from '../../formats/table/importQuestions.ts';
import { commaOf } from '../../formats/table/readCommas.ts';

type Open = Exclude<ImportQuestion, { kind: 'mapping' }>;
type Swap = 'swap' | 'keepOrder';

/** The answers that each question can have; they are the names of their words as well. */
const ANSWERS = {
  'date-order': ['day-month', 'month-day'],
  'serial-dates': ['1900', '1904', 'none'],
  comma: ['decimal', 'thousands'],
  'swapped-coordinates': ['swap', 'keepOrder'],
} as const satisfies Record<Open['kind'], readonly string[]>;
export type ColumnAnswer = (typeof ANSWERS)[Open['kind']][number];

interface Answered {
  readonly 'date-order': DateOrder | null;
  readonly 'serial-dates': SerialDates | null;
  readonly comma: CommaUse | null;
  readonly 'swapped-coordinates': Swap | null;
}

export interface AskedQuestion {
  readonly question: Open;
  readonly chosen: ColumnAnswer | null;
  readonly answers: readonly ColumnAnswer[];
  readonly choose: (answer: ColumnAnswer) => void;
}

/** What the reader says of the columns, begun with what was chosen before or is guessed. */
export function useColumnAnswers(inspection: Inspection, choices: ImportChoices) {
  const isKnown = inspection.schema !== 'own';
  const [bySchema, setBySchema] = useState(isKnown && choices.mapping === undefined);
  const [mapping, setMapping] = useState<ColumnMapping>(inspection.mapping);
  const { swapCoordinates: swap } = choices;
  const [answered, setAnswered] = useState<Answered>({
    'date-order': choices.dateOrder ?? null,
    'serial-dates': choices.serialDates ?? null,
    comma: choices.comma ?? null,
    'swapped-coordinates': swap === undefined ? null : swap ? 'swap' : 'keepOrder',
  });
  const { columns, preview, questions } = inspection;
  const open = useMemo(() => {
    // The whole beginning of the file was asked about the guess; a mapping of the reader's, by the rows that are here.
    const isAsItWas = bySchema || (!isKnown && mapping === inspection.mapping);
    const found = isAsItWas ? questions : questionsOf(columns, preview, mapping);
    return found.filter((question): question is Open => question.kind !== 'mapping');
  }, [bySchema, isKnown, mapping, inspection.mapping, questions, columns, preview]);
  const commas = useMemo(() => commaOf(preview, mapping), [preview, mapping]);
  return {
    bySchema,
    setBySchema,
    mapping,
    setMapping,
    /** A coordinate with a decimal comma; null where there is none. */
    comma: commas.coordinate,
    asked: open.map((question): AskedQuestion => ({
      question,
      chosen: answered[question.kind],
      answers: ANSWERS[question.kind],
      choose: (answer) => setAnswered((before) => ({ ...before, [question.kind]: answer })),
    })),
    choices(): ImportChoices {
      const { mapping: _, ...others } = choices;
      const comma = answered.comma ?? commas.decided;
      return {
        ...others,
        ...(!bySchema && { mapping }),
        ...(answered['date-order'] !== null && { dateOrder: answered['date-order'] }),
        ...(answered['serial-dates'] !== null && { serialDates: answered['serial-dates'] }),
        ...(comma !== null && { comma }),
        ...(answered['swapped-coordinates'] !== null && {
          swapCoordinates: answered['swapped-coordinates'] === 'swap',
        }),
      };
    },
  };
}
