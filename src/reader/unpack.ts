/** Bytes: a few kilobytes can unpack to more than any machine holds. */
const MOST_UNPACKED = 4 * 2 ** 30;

/** Unpacks gzip. Rejects where the file is damaged, or holds more than `most` bytes. */
export async function unpack(packed: Blob, most = MOST_UNPACKED): Promise<Blob> {
  let length = 0;
  const limited = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      length += piece.length;
      if (length > most) {
        throw new Error(
          `it unpacks to more than ${Math.round(most / 2 ** 20)} MB; unpack it and open a part of it`,
        );
      }
      controller.enqueue(piece);
    },
  });
  const unpacked = packed.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(limited);
  return new Response(unpacked).blob();
}
