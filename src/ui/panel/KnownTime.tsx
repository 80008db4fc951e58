import type { Incident, IncidentTime } from '../../core/format/incident.ts';
import { parseInstant } from '../../core/time.ts';
import { useDataset, useLanguage, useLocalText, useMessages } from '../app/AppContext.ts';
import { ClaimMarkers } from '../claim/ClaimMarker.tsx';
import { OriginalQuote } from '../claim/Quote.tsx';
import { instantWords, zoneName } from '../language/timeText.ts';
import { TIME_PRECISION_TEXTS } from '../language/vocabularyText.ts';
import { KnownField } from './KnownField.tsx';
import { panelMessages } from './messages.ts';

interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** "25 Jul 2024, 19:15 to 26 Jul 2024, 05:18"; bounds that are our convention are underlined with dots. */
function IntervalWords({ bounds, ours }: { bounds: Bounds; ours?: IncidentTime['ours'] }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const { timeZone } = useDataset().head;
  const wordsOf = (bound: string | null, open: string) => {
    const instant = bound === null ? null : parseInstant(bound);
    return instant === null ? open : instantWords(instant, language, timeZone);
  };
  return (
    <>
      <bdi className={ours?.earliest ? 'known-ours' : undefined}>
        {wordsOf(bounds.earliest, texts.notBefore)}
      </bdi>{' '}
      {texts.andThen}{' '}
      <bdi className={ours?.latest ? 'known-ours' : undefined}>{wordsOf(bounds.latest, texts.notAfter)}</bdi>
    </>
  );
}

/** The words of the claims that the time comes from, each with its marker. */
function TimeExpressions({ incident }: { incident: Incident }) {
  const dataset = useDataset();
  const expressions = incident.time.claims.flatMap((id) => {
    const claim = dataset.claims.get(id);
    const source = dataset.sourceOfClaim.get(id);
    if (claim === undefined || source === undefined) return [];
    const words = claim.assertions.flatMap((assertion) =>
      assertion.fact === 'time' && (assertion.incidents ?? [incident.id]).includes(incident.id)
        ? [assertion.expression.exact]
        : [],
    );
    return [...new Set(words)].map((text) => ({ id, text, language: source.language }));
  });
  return expressions.map(({ id, text, language }) => (
    <div key={`${id} ${text}`} className="known-words">
      <OriginalQuote text={text} language={language} />
      <ClaimMarkers claims={[id]} incident={incident.id} />
    </div>
  ));
}

function moreText(time: IncidentTime, texts: (typeof panelMessages)['en']): string {
  if (time.ours?.earliest && time.ours.latest) return texts.bothBounds;
  if (time.ours?.earliest) return texts.earliestOurs;
  if (time.ours?.latest) return texts.latestOurs;
  return time.convention === undefined ? texts.howWhen : texts.conventionWhen;
}

/** When: the words, the interval they are drawn as, and what in it is a convention of ours. */
export function KnownTime({ incident }: { incident: Incident }) {
  const texts = useMessages(panelMessages);
  const language = useLanguage();
  const localText = useLocalText();
  const dataset = useDataset();
  const { time } = incident;
  const { timeZone } = dataset.head;
  const instant = parseInstant(time.earliest ?? time.latest ?? '');
  const zone = zoneName(instant ?? 0, language, timeZone);
  return (
    <KnownField
      name={texts.when}
      claims={time.claims}
      incident={incident.id}
      words={localText(time.words)}
      more={moreText(time, texts)}
    >
      <h3>{texts.inTheWords}</h3>
      <TimeExpressions incident={incident} />
      <p className="number">
        <b>{texts.interval}</b>{' '}
        <IntervalWords bounds={time} {...(time.ours === undefined ? {} : { ours: time.ours })} />.{' '}
        <bdi dir="auto">{texts.zone(`\u2068${zone}\u2069`)}</bdi>{' '}
        {texts.known(TIME_PRECISION_TEXTS[time.precision][language])}
      </p>
      {time.parts !== undefined && (
        <>
          <h3>{texts.pieces}</h3>
          <ul className="known-parts number">
            {time.parts.map((part) => (
              <li key={`${part.earliest} ${part.words.en}`}>
                {localText(part.words)}
                {part.claims !== undefined && <ClaimMarkers claims={part.claims} incident={incident.id} />}
                {part.discrepancy !== undefined && (
                  <ClaimMarkers
                    claims={dataset.discrepancies.get(part.discrepancy)?.claims ?? []}
                    incident={incident.id}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {time.convention !== undefined && <p className="known-convention">{localText(time.convention)}</p>}
    </KnownField>
  );
}
