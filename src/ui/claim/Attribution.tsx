import type { Claim } from '../../core/format/source.ts';
import { useDataset, useLanguage } from '../app/AppContext.ts';
import { attributionParts } from './attributionText.ts';

/** Who says a claim, in words; whose words they are stands out. */
export function Attribution({ claim }: { claim: Claim }) {
  const dataset = useDataset();
  const language = useLanguage();
  const whose = claim.chain.at(-1);
  return (
    <span className="claim-attribution">
      {attributionParts(claim, dataset, language).map(({ text, speaker }, index) =>
        // The outermost and the innermost name carry the weight; those between are the way the words took.
        speaker !== null && (speaker === whose || index === 0) ? (
          <b key={`${speaker} ${text}`}>{text}</b>
        ) : (
          <span key={`${speaker ?? ''} ${text}`}>{text}</span>
        ),
      )}
    </span>
  );
}
