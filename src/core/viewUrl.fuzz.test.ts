import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile, type KnownIds } from './reconcile.ts';
import { rangeOf } from './time.ts';
import { LINK_TABLE, decodeView, encodeView } from './viewUrl.ts';

const known: KnownIds = {
  timeZone: 'Asia/Baghdad',
  version: '1.0.0',
  types: new Set(['own-type']),
  actors: new Set(['us-forces', 'iranian-militias']),
  sources: new Set(['article']),
  places: new Set(['conoco']),
  incidents: new Set(['conoco-2024-07-25', 'tower-22-2024', 'meeting']),
  claims: new Map([
    ['c01', ['conoco-2024-07-25', 'meeting']],
    ['c02', []],
    ['c03', ['meeting']],
  ]),
  backgroundIncidents: new Set(['meeting']),
};

const valid = [
  'from=2024-07-25&to=2024-07-26&certain=1',
  'from=2024-07-25T18:00:00%2B03:00&to=2024-07-26T03:00:00.250Z',
  'type=air-drone-strike,own-type&actor=us-forces,iranian-militias&source=article&place=conoco',
  'precision=facility,night,day&q=%D8%A7%D9%84%D8%A3%D8%B3%D8%AF&background=1',
  'incident=conoco-2024-07-25&claim=c01&tab=claims&lang=ar&theme=dark',
  'map=6.5/34.2/41.1/-12.5/45&embed=1&v=1.0.0',
  'data=https://elsewhere.example/x.json&basemap=http://localhost:8080/style.json',
];

const encodings = ['%', '%zz', '%E0%A4%A', '%00', '%ud800', '+', '&&', '==', '#', '?', ';'];
const characters = ['\u202e', '\u0000', '\ud800', '١٩٩٩'];
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const numbers = ['NaN', 'Infinity', '-0', '1e999', '0x10'];
const times = ['2024-02-30', '9999-12-31', '-271821-04-20', '275760-09-13', '0000-01-01', '24:00', 'T25:61'];
const addresses = ['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', '<img src=x>', '../..'];
const long = [','.repeat(500), 'x'.repeat(2000), '/'.repeat(50)];
const hostile = [encodings, characters, names, numbers, times, addresses, long].flat();

/** What links are made of, and what breaks programs that read them. */
const shard = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...valid.flatMap((link) => link.split(/(?<=[=&,/])/))) },
  { weight: 2, arbitrary: fc.constantFrom(...LINK_TABLE.map(({ name }) => `&${name}=`)) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** A valid link with some characters taken out, doubled, swapped for others or moved. */
const mutated = fc
  .tuple(
    fc.constantFrom(...valid),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), shard), { minLength: 1, maxLength: 6 }),
  )
  .map(([link, changes]) =>
    changes.reduce((text, [place, length, put]) => {
      const at = text.length === 0 ? 0 : place % text.length;
      return text.slice(0, at) + put + text.slice(at + length);
    }, link),
  );

const anyLink = fc.oneof(
  mutated,
  fc.array(shard, { maxLength: 30 }).map((parts) => parts.join('')),
);

/** Everything that must hold of what a link gives, however broken it is. */
function checkLink(link: string) {
  const decoded = decodeView(link);
  const settled = reconcile(decoded.view, known);
  const { view } = settled;
  const { earliest, latest } = rangeOf(view.from, view.to, known.timeZone);
  expect(earliest <= latest).toBe(true);
  expect(view.incident === null || known.incidents.has(view.incident)).toBe(true);
  expect(view.claim === null || known.claims.has(view.claim)).toBe(true);
  expect(view.actors.every((id) => known.actors.has(id))).toBe(true);
  const protocols = [view.basemap, view.data].flatMap((text) =>
    text !== null && URL.canParse(text) ? [new URL(text).protocol] : [],
  );
  expect(protocols.filter((protocol) => protocol !== 'https:' && protocol !== 'http:')).toEqual([]);
  // The page's own address says the same again, and asks for nothing that is not there.
  const again = decodeView(encodeView(view));
  expect(again.notices).toEqual([]);
  expect(again.view).toEqual(view);
  expect(reconcile(view, known).view).toEqual(view);
  for (const { parameter, value } of [...decoded.notices, ...settled.notices]) {
    expect(typeof parameter).toBe('string');
    expect(typeof value).toBe('string');
  }
}

describe('ten thousand random and mutated links', () => {
  it('each give a view that holds, and can be written again', () => {
    fc.assert(fc.property(anyLink, checkLink), { seed: 20240728, numRuns: 10_000 });
  }, 120_000);
});
