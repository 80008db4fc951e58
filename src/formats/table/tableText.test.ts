import { expect, it } from 'vitest';
import { readText } from './tableText.ts';

const TEXT = [
  'event_id_cnty;event_date;event_type;actor1;latitude;longitude;notes',
  '1;25 July 2024;Battles;"Group; A";33.85;42.53;"حريق',
  'ثم هدوء"',
  '2;31 February 2024;Riots;Group B;91;42;""',
  '3;2024;;;0;0;"He said ""no"""',
  '',
].join('\r\n');

it.each([1, 2, 7, 64])('makes the same batch and report of pieces of %i bytes', async (size) => {
  const whole = await readText(TEXT, 'acled', {}, ';');
  const cut = await readText(TEXT, 'acled', {}, ';', size);
  expect(cut.report('complete')).toEqual(whole.report('complete'));
  expect(cut.report('complete')).toMatchObject({ read: 3, kept: 3, placed: 1, notDated: 1 });
  expect(cut.takeBatch()).toEqual(whole.takeBatch());
});
