import type { Incident } from '../../core/format/incident.ts';
import { coverOf, type Interval } from '../../core/interval.ts';
import { instantText, intervalOf } from '../../core/time.ts';
import { appliesTo } from './appliesTo.ts';
import type { Finding, Rule, RuleContext } from './ruleContext.ts';
import { issueAt, show } from './ruleContext.ts';

/** A cited reason for a stretch of time. */
interface Ground {
  readonly name: string;
  readonly interval: Interval;
}

function groundsOf(incident: Incident, context: RuleContext): Ground[] {
  const grounds = context.claims.flatMap((claim) =>
    claim.value.assertions.flatMap((assertion, index) => {
      if (assertion.fact !== 'time' || !appliesTo(assertion, claim.value, incident.id)) return [];
      const name = `${claim.value.id} assertions[${index}]`;
      const times = [assertion, ...(assertion.readings ?? [])];
      return [{ name, interval: times.map(intervalOf).reduce(coverOf) }];
    }),
  );
  for (const id of incident.time.discrepancies ?? []) {
    const interval = context.discrepanciesById.get(id)?.value.interval;
    if (interval !== undefined) grounds.push({ name: id, interval: intervalOf(interval) });
  }
  return grounds.filter(({ interval }) => !isBroken(interval));
}

function isBroken({ earliest, latest }: Interval): boolean {
  return Number.isNaN(earliest) || Number.isNaN(latest);
}

/** The dataset's zone, so that a report reads like the files; UTC where the head names none that exists. */
function zoneOf(context: RuleContext): string {
  const zone = context.head?.value.timeZone ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

function boundText(bound: number, zone: string): string {
  return Number.isFinite(bound) ? instantText(bound, zone) : 'open';
}

/** Flags, discrepancies and parts that name no ground. */
function ungroundedLabels({ time }: Incident, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  if ((time.ours?.earliest === true || time.ours?.latest === true) && time.convention === undefined) {
    findings.push({
      path: 'time.ours',
      evidence: `${show(time.ours)} without a convention`,
      remedy: 'Say in time.convention what is ours in the interval, or drop the flag.',
    });
  }
  for (const [index, id] of (time.discrepancies ?? []).entries()) {
    const discrepancy = context.discrepanciesById.get(id);
    if (discrepancy !== undefined && discrepancy.value.interval === undefined) {
      findings.push({
        path: `time.discrepancies[${index}]`,
        evidence: `${id} has no interval that this one could hold`,
        remedy: `Give ${id} the interval of the outside value, or take it out of this list.`,
      });
    }
  }
  for (const [index, part] of (time.parts ?? []).entries()) {
    if (part.discrepancy === undefined && (part.claims ?? []).length === 0) {
      findings.push({
        path: `time.parts[${index}]`,
        evidence: 'neither claims nor a discrepancy',
        remedy: 'Name the claims or the discrepancy that this piece of the interval rests on.',
      });
    }
  }
  return findings;
}

/** Bounds that leave out what is said of the incident, or that nothing said reaches. */
function misplacedBounds(incident: Incident, context: RuleContext): Finding[] {
  const { time } = incident;
  const own = intervalOf(time);
  if (isBroken(own)) return [];
  const findings: Finding[] = [];
  const labelled = time.convention !== undefined;
  const zone = zoneOf(context);
  const grounds = groundsOf(incident, context);
  // A claim too broken to read may hold the very ground that seems to be missing.
  const complete = time.claims.every((id) => !context.brokenIds.claim.has(id));
  for (const { name, interval } of grounds) {
    for (const bound of ['earliest', 'latest'] as const) {
      const short = bound === 'earliest' ? interval.earliest < own.earliest : interval.latest > own.latest;
      // An open end of the words may be closed by a bound that is labelled ours.
      const closed = !Number.isFinite(interval[bound]) && time.ours?.[bound] === true && labelled;
      if (!short || closed) continue;
      findings.push({
        path: `time.${bound}`,
        evidence: `${boundText(own[bound], zone)}, but ${name} reaches to ${boundText(interval[bound], zone)}`,
        remedy: `Widen time.${bound} to hold it: the incident's interval covers every admitted reading. If the assertion is not said of this incident, say of which in its "incidents".`,
      });
    }
  }
  if (grounds.length === 0) {
    if (!labelled && complete) {
      findings.push({
        path: 'time',
        evidence: 'no time assertion of a claim and no discrepancy with an interval is about this incident',
        remedy: 'Add a time assertion to one of its claims, or say in time.convention what is ours.',
      });
    }
    return findings;
  }
  const cover = grounds.map(({ interval }) => interval).reduce(coverOf);
  for (const bound of ['earliest', 'latest'] as const) {
    const beyond = bound === 'earliest' ? own.earliest < cover.earliest : own.latest > cover.latest;
    if (!beyond || !complete || (labelled && (time.ours === undefined || time.ours[bound]))) continue;
    findings.push({
      path: `time.${bound}`,
      evidence: `${boundText(own[bound], zone)} lies beyond ${boundText(cover[bound], zone)}, which is as far as ${grounds.map(({ name }) => name).join(', ')} reach`,
      remedy: `Narrow it, cite the discrepancy that it rests on in time.discrepancies, or label it: time.convention, and ours.${bound} true.`,
    });
  }
  return findings;
}

/** An incident's interval covers what its claims say of its time, and exceeds it only by what is cited or labelled. */
export const coveredTimes: Rule = (context) =>
  context.incidents.flatMap((incident) =>
    [...ungroundedLabels(incident.value, context), ...misplacedBounds(incident.value, context)].map(
      (finding) => issueAt('covered-times', incident, finding),
    ),
  );
