import { describe, expect, it } from 'vitest';
import { createServiceWorkerUpdates, type UpdatesHost } from './serviceWorkerUpdates.ts';

interface FakeWorker extends EventTarget {
  state: string;
  heard: unknown[];
  postMessage(message: unknown): void;
}

function fakeWorker(): FakeWorker {
  const heard: unknown[] = [];
  return Object.assign(new EventTarget(), {
    state: 'installing',
    heard,
    postMessage: (message: unknown) => void heard.push(message),
  });
}

function open({ controlled = true, waiting = null as FakeWorker | null, refuses = false } = {}) {
  const registration = Object.assign(new EventTarget(), {
    waiting,
    installing: null as FakeWorker | null,
    asked: 0,
    update() {
      registration.asked += 1;
      return Promise.reject(new Error('offline'));
    },
  });
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: () => (refuses ? Promise.reject(new Error('not allowed')) : Promise.resolve(registration)),
  });
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const said: string[] = [];
  const clock = { now: 0, reloads: 0 };
  const updates = createServiceWorkerUpdates({
    container: container as unknown as UpdatesHost['container'],
    script: 'https://x.example/serviceWorker.js',
    document: page as unknown as Document,
    now: () => clock.now,
    reload: () => void (clock.reloads += 1),
    report: (message) => void said.push(message),
  });
  const install = () => {
    const installing = fakeWorker();
    registration.installing = installing;
    registration.dispatchEvent(new Event('updatefound'));
    installing.state = 'installed';
    registration.installing = null;
    registration.waiting = installing;
    installing.dispatchEvent(new Event('statechange'));
    return installing;
  };
  return {
    updates,
    registration,
    container,
    page,
    said,
    clock,
    install,
    phase: () => updates.state.getState().phase,
  };
}

describe('a newer version', () => {
  it('is announced when it is ready, and taken when the reader says so', async () => {
    const { updates, container, install, clock, phase } = open();
    await updates.start();
    expect(phase()).toBe('none');
    const worker = install();
    expect(phase()).toBe('ready');
    expect(worker.heard).toEqual([]);
    updates.take();
    expect(worker.heard).toEqual([{ type: 'dateline:activate' }]);
    expect(clock.reloads).toBe(0);
    container.dispatchEvent(new Event('controllerchange'));
    expect(clock.reloads).toBe(1);
  });

  it('that waits since the last visit is announced', async () => {
    const { updates, phase } = open({ waiting: fakeWorker() });
    await updates.start();
    expect(phase()).toBe('ready');
  });

  it('taken in another tab is announced here, and swaps nothing', async () => {
    const { updates, container, clock, phase } = open();
    await updates.start();
    container.dispatchEvent(new Event('controllerchange'));
    expect(clock.reloads).toBe(0);
    expect(phase()).toBe('ready');
    updates.take();
    expect(clock.reloads).toBe(1);
  });

  it('is none on the first visit', async () => {
    const { updates, install, phase } = open({ controlled: false });
    await updates.start();
    install();
    expect(phase()).toBe('none');
  });

  it('can be put off', async () => {
    const { updates, install, phase } = open();
    await updates.start();
    install();
    updates.putOff();
    expect(phase()).toBe('put-off');
  });
});

it('asks at the start and when the page is looked at again, at most once an hour', async () => {
  const { updates, page, clock, registration } = open();
  await updates.start();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(registration.asked).toBe(1);
  clock.now = 3_600_001;
  page.dispatchEvent(new Event('visibilitychange'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(registration.asked).toBe(2);
});

it('leaves the page as it is where the browser refuses the worker', async () => {
  const { updates, said, phase } = open({ refuses: true });
  await updates.start();
  expect(phase()).toBe('none');
  expect(said[0]).toContain('not allowed');
});
