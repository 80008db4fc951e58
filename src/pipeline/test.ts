import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onStop } from './onStop.ts';
import { countEndToEnd, countUnit, readReport } from './testReport.ts';
import type { TestCount } from './testReport.ts';

/** One step of `npm test`: an npm script, and how to count its tests where it runs any. */
interface Step {
  name: string;
  script: string[];
  report?: { file: string; count: (report: unknown) => TestCount | null };
}

const repository = fileURLToPath(new URL('../../', import.meta.url));
const reports = join(repository, '.cache', 'reports');
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

const steps: Step[] = [
  { name: 'types', script: ['types'] },
  { name: 'lint', script: ['lint'] },
  { name: 'format', script: ['format:check'] },
  { name: 'licences', script: ['licences'] },
  {
    name: 'unit',
    script: ['test:unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { file: unitReport, count: countUnit },
  },
  { name: 'data', script: ['data:check'] },
  // Without its "pre" script, which would check the data a second time.
  { name: 'build', script: ['--ignore-scripts', 'build'] },
  { name: 'e2e', script: ['test:e2e'], report: { file: endToEndReport, count: countEndToEnd } },
];

let running: ChildProcess | null = null;

function runScript(script: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', ...script], {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport },
      // On Windows npm is a batch file, which only a shell can start. Elsewhere a step leads a group of
      // its own, so that a signal reaches all of it.
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    });
    running = child;
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (code) => {
      running = null;
      done(code ?? 1);
    });
  });
}

async function main(wanted: string[]): Promise<number> {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step is called ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name));
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const total: TestCount = { passed: 0, failed: 0 };
  let code = 0;
  for (const step of chosen) {
    console.log(`\n=== ${step.name} ===`);
    code = await runScript(step.script);
    const count =
      step.report === undefined ? { passed: 0, failed: 0 } : step.report.count(readReport(step.report.file));
    total.passed += count?.passed ?? 0;
    total.failed += count?.failed ?? 0;
    if (code === 0 && count === null) {
      console.error(`${step.name} left no report that can be counted.`);
      code = 1;
    }
    if (code !== 0) {
      // A step that fails without a failing test counts as one failure: the line never looks green.
      if ((count?.failed ?? 0) === 0) total.failed += 1;
      console.error(`\nStopped: ${step.name} failed. Again, on its own: npm test -- ${step.name}`);
      break;
    }
  }
  console.log(`\nTests: ${total.passed} passed, ${total.failed} failed`);
  return code;
}

onStop(() => {
  console.error('\nStopped by a signal.');
  if (running?.pid === undefined) return;
  if (process.platform === 'win32') running.kill();
  else process.kill(-running.pid, 'SIGINT');
});
process.exitCode = await main(process.argv.slice(2));
