import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Discrepancy, Source } from '../../core/format/source.ts';
import { useLocalText, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { DiscrepancyMark } from '../look/IncidentSymbol.tsx';
import { Citations, hostOf } from './Citations.tsx';
import { claimMessages } from './messages.ts';

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Where the document differs from the outside world: both values side by side, and what we did with it. */
export function DiscrepancyBox({ discrepancy, source }: { discrepancy: Discrepancy; source: Source }) {
  const texts = useMessages(claimMessages);
  const localText = useLocalText();
  const document = capitalised(localText(source.calledAs));
  return (
    <section className="discrepancy">
      <h3 className="discrepancy-title">
        <DiscrepancyMark />
        {texts.differ(document, localText(discrepancy.fact))}
      </h3>
      <dl className="discrepancy-pair">
        <dt>{texts.says(document)}</dt>
        <dd dir="auto">{localText(discrepancy.says)}</dd>
        <dt>{texts.others}</dt>
        <dd dir="auto">
          {localText(discrepancy.others)}{' '}
          {discrepancy.citations.map(({ text, url }, index) =>
            url === undefined ? null : (
              <a
                key={url}
                className="discrepancy-number"
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                title={hostOf(url)}
                aria-label={texts.outsideSource(index + 1, `${localText(text)}, ${hostOf(url)}`)}
              >
                {index + 1}
              </a>
            ),
          )}
        </dd>
      </dl>
      <p>{localText(discrepancy.handling)}</p>
      <Disclosure className="claim-more">
        <Button slot="trigger" className="claim-more-button">
          {texts.sources(discrepancy.citations.length)}
          <Icon name="chevron" />
        </Button>
        <DisclosurePanel>
          <Citations citations={discrepancy.citations} />
          <p>
            <b>{texts.confidence}</b> {localText(discrepancy.confidence)}
          </p>
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
}
