import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type * as Playwright from '@playwright/test';
import { isRunDirectly } from './isRunDirectly.ts';

/** A browser that starts, and where it was found; or everything that was tried, one line each. */
export type FoundBrowser = { path: string; from: string } | { path: null; tried: string[] };

/** What the search asks of the machine; tests hand in their own. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  isExecutable: (path: string) => boolean;
  /** The line a browser prints for `--version`, or null where it does not start. */
  versionOf: (path: string) => string | null;
  /** Where Playwright would keep its own Chromium, whether or not it is there. */
  playwrightPath: () => string | null;
  /** Runs a program to its end; null says that it went well, a text says what went wrong. */
  run: (command: string, args: string[]) => string | null;
  say: (line: string) => void;
}

const programNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Finds a Chromium for the browser tests: `$CHROMIUM_PATH`, the usual places, Playwright's own copy.
 * With `install` it then lets Playwright download one, and last asks apt-get as root.
 */
export function findBrowser(machine: Machine, install: boolean): FoundBrowser {
  const tried: string[] = [];
  const starts = (path: string, from: string): FoundBrowser | null => {
    if (!machine.isExecutable(path)) {
      tried.push(`${from}: ${path} is not there`);
      return null;
    }
    // Chrome on Windows opens a window instead of printing its version. Elsewhere the question also
    // tells a browser from a script that only says which package to install.
    if (machine.platform !== 'win32' && !/chrom/i.test(machine.versionOf(path) ?? '')) {
      tried.push(`${from}: ${path} does not start`);
      return null;
    }
    return { path, from };
  };
  const startsFirst = (paths: string[], from: string): FoundBrowser | null => {
    for (const path of paths) {
      const found = starts(path, from);
      if (found) return found;
    }
    return null;
  };
  const ownCopy = () => {
    const path = machine.playwrightPath();
    if (path !== null) return starts(path, "Playwright's own browser");
    tried.push("Playwright's own browser: none exists for this system");
    return null;
  };

  const named = machine.environment['CHROMIUM_PATH'];
  if (named) {
    const found = starts(named, 'CHROMIUM_PATH');
    if (found) return found;
    machine.say(`${tried.at(-1)}; looking elsewhere`);
  } else {
    tried.push('CHROMIUM_PATH: not set');
  }
  const present = startsFirst(usualPlaces(machine), 'the usual places') ?? ownCopy();
  if (present) return present;
  if (!install) return { path: null, tried };

  machine.say('No browser on this machine: letting Playwright download one …');
  const download = machine.run(process.execPath, [playwrightProgram(), 'install', 'chromium']);
  if (download === null) {
    const downloaded = ownCopy();
    if (downloaded) return downloaded;
  } else {
    tried.push(`playwright install chromium: ${download}`);
  }

  if (machine.platform !== 'linux' || !machine.isRoot) {
    tried.push('apt-get install chromium: only tried on Linux as root');
    return { path: null, tried };
  }
  machine.say('Playwright could not: asking apt-get for chromium …');
  // An index that cannot be refreshed may still name the package: only the installation decides.
  const update = machine.run('apt-get', ['update']);
  const installation = machine.run('apt-get', ['install', '-y', 'chromium']);
  if (installation === null) {
    const installed = startsFirst(usualPlaces(machine), 'apt-get');
    if (installed) return installed;
  } else {
    if (update !== null) tried.push(`apt-get update: ${update}`);
    tried.push(`apt-get install -y chromium: ${installation}`);
  }
  return { path: null, tried };
}

/** What to print where no browser could be had. */
export function explainMissing(tried: string[]): string {
  return [
    'No Chromium could be found or installed. Tried:',
    ...tried.map((line) => `  - ${line}`),
    'Install Chromium or Chrome, or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  ].join('\n');
}

/** The paths where Chromium or Chrome usually lies on the machine's system, best first. */
export function usualPlaces({ platform, environment }: Pick<Machine, 'platform' | 'environment'>): string[] {
  if (platform === 'darwin') {
    const programs = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
    const folders = [
      '/Applications',
      ...(environment['HOME'] ? [`${environment['HOME']}/Applications`] : []),
    ];
    return folders.flatMap((folder) => programs.map((program) => `${folder}/${program}`));
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const folder = environment[variable];
      if (!folder) return [];
      return [
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      ];
    });
  }
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'))
    .flatMap((folder) => programNames.map((name) => join(folder, name)));
  const fixed = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ];
  return [...new Set([...fixed, ...onPath])];
}

const require = createRequire(import.meta.url);

function playwrightProgram(): string {
  return require.resolve('@playwright/test/cli');
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    isExecutable: (path) => {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      } catch {
        return false;
      }
    },
    versionOf: (path) => {
      const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
      return status === 0 ? stdout.trim() : null;
    },
    playwrightPath: () => {
      try {
        // Asked for when needed: loading Playwright takes longer than the rest of the search.
        const playwright = require('@playwright/test') as typeof Playwright;
        return playwright.chromium.executablePath() || null;
      } catch {
        return null;
      }
    },
    run: (command, args) => {
      const { error, status, signal } = spawnSync(command, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: 600_000,
        env: {
          ...process.env,
          DEBIAN_FRONTEND: 'noninteractive',
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT:
            process.env['PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT'] ?? '20000',
        },
      });
      if (error) return error.message;
      if (signal !== null) return `stopped by ${signal}`;
      return status === 0 ? null : `ended with code ${status}`;
    },
    say: (line) => {
      console.log(line);
    },
  };
}

if (isRunDirectly(import.meta.url)) {
  const found = findBrowser(thisMachine(), true);
  if (found.path === null) {
    console.error(explainMissing(found.tried));
    process.exit(1);
  }
  console.log(`Browser: ${found.path} (${found.from})`);
}
