import { describe, expect, it } from 'vitest';
import { publishedDataset } from '../testing/publishedDataset.ts';
import { relationsOf } from './relationsOf.ts';

const dataset = publishedDataset();

function related(id: string): string[] {
  const incident = dataset.incidents.get(id);
  if (incident === undefined) throw new Error(`the dataset has no ${id}`);
  return relationsOf(incident, dataset).map(
    ({ type, side, other, reading }) => `${type} ${side} ${other.id}${reading ? ' by one reading' : ''}`,
  );
}

describe('relations of an incident', () => {
  it('gives its own and those that others record, a simultaneous one once', () => {
    expect(related('ain-al-asad-2024-07-25')).toEqual([
      'simultaneous-with own conoco-2024-07-25',
      'response-to inverse seven-villages-2024-07-25 by one reading',
    ]);
    expect(related('seven-villages-2024-07-25')).toEqual([
      'response-to own conoco-2024-07-25',
      'response-to own ain-al-asad-2024-07-25 by one reading',
    ]);
  });

  it('keeps the claims of both sides of a simultaneous relation', () => {
    const conoco = dataset.incidents.get('conoco-2024-07-25');
    const [first] = conoco === undefined ? [] : relationsOf(conoco, dataset);
    expect(first?.claims).toEqual(expect.arrayContaining(['c01', 'c02', 'c18']));
    expect(new Set(first?.claims).size).toBe(first?.claims.length);
  });
});
