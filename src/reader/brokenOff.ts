/** The bytes stop before their end: a damaged archive, a drive that was taken out. */
export class BrokenOff extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'BrokenOff';
  }
}

export function asBrokenOff(error: unknown): BrokenOff {
  return error instanceof BrokenOff
    ? error
    : new BrokenOff(error instanceof Error ? error.message : String(error));
}
