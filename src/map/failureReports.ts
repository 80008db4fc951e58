import type { Failure } from '../core/result.ts';

/** Tells each failure once, until it is forgotten: a tile that is missing would be told of at every movement. */
export class FailureReports {
  readonly #tell: (failure: Failure) => void;
  readonly #told = new Set<string>();

  constructor(tell: (failure: Failure) => void) {
    this.#tell = tell;
  }

  add(failure: Failure): void {
    const key = `${failure.kind} ${JSON.stringify(failure)}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#tell(failure);
  }

  /** Those of a kind, or all, can be told again. */
  forget(kind?: Failure['kind']): void {
    for (const key of this.#told)
      if (kind === undefined || key.startsWith(`${kind} `)) this.#told.delete(key);
  }
}
