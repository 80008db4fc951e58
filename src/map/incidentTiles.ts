import type { Filter } from '../core/filter.ts';
import type { EngineClient } from '../engine/protocol.ts';
import { readMarks, type Marks } from './readMarks.ts';
import type { TileInView } from './tilesInView.ts';

export interface IncidentTilesOptions {
  readonly engine: EngineClient;
  readonly filter: Filter;
  /** What the view's tiles hold now. */
  readonly onMarks: (marks: Marks) => void;
  /** Once a filter: its tiles cannot be had. */
  readonly onFailure: (detail: string) => void;
}

/**
 * Asks the engine for the tiles of a view: one request at a time, and after it for what is wanted by then. So a reader
 * who brushes fast sees every answer that is ready, and none is asked for that nobody would see.
 */
export class IncidentTiles {
  readonly #options: IncidentTilesOptions;
  readonly #removal = new AbortController();
  #filter: Filter;
  #tiles: readonly TileInView[] = [];
  #isAsking = false;
  /** Something has changed since the last request. */
  #isDue = false;
  #hasFailed = false;

  constructor(options: IncidentTilesOptions) {
    this.#options = options;
    this.#filter = options.filter;
  }

  /** Whether what is shown is what was asked for last. */
  get isSettled(): boolean {
    return this.#tiles.length > 0 && !this.#isAsking && !this.#isDue;
  }

  /** The rows are others, or the filter is. */
  setFilter(filter: Filter): void {
    this.#filter = filter;
    this.#hasFailed = false;
    this.#renew();
  }

  setView(tiles: readonly TileInView[]): void {
    if (tiles.map(nameOf).join() === this.#tiles.map(nameOf).join()) return;
    this.#tiles = tiles;
    this.#renew();
  }

  remove(): void {
    this.#removal.abort();
  }

  #renew(): void {
    if (this.#tiles.length === 0) return;
    this.#isDue = true;
    if (!this.#isAsking) void this.#ask();
  }

  async #ask(): Promise<void> {
    const { engine, onMarks, onFailure } = this.#options;
    const { signal } = this.#removal;
    this.#isAsking = true;
    while (this.#isDue && !signal.aborted) {
      this.#isDue = false;
      const tiles = this.#tiles;
      try {
        const answers = await engine.tiles({ filter: this.#filter, tiles }, signal);
        const marks = readMarks(
          tiles.flatMap((address, index) => {
            const data = answers[index];
            return data === undefined ? [] : [{ address, data }];
          }),
        );
        if (!this.#isDue) this.#isAsking = false;
        if (!signal.aborted) onMarks(marks);
      } catch (error) {
        if (signal.aborted) break;
        if (!this.#hasFailed) onFailure(`tiles: ${error instanceof Error ? error.message : String(error)}`);
        this.#hasFailed = true;
      }
    }
    this.#isAsking = false;
  }
}

function nameOf({ z, x, y }: TileInView): string {
  return `${z}/${x}/${y}`;
}
