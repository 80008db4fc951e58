import type { ImportChoices, ImportQuestion } from './tableImport.ts';

/** Whether the choices hold an answer to what has to be asked about a file. */
export function isAnswered({ kind }: ImportQuestion, choices: ImportChoices): boolean {
  switch (kind) {
    case 'mapping':
      return choices.mapping !== undefined;
    case 'date-order':
      return choices.dateOrder !== undefined;
    case 'serial-dates':
      return choices.serialDates !== undefined;
    case 'comma':
      return choices.comma !== undefined;
    case 'swapped-coordinates':
      return choices.swapCoordinates !== undefined;
  }
}
