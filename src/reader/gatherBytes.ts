/** Bytes that come one after the other and are kept, so that they can be read from the beginning while they come. */
export interface GatheredBytes {
  /** Every byte from the first one; waits for those that have not come. Rejects where they end too early. */
  stream(): AsyncGenerator<Uint8Array, void, undefined>;
  /** At least `count` bytes, or all there are. */
  first(count: number): Promise<Uint8Array>;
  /** All of them, once they are here; rejects where they end too early. */
  whole(): Promise<Blob>;
  /** Those that came until now. */
  soFar(): Blob;
  readonly isWhole: boolean;
  /** Stops; whoever waits is rejected with `reason`. What was whole stays. */
  cancel(reason: Error): void;
}

/** Bytes that stand in memory before they are handed to the browser, which keeps large blobs elsewhere. */
const SEALED = 4 << 20;
const PIECE = 1 << 20;

/** Begins at once, and goes on whether somebody reads or not. `check` is told how many bytes there are, and may throw. */
export function gatherBytes(
  source: ReadableStream<Uint8Array>,
  check: (bytes: number) => void = () => undefined,
): GatheredBytes {
  let sealed = new Blob([]);
  let open: Uint8Array[] = [];
  let openSize = 0;
  let ended: 'whole' | Error | null = null;
  let waiting: (() => void)[] = [];
  const reader = source.getReader();

  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const go of woken) go();
  };
  const change = () => new Promise<void>((resolve) => waiting.push(resolve));
  /** Resolves once there are `count` bytes, or all there are. */
  const until = async (count: number): Promise<void> => {
    for (;;) {
      if (ended !== null || sealed.size + openSize >= count) return;
      await change();
    }
  };
  const soFar = (): Blob => (open.length === 0 ? sealed : new Blob([sealed, ...(open as BlobPart[])]));
  const end = (how: 'whole' | Error): void => {
    ended ??= how;
    wake();
  };

  const pump = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || ended !== null) return;
      open.push(value);
      openSize += value.length;
      check(sealed.size + openSize);
      if (openSize >= SEALED) {
        sealed = soFar();
        open = [];
        openSize = 0;
      }
      wake();
    }
  };
  pump().then(
    () => end('whole'),
    (error: unknown) => {
      end(error instanceof Error ? error : new Error(String(error)));
      reader.cancel(error).catch(() => undefined);
    },
  );

  /** The bytes at `at`; null where none have come. */
  const pieceAt = async (at: number): Promise<Uint8Array | null> => {
    if (at < sealed.size) return new Uint8Array(await sealed.slice(at, at + PIECE).arrayBuffer());
    let begin = sealed.size;
    for (const piece of open) {
      if (at < begin + piece.length) return piece.subarray(at - begin);
      begin += piece.length;
    }
    return null;
  };

  return {
    async *stream() {
      for (let at = 0; ;) {
        const piece = await pieceAt(at);
        if (piece !== null) {
          at += piece.length;
          if (piece.length > 0) yield piece;
        } else if (ended === 'whole') return;
        else if (ended !== null) throw ended;
        else await change();
      }
    },
    async first(count) {
      await until(count);
      if (ended instanceof Error && sealed.size + openSize === 0) throw ended;
      return new Uint8Array(await soFar().slice(0, count).arrayBuffer());
    },
    async whole() {
      await until(Infinity);
      if (ended !== 'whole') throw ended;
      return soFar();
    },
    soFar,
    get isWhole() {
      return ended === 'whole';
    },
    cancel(reason) {
      if (ended !== null) return;
      end(reason);
      reader.cancel(reason).catch(() => undefined);
    },
  };
}
