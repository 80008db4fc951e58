import type { RecordCutter } from './recordCutter.ts';

export interface JsonReading {
  /** Called after each piece of the text with the bytes read so far; the next is read when it resolves. */
  readonly afterPiece: (bytes: number) => Promise<void>;
  readonly signal: AbortSignal;
}

const PIECE = 1 << 20;

/**
 * Cuts UTF-8 text into records as it comes; no more of it is in memory than the longest record. Rejects with the error
 * of `pieces`, and with `signal.reason` where it is aborted.
 */
export async function readJsonRecords(
  pieces: AsyncIterable<Uint8Array>,
  cutter: RecordCutter,
  { afterPiece, signal }: JsonReading,
): Promise<void> {
  let buffer = new Uint8Array(2 * PIECE);
  let filled = 0;
  let base = 0;

  const cut = (isLast: boolean): void => {
    const done = cutter.cut(buffer, filled, base, isLast);
    buffer.copyWithin(0, done, filled);
    filled -= done;
    base += done;
  };

  let read = 0;
  for await (const whole of pieces) {
    for (let from = 0; from < whole.length; from += PIECE) {
      signal.throwIfAborted();
      const piece = whole.subarray(from, from + PIECE);
      if (filled + piece.length > buffer.length) {
        const grown = new Uint8Array(buffer.length * 2);
        grown.set(buffer.subarray(0, filled));
        buffer = grown;
      }
      buffer.set(piece, filled);
      filled += piece.length;
      read += piece.length;
      cut(false);
      await afterPiece(read);
    }
  }
  signal.throwIfAborted();
  cut(true);
  await afterPiece(read);
}
