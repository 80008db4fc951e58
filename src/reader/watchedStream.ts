/** The same stream: how many bytes have passed is told, and its error is made another one. */
export function watched(
  stream: ReadableStream<Uint8Array>,
  onBytes: (bytes: number) => void,
  errorOf: (error: unknown) => Error,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        bytes += value.length;
        onBytes(bytes);
        controller.enqueue(value);
      } catch (error) {
        controller.error(errorOf(error));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
