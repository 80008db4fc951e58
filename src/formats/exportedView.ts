import type { Dataset } from '../core/dataset.ts';
import type { Incident } from '../core/format/incident.ts';
import type { Claim, Source } from '../core/format/source.ts';
import type { Certainty } from '../core/interval.ts';
import type { LocalText } from '../core/text.ts';

/** An incident that is shown, with what is computed or said outside the dataset. */
export interface ExportedIncident {
  readonly incident: Incident;
  readonly certainty: Certainty;
  /** Facts on which accounts conflict: `munitions`, `impact` … */
  readonly conflictsOn: readonly string[];
  /** The link that reopens it. */
  readonly address: string;
}

/** A claim about something that is shown. */
export interface ExportedClaim {
  readonly claim: Claim;
  readonly source: Source;
  /** Who says it, in words. */
  readonly attribution: LocalText;
  /** What we read from it, in words. */
  readonly readings: readonly LocalText[];
  readonly address: string;
}

/** What the reader sees, ready to be written to a file: filters are already applied. */
export interface ExportedView {
  readonly dataset: Dataset;
  /** The link that reopens the view; it names the dataset's version. */
  readonly address: string;
  /** ISO day. */
  readonly accessed: string;
  /** Range and filters in words, in the reader's language. */
  readonly words: string;
  readonly incidents: readonly ExportedIncident[];
  /** In reading order, each once. */
  readonly claims: readonly ExportedClaim[];
}
