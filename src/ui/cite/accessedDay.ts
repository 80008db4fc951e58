import { dayOf } from '../../core/time.ts';

/** Today where the reader is, as an ISO day: the day of access in citations. */
export function accessedDay(): string {
  return dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
