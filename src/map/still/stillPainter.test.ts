import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStillPainter } from './stillPainter.ts';
import type { StillRequest } from './stillRequest.ts';

/** Takes messages and answers when the test says so. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly asked: unknown[] = [];
  isEnded = false;
  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  answer(picture: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: picture }));
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const requestOf = (selected: string) => ({ selected }) as StillRequest;

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('OffscreenCanvas', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('the painter of still pictures', () => {
  it('draws one after the other in one worker', async () => {
    const painter = createStillPainter();
    const first = painter.paint(requestOf('a'));
    FakeWorker.started[0]!.answer('picture of a');
    expect(await first).toBe('picture of a');
    const second = painter.paint(requestOf('b'));
    FakeWorker.started[0]!.answer('picture of b');
    expect(await second).toBe('picture of b');
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('draws only the last of those that were asked for meanwhile', async () => {
    const painter = createStillPainter();
    const pictures = ['a', 'b', 'c'].map((selected) => painter.paint(requestOf(selected)));
    const [worker] = FakeWorker.started;
    worker!.answer('picture of a');
    worker!.answer('picture of c');
    expect(await Promise.all(pictures)).toEqual([null, null, 'picture of c']);
    expect(worker!.asked).toEqual([requestOf('a'), requestOf('c')]);
  });

  it('gives nothing once it is closed, its worker has failed, or where there is none', async () => {
    const closed = createStillPainter();
    const awaited = closed.paint(requestOf('a'));
    closed.close();
    expect(await awaited).toBeNull();
    expect(FakeWorker.started[0]!.isEnded).toBe(true);
    expect(await closed.paint(requestOf('b'))).toBeNull();

    const failing = createStillPainter();
    const lost = failing.paint(requestOf('a'));
    FakeWorker.started[1]!.dispatchEvent(new Event('error'));
    expect(await lost).toBeNull();

    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('no worker here', 'SecurityError');
    });
    expect(await createStillPainter().paint(requestOf('a'))).toBeNull();
  });
});
