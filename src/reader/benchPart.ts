import Papa from 'papaparse';
import { CSV_PARTS, type CsvMeasures, type CsvPart } from './csvParts.ts';
import { syntheticAcled } from './syntheticAcled.ts';
import { createTableSession } from './tableSession.ts';

/** One measurement in a process of its own: `benchPart.ts session 1000000` writes its result as JSON. */
const { gc } = globalThis;
if (gc === undefined) throw new Error('benchPart.ts needs node --expose-gc');
const [part, count] = process.argv.slice(2);
const wanted = Number(count);
const blob = new Blob(syntheticAcled(wanted) as BlobPart[]);
const measures = await measure(CSV_PARTS.find((one) => one === part));
if (measures.rows !== wanted) throw new Error(`${measures.rows} rows of ${wanted} were read`);
process.stdout.write(JSON.stringify(measures));

async function measure(known: CsvPart | undefined): Promise<CsvMeasures> {
  switch (known) {
    case 'session':
      return measureSession();
    case 'papa': {
      const text = await textOfBlob();
      return timed(() => parsed(text));
    }
    case 'papaDecoding': {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return timed(() => parsed(new TextDecoder().decode(bytes)));
    }
    case 'papaDropping': {
      const text = await textOfBlob();
      return timed(() => {
        let rows = -1;
        const step = () => {
          rows += 1;
        };
        Papa.parse<string[]>(text, { skipEmptyLines: true, step });
        return rows;
      });
    }
    case undefined:
      throw new Error(`the part is one of ${CSV_PARTS.join(', ')}`);
  }
}

async function timed(work: () => number | Promise<number>): Promise<CsvMeasures> {
  gc?.();
  const begin = process.cpuUsage();
  const rows = await work();
  const { user, system } = process.cpuUsage(begin);
  return { rows, bytes: blob.size, cpuMs: (user + system) / 1000, keptMb: null };
}

/** The batches are dropped, as the worker lets go of them by transferring their buffers. */
async function measureSession(): Promise<CsvMeasures> {
  const session = createTableSession();
  const choices = { timeZone: 'UTC' };
  let rows = 0;
  const before = await takenMb();
  const measured = await timed(async () => {
    const opened = await session.open({ kind: 'file', name: 'acled.csv', blob }, choices);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    const events = {
      onProgress: () => undefined,
      onBatch: (batch: { readonly rows: number }) => {
        rows += batch.rows;
        return Promise.resolve();
      },
    };
    const read = await session.read(choices, events, new AbortController().signal);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return rows;
  });
  const keptMb = (await takenMb()) - before;
  await session.detail(0);
  return { ...measured, keptMb };
}

/** Buffers are let go of some time after they were collected. */
async function takenMb(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

async function textOfBlob(): Promise<string> {
  return new TextDecoder().decode(await blob.arrayBuffer());
}

/** Rows without the header. */
function parsed(text: string): number {
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data.length - 1;
}
