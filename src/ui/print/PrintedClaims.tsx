import type { Claim } from '../../core/format/source.ts';
import { useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { assertionLabel, assertionText } from '../claim/assertionText.ts';
import { Attribution } from '../claim/Attribution.tsx';
import { claimMessages } from '../claim/messages.ts';
import { sourceDirection } from '../claim/Quote.tsx';
import { printMessages } from './messages.ts';

/** What is said of this incident; what the claim says of others is left to their pages. */
function Readings({ claim, incident }: { claim: Claim; incident: string }) {
  const texts = useMessages(printMessages);
  const dataset = useDataset();
  const language = useLanguage();
  const assertions = claim.assertions.filter(({ incidents }) => incidents?.includes(incident) ?? true);
  const read = assertions.map((assertion) => {
    const label = assertionLabel(assertion, language);
    const value = assertionText(assertion, dataset, language);
    return label === null ? value : `${label} ${value}`;
  });
  const conventions = new Set(assertions.flatMap(({ convention }) => convention?.[language] ?? []));
  return (
    <>
      {read.length > 0 && (
        <p className="print-small">
          {texts.weRead} {[...new Set(read)].join(' · ')}
        </p>
      )}
      {[...conventions].map((convention) => (
        <p key={convention} className="print-small">
          <b>{texts.ours}</b> {convention}
        </p>
      ))}
    </>
  );
}

function PrintedClaim({ claim, incident }: { claim: Claim; incident: string }) {
  const texts = useMessages(claimMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const source = dataset.sourceOfClaim.get(claim.id);
  if (source === undefined) return null;
  return (
    <li className="print-claim">
      <p>
        <bdi className="print-id" dir="ltr">
          {claim.id}
        </bdi>{' '}
        <Attribution claim={claim} /> · {texts.characters(claim.quote.start, claim.quote.end)}
      </p>
      <blockquote lang={source.language} dir={sourceDirection(source.language)}>
        {claim.quote.exact}
      </blockquote>
      {claim.translations.map(({ language: tag, text, by }) => (
        <p key={tag} className="print-translation">
          <span lang={tag} dir={sourceDirection(tag)}>
            {text}
          </span>{' '}
          <small>({by === 'curators' ? texts.ourTranslation : by[language]})</small>
        </p>
      ))}
      <Readings claim={claim} incident={incident} />
    </li>
  );
}

/** Every quote in the original with its translations, whose words they are and what we read from them. */
export function PrintedClaims({ claims, incident }: { claims: readonly Claim[]; incident: string }) {
  return (
    <ol>
      {claims.map((claim) => (
        <PrintedClaim key={claim.id} claim={claim} incident={incident} />
      ))}
    </ol>
  );
}
