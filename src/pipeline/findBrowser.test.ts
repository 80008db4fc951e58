import { describe, expect, it } from 'vitest';
import { explainMissing, findBrowser, usualPlaces } from './findBrowser.ts';
import type { Machine } from './findBrowser.ts';

const ownPath = '/cache/playwright/chrome';

/** A machine where `present` start and `run` answers each command; keeps what was said and run. */
function machineWith(present: string[], changes: Partial<Machine> = {}) {
  const said: string[] = [];
  const ran: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    environment: {},
    isRoot: false,
    isExecutable: (path) => present.includes(path),
    versionOf: () => 'Chromium 156.0',
    playwrightPath: () => ownPath,
    run: () => 'ended with code 1',
    say: (line) => said.push(line),
    ...changes,
  };
  const run = machine.run;
  machine.run = (command, args) => {
    ran.push([command === process.execPath ? 'node' : command, ...args.slice(-2)].join(' '));
    return run(command, args);
  };
  return { machine, said, ran };
}

describe('findBrowser', () => {
  it('prefers CHROMIUM_PATH to everything else', () => {
    const { machine } = machineWith(['/mine/chromium', '/usr/bin/chromium', ownPath], {
      environment: { CHROMIUM_PATH: '/mine/chromium' },
    });
    expect(findBrowser(machine, true)).toEqual({ path: '/mine/chromium', from: 'CHROMIUM_PATH' });
  });

  it('says that CHROMIUM_PATH leads nowhere and looks on', () => {
    const { machine, said } = machineWith(['/usr/bin/chromium'], {
      environment: { CHROMIUM_PATH: '/gone' },
    });
    expect(findBrowser(machine, true).path).toBe('/usr/bin/chromium');
    expect(said).toEqual(['CHROMIUM_PATH: /gone is not there; looking elsewhere']);
  });

  it('takes Debian’s chromium before Chrome, and both before Playwright’s own', () => {
    const all = ['/usr/bin/google-chrome', '/usr/bin/chromium', ownPath];
    expect(findBrowser(machineWith(all).machine, true).path).toBe('/usr/bin/chromium');
    expect(findBrowser(machineWith(['/usr/bin/google-chrome', ownPath]).machine, true).path).toBe(
      '/usr/bin/google-chrome',
    );
    const { machine, ran } = machineWith([ownPath]);
    expect(findBrowser(machine, true)).toEqual({ path: ownPath, from: "Playwright's own browser" });
    expect(ran).toEqual([]);
  });

  it('passes by a script that only names the package to install', () => {
    const { machine } = machineWith(['/usr/bin/chromium-browser', ownPath], {
      versionOf: (path) => (path === ownPath ? 'Chromium 156.0' : null),
    });
    expect(findBrowser(machine, true).path).toBe(ownPath);
  });

  it('does not ask Chrome on Windows for its version', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const { machine } = machineWith([path], {
      platform: 'win32',
      environment: { PROGRAMFILES: 'C:\\Program Files' },
      versionOf: () => null,
    });
    expect(findBrowser(machine, true).path).toBe(path);
  });

  it('downloads before it asks apt-get', () => {
    const present: string[] = [];
    const { machine, ran } = machineWith(present, {
      isRoot: true,
      run: (_command, args) => {
        if (args.includes('install')) present.push(ownPath);
        return null;
      },
    });
    expect(findBrowser(machine, true).path).toBe(ownPath);
    expect(ran).toEqual(['node install chromium']);
  });

  it('asks apt-get as root when the download fails, even if the index cannot be refreshed', () => {
    const present: string[] = [];
    const { machine, ran } = machineWith(present, {
      isRoot: true,
      run: (command, args) => {
        if (command !== 'apt-get' || args[0] === 'update') return 'ended with code 100';
        present.push('/usr/bin/chromium');
        return null;
      },
    });
    expect(findBrowser(machine, true)).toEqual({ path: '/usr/bin/chromium', from: 'apt-get' });
    expect(ran).toEqual(['node install chromium', 'apt-get update', 'apt-get -y chromium']);
  });

  it('installs nothing unless told to', () => {
    const { machine, ran } = machineWith([]);
    expect(findBrowser(machine, false).path).toBeNull();
    expect(ran).toEqual([]);
  });

  it('leaves apt-get alone where it is not root', () => {
    const { machine, ran } = machineWith([]);
    findBrowser(machine, true);
    expect(ran).toEqual(['node install chromium']);
  });

  it('lists all that was tried and the way out', () => {
    const { machine } = machineWith([], { isRoot: true, environment: { CHROMIUM_PATH: '/gone' } });
    const found = findBrowser(machine, true);
    const message = explainMissing(found.path === null ? found.tried : []);
    for (const part of ['/gone', '/usr/bin/chromium', ownPath, 'playwright install', 'apt-get install']) {
      expect(message).toContain(part);
    }
    expect(message).toContain('CHROMIUM_PATH=/path/to/chromium npm test');
  });
});

describe('usualPlaces', () => {
  it('looks through PATH after the fixed places, each once', () => {
    const places = usualPlaces({ platform: 'linux', environment: { PATH: '/opt/bin:/usr/bin:relative' } });
    expect(places.indexOf('/usr/bin/chromium')).toBe(0);
    expect(places).toContain('/opt/bin/chromium');
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((path) => path.startsWith('/'))).toBe(true);
  });

  it('knows the application folders of macOS, the reader’s own included', () => {
    expect(usualPlaces({ platform: 'darwin', environment: { HOME: '/Users/a' } })).toEqual([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
  });
});
