import { covers } from '../../core/interval.ts';
import { intervalOf } from '../../core/time.ts';
import type { Located, Rule } from './ruleContext.ts';
import { issueAt } from './ruleContext.ts';

interface TimeTexts {
  readonly earliest: string | null;
  readonly latest: string | null;
}

function showInterval({ earliest, latest }: TimeTexts): string {
  return `${earliest ?? 'open'} to ${latest ?? 'open'}`;
}

/** Every interval begins before it ends, and pieces and readings lie inside the interval they belong to. */
export const orderedIntervals: Rule = (context) => {
  const check = (at: Located<unknown>, path: string, time: TimeTexts, outer?: TimeTexts) => {
    const { earliest, latest } = intervalOf(time);
    if (earliest > latest) {
      const remedy = 'Swap the two, or correct the one that is wrong.';
      const evidence = `earliest ${time.earliest} lies after latest ${time.latest}`;
      return [issueAt('ordered-intervals', at, { path, evidence, remedy })];
    }
    if (outer === undefined || Number.isNaN(earliest) || Number.isNaN(latest)) return [];
    const around = intervalOf(outer);
    if (Number.isNaN(around.earliest) || Number.isNaN(around.latest)) return [];
    if (covers(around, { earliest, latest })) return [];
    return [
      issueAt('ordered-intervals', at, {
        path,
        evidence: `${showInterval(time)} reaches out of ${showInterval(outer)}`,
        remedy: 'Widen the outer interval until it holds every reading, or correct this one.',
      }),
    ];
  };
  return [
    ...context.claims.flatMap((claim) =>
      claim.value.assertions.flatMap((assertion, index) => {
        if (assertion.fact !== 'time') return [];
        const path = `assertions[${index}]`;
        return [
          ...check(claim, path, assertion),
          ...(assertion.readings ?? []).flatMap((reading, each) =>
            check(claim, `${path}.readings[${each}]`, reading, assertion),
          ),
        ];
      }),
    ),
    ...context.discrepancies.flatMap((discrepancy) =>
      discrepancy.value.interval === undefined
        ? []
        : check(discrepancy, 'interval', discrepancy.value.interval),
    ),
    ...context.incidents.flatMap((incident) => {
      const { time } = incident.value;
      return [
        ...check(incident, 'time', time),
        ...(time.parts ?? []).flatMap((part, index) => check(incident, `time.parts[${index}]`, part, time)),
      ];
    }),
  ];
};
