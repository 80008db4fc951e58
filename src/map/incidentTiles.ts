import { addProtocol } from 'maplibre-gl';
import type { Filter } from '../core/filter.ts';
import type { EngineClient } from '../engine/protocol.ts';

/** MapLibre knows one handler a protocol and page; each map finds its own adapter by number. */
const adapters = new Map<number, IncidentTiles>();
let lastNumber = 0;

const ADDRESS = /^dateline:\/\/tiles\/(\d+)\.(\d+)\/(\d+)\/(\d+)\/(\d+)$/;

/**
 * Gives the engine to MapLibre as a tile server: `dateline://tiles/{map}.{version}/{z}/{x}/{y}`. A new filter is a new
 * version, and so a new address.
 */
export class IncidentTiles {
  readonly #engine: EngineClient;
  readonly #onFailure: (detail: string) => void;
  readonly #number: number;
  #filter: Filter;
  #version = 1;
  #hasFailed = false;

  /** `onFailure` is called with the first tile of a version that cannot be had. */
  constructor(engine: EngineClient, filter: Filter, onFailure: (detail: string) => void) {
    this.#engine = engine;
    this.#filter = filter;
    this.#onFailure = onFailure;
    this.#number = ++lastNumber;
    if (adapters.size === 0) addProtocol('dateline', answer);
    adapters.set(this.#number, this);
  }

  /** For the `tiles` of a vector source. */
  get address(): string {
    return `dateline://tiles/${this.#number}.${this.#version}/{z}/{x}/{y}`;
  }

  setFilter(filter: Filter): void {
    this.#filter = filter;
    this.#version += 1;
    this.#hasFailed = false;
  }

  remove(): void {
    adapters.delete(this.#number);
  }

  /** Tiles of an older version are empty: nobody waits for them. */
  async tile(version: number, z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer> {
    if (version !== this.#version) return new ArrayBuffer(0);
    try {
      return await this.#engine.tile({ z, x, y, filter: this.#filter }, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      if (version !== this.#version) return new ArrayBuffer(0);
      if (!this.#hasFailed) {
        this.#hasFailed = true;
        this.#onFailure(`tile ${z}/${x}/${y}: ${error instanceof Error ? error.message : String(error)}`);
      }
      throw error;
    }
  }
}

async function answer({ url }: { url: string }, { signal }: AbortController): Promise<{ data: ArrayBuffer }> {
  const [, number, ...rest] = (ADDRESS.exec(url) ?? []).map(Number);
  const [version, z, x, y] = rest;
  if (number === undefined || version === undefined)
    throw new Error(`${url} is no address of incident tiles`);
  const adapter = adapters.get(number);
  // The map was removed while the request was on its way.
  if (adapter === undefined) return { data: new ArrayBuffer(0) };
  return { data: await adapter.tile(version, z ?? 0, x ?? 0, y ?? 0, signal) };
}
