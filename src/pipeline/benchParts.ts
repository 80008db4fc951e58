import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench:page` runs what measures the built page, one after the other: `benchPage.ts` in use, and
 * `benchLighthouse.ts` as it loads. Arguments go to each.
 */
const PARTS = ['benchPage.ts', 'benchLighthouse.ts'];

for (const part of PARTS) {
  const path = fileURLToPath(new URL(part, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
