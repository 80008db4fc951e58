import type { Incident, IncidentTime } from '../../core/format/incident.ts';
import type { Footprint } from '../../core/format/registers.ts';
import type { Language } from '../../core/text.ts';
import { parseInstant } from '../../core/time.ts';
import { distanceText } from '../../map/mapMessages.ts';
import { instantWords, zoneName } from '../../ui/language/timeText.ts';
import {
  ACTOR_ROLE_TEXTS,
  PLACE_PRECISION_TEXTS,
  STANDING_TEXTS,
  TIME_PRECISION_TEXTS,
} from '../../ui/language/vocabularyText.ts';
import { panelMessages } from '../../ui/panel/messages.ts';
import { printMessages } from '../../ui/print/messages.ts';
import { citation, claimLinks } from './claimLinks.ts';
import { html, type Content, type Markup } from './markup.ts';
import { pageWords } from './pageWords.ts';
import type { Page } from './site.ts';
import { inLanguage, leftToRight } from './textDirection.ts';

function ours(page: Page, text: { en: string; ar: string } | undefined): Markup | null {
  const { ours: label } = printMessages[page.language];
  return text === undefined ? null : html`<p class="ours"><b>${label}</b> ${text[page.language]}</p>`;
}

/** "25 Jul 2024, 19:15 to 26 Jul 2024, 05:18"; an open end is said to be open. */
export function intervalText(time: IncidentTime, language: Language, timeZone: string): string {
  const texts = panelMessages[language];
  const bound = (text: string | null, open: string) => {
    const instant = text === null ? null : parseInstant(text);
    return instant === null ? open : instantWords(instant, language, timeZone);
  };
  return `${bound(time.earliest, texts.notBefore)} ${texts.andThen} ${bound(time.latest, texts.notAfter)}`;
}

function boundsOurs({ ours: bounds }: IncidentTime, language: Language): string | null {
  const texts = panelMessages[language];
  if (bounds?.earliest && bounds.latest) return texts.bothBounds;
  if (bounds?.earliest) return texts.earliestOurs;
  return bounds?.latest ? texts.latestOurs : null;
}

/** The words of the claims that the time comes from. */
function timeExpressions(page: Page, incident: Incident, here: ReadonlySet<string>): Content {
  const { dataset } = page.site;
  const rows = incident.time.claims.flatMap((id) => {
    const claim = dataset.claims.get(id);
    const source = dataset.sourceOfClaim.get(id);
    if (claim === undefined || source === undefined) return [];
    const words = claim.assertions.flatMap((assertion) =>
      assertion.fact === 'time' && (assertion.incidents ?? [incident.id]).includes(incident.id)
        ? [assertion.expression.exact]
        : [],
    );
    return [...new Set(words)].map(
      (text) =>
        html`<li>${inLanguage(html`<q>${text}</q>`, source.language)} ${claimLinks(page, [id], here)}</li>`,
    );
  });
  const { inTheWords } = panelMessages[page.language];
  return (
    rows.length > 0 &&
    html`<p class="label">${inTheWords}</p>
      <ul class="words">
        ${rows}
      </ul>`
  );
}

function when(page: Page, incident: Incident, here: ReadonlySet<string>): Markup {
  const { language, site } = page;
  const { timeZone } = site.dataset.head;
  const { time } = incident;
  const texts = panelMessages[language];
  const instant = parseInstant(time.earliest ?? time.latest ?? '');
  const zone = instant === null ? timeZone : zoneName(instant, language, timeZone);
  const bounds = boundsOurs(time, language);
  return html`<dd>
    <p class="lede">${time.words[language]} ${claimLinks(page, time.claims, here)}</p>
    <p>
      ${texts.interval}
      <bdi>${intervalText(time, language, timeZone)}</bdi>${bounds !== null && html` (${bounds})`}.
      <bdi>${texts.zone(zone)}</bdi> ${texts.known(TIME_PRECISION_TEXTS[time.precision][language])}
    </p>
    ${ours(page, time.convention)}${timeExpressions(page, incident, here)}${
      time.parts !== undefined &&
      html`<p class="label">${texts.pieces}</p>
        <ul>
          ${time.parts.map((part) => html`<li>${part.words[language]} ${claimLinks(page, part.claims ?? [], here)}</li>`)}
        </ul>`
    }
  </dd>`;
}

/** How large the drawn area is: "within 1.5 km". */
export function sizeText(footprint: Footprint | null, language: Language): string {
  const texts = panelMessages[language];
  if (footprint === null) return texts.noArea;
  return footprint.type === 'circle' ? texts.within(distanceText(footprint.radius, language)) : texts.outline;
}

function where(page: Page, incident: Incident, here: ReadonlySet<string>): Markup {
  const { language, site } = page;
  const texts = panelMessages[language];
  const words = pageWords[language];
  const stated = incident.place;
  const place = stated === null ? undefined : site.dataset.places.get(stated.place);
  if (stated === null || place === undefined) {
    return html`<dd>
      <p class="lede">
        ${stated?.words[language] ?? texts.noPlaceText} ${claimLinks(page, stated?.claims ?? [], here)}
      </p>
    </dd>`;
  }
  const { footprint } = place;
  const centre = footprint?.type === 'circle' ? footprint.center : null;
  return html`<dd>
    <p class="lede">${stated.words[language]} ${claimLinks(page, stated.claims, here)}</p>
    <p>
      ${place.name[language]}${place.within !== null && ` · ${place.within[language]}`}.
      ${texts.precision}${words.colon}${PLACE_PRECISION_TEXTS[place.precision][language]}${words.listSeparator}${sizeText(footprint, language)}.${
        centre !== null && html` ${texts.centre}${words.colon}${leftToRight(`${centre[1]}, ${centre[0]}`)}.`
      }
      ${texts.confidence}${words.colon}${place.confidence[language]}
    </p>
    ${ours(page, stated.convention)}${ours(page, place.construction)}${
      place.note !== undefined && html`<p>${place.note[language]}</p>`
    }${
      place.members !== undefined &&
      html`<p>
        ${texts.members}${words.colon}${place.members.map(({ name }) => name[language]).join(words.listSeparator)}
      </p>`
    }${
      place.citations.length > 0 &&
      html`<p class="label">${texts.sources}</p>
        <ul>
          ${place.citations.map((one) => html`<li>${citation(one, page)}</li>`)}
        </ul>`
    }
  </dd>`;
}

function who(page: Page, incident: Incident, here: ReadonlySet<string>): Markup {
  const { language, site } = page;
  const words = pageWords[language];
  const { inference } = printMessages[language];
  const actors = incident.actors.map((actor) => {
    const standing = [
      ACTOR_ROLE_TEXTS[actor.role][language],
      STANDING_TEXTS[actor.standing][language],
      actor.basis?.[language],
    ].filter((word) => word !== undefined);
    return html`<li>
      <b>${site.dataset.actors.get(actor.actor)?.name[language] ?? actor.actor}</b
      >${words.colon}${standing.join(words.listSeparator)}
      ${claimLinks(page, actor.claims, here)}${
        actor.inference !== undefined &&
        html` <span class="ours"><b>${inference}</b> ${actor.inference[language]}</span>`
      }
    </li>`;
  });
  return html`<dd>
    <p class="lede">${incident.who.words[language]} ${claimLinks(page, incident.who.claims, here)}</p>
    ${
      incident.who.inference !== undefined &&
      html`<p class="ours"><b>${inference}</b> ${incident.who.inference[language]}</p>`
    }${
      actors.length > 0 &&
      html`<ul>
        ${actors}
      </ul>`
    }
  </dd>`;
}

/** When, where and who, each with what it rests on and what in it is ours. */
export function knownSection(page: Page, incident: Incident, here: ReadonlySet<string>): Markup {
  const texts = panelMessages[page.language];
  const { known } = printMessages[page.language];
  return html`<section aria-labelledby="known">
    <h2 id="known">${known}</h2>
    <dl class="known">
      <dt>${texts.when}</dt>
      ${when(page, incident, here)}
      <dt>${texts.where}</dt>
      ${where(page, incident, here)}
      <dt>${texts.who}</dt>
      ${who(page, incident, here)}
    </dl>
    ${incident.note !== undefined && html`<p class="ours"><b>${texts.note}</b> ${incident.note[page.language]}</p>`}
  </section>`;
}
