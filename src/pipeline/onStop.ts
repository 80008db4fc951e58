/** How often a vanished parent is looked for, in milliseconds. */
const lookEvery = 500;

/**
 * Calls `stop` once when this program is asked to end: Ctrl+C, SIGTERM, or, under npm, the end of the
 * shell that npm put in between, which dies of a signal without passing it on.
 */
export function onStop(stop: () => void): void {
  const parent = process.ppid;
  let looking: NodeJS.Timeout | undefined;
  const once = () => {
    process.off('SIGINT', once).off('SIGTERM', once);
    clearInterval(looking);
    stop();
  };
  process.on('SIGINT', once).on('SIGTERM', once);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  looking = setInterval(() => {
    if (process.ppid !== parent) once();
  }, lookEvery).unref();
}
