import type { Citation } from '../../core/format/primitives.ts';
import { claimMessages } from '../../ui/claim/messages.ts';
import { html, joined, type Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import { pagePath, linkFrom, type Page } from './site.ts';
import { leftToRight } from './textDirection.ts';

/** Where a claim's words stand in full: on this page where it holds them, else on the page of their document. */
function claimTarget(page: Page, claim: string, here: ReadonlySet<string>): string | null {
  if (here.has(claim)) return `#claim-${claim}`;
  const source = page.site.dataset.sourceOfClaim.get(claim);
  if (source === undefined) return null;
  const path = pagePath(page.site, page.language, { kind: 'source', id: source.id });
  return linkFrom(page, `${path}#claim-${claim}`);
}

/** The ids of the claims that something rests on, each leading to its words. `here`: claims that this page quotes. */
export function claimLinks(page: Page, claims: readonly string[], here: ReadonlySet<string>): Markup | null {
  if (claims.length === 0) return null;
  const name = claimMessages[page.language].claim;
  const links = claims.map((claim) => {
    const target = claimTarget(page, claim, here);
    const words = leftToRight(claim);
    if (target === null) return words;
    return html`<a href="${target}" aria-label="${name(claim)}">${words}</a>`;
  });
  return html`<span class="claims">${joined(links, ' ')}</span>`;
}

/** An outside source in words; its address, shown with its host, where it has one. Only http and https are linked. */
export function citation({ text, url }: Citation, page: Page): Markup {
  const words = text[page.language];
  if (url === undefined) return html`${words}`;
  return html`${words}${pageWords[page.language].colon}${outsideLink(url)}`;
}

/** The address where it is one of the web; null for any other, such as `javascript:`. */
export function webAddress(url: string): string | null {
  try {
    const address = new URL(url);
    return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null;
  } catch {
    return null;
  }
}

/** A link to another site: unless it has words of its own it is shown with its whole address. */
export function outsideLink(url: string, words: string = url, relation = 'nofollow'): Markup {
  const address = webAddress(url);
  if (address === null) return leftToRight(words);
  return html`<a href="${address}" rel="external noopener noreferrer ${relation}">${leftToRight(words)}</a>`;
}
