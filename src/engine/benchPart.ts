import { measureEngine } from './benchEngine.ts';
import { measureOthers } from './benchOthers.ts';

/** One measurement in a process of its own: `benchPart.ts engine 1000000` writes its results as JSON. */
const [what, rows] = process.argv.slice(2);
const { gc } = globalThis;
if (gc === undefined) throw new Error('benchPart.ts needs node --expose-gc');
const measures = what === 'engine' ? measureEngine(Number(rows), () => gc()) : measureOthers(Number(rows));
process.stdout.write(JSON.stringify(measures));
