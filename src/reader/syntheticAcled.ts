const COLUMNS =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,' +
  'actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,' +
  'latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

const TYPES = [
  'Explosions/Remote violence,Shelling/artillery/missile attack',
  'Explosions/Remote violence,Air/drone strike',
  'Battles,Armed clash',
  'Protests,Peaceful protest',
  'Violence against civilians,Attack',
  'Explosions/Remote violence,Remote explosive/landmine/IED',
  'Strategic developments,Arrests',
] as const;

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2022, 0, 1);
const TOWNS = 600;
const ROWS_A_PIECE = 2_000;

/** Uniform numbers in [0, 1), the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A made-up table in the columns of ACLED, as UTF-8 pieces: about 300 bytes a row, one quoted value in each, seven types,
 * 1,000 days, 600 towns, 60 first and 30 second actors, 40 sources, the frequent ones much more frequent.
 */
export function syntheticAcled(rows: number): Uint8Array[] {
  const random = createRandom(4);
  const encoder = new TextEncoder();
  const small = (count: number) => Math.floor(count * random() ** 2);
  const towns = Array.from({ length: TOWNS }, () => ({
    latitude: (30 + 7 * random()).toFixed(4),
    longitude: (36 + 11 * random()).toFixed(4),
  }));
  const pieces = [encoder.encode(`${COLUMNS}\r\n`)];
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const town = small(TOWNS);
    const { latitude, longitude } = towns[town]!;
    const date = new Date(FIRST_DAY + DAY * Math.floor(1000 * random())).toISOString().slice(0, 10);
    const timePrecision = [1, 1, 1, 1, 1, 1, 1, 1, 2, 3][Math.floor(10 * random())]!;
    const placePrecision = [1, 1, 1, 1, 1, 1, 1, 2, 2, 3][Math.floor(10 * random())]!;
    const deaths = [0, 0, 0, 1, 2, 5][Math.floor(6 * random())]!;
    lines.push(
      `IRQ${row},${date},${date.slice(0, 4)},${timePrecision},Political violence,${TYPES[small(TYPES.length)]!},` +
        `Group ${small(60)},,1,Military Forces of X (${small(30)}),,2,12,,368,Middle East,Iraq,Admin ${town % 18},,,` +
        `Town ${town},${latitude},${longitude},${placePrecision},Agency ${small(40)}; Twitter,Local,` +
        `"On ${date}, an event, number ${row}, was reported near Town ${town}.",${deaths},,1700000000\r\n`,
    );
    if (lines.length === ROWS_A_PIECE || row === rows - 1) {
      pieces.push(encoder.encode(lines.join('')));
      lines = [];
    }
  }
  return pieces;
}
