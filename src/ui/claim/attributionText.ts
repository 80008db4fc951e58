import type { Dataset } from '../../core/dataset.ts';
import type { Speaker } from '../../core/format/registers.ts';
import type { Claim } from '../../core/format/source.ts';
import type { Language } from '../../core/text.ts';

/** A run of the sentence; `speaker` is set where the run is a speaker's name. */
export interface AttributionPart {
  readonly text: string;
  readonly speaker: string | null;
}

const PERSONS = new Set<Speaker['kind']>(['named-person', 'anonymous-official', 'anonymous-source']);
const ANONYMOUS = new Set<Speaker['kind']>(['anonymous-official', 'anonymous-source']);

/** Leading words in the Arabic dual or sound masculine plural take the ending that follows «عن». */
function afterPreposition(speaker: Speaker): string {
  if (!ANONYMOUS.has(speaker.kind)) return speaker.name.ar;
  const isDual = speaker.persons?.min === 2 && speaker.persons.max === 2;
  const ending = isDual ? /ان$/ : /ون$/;
  let leading = true;
  return speaker.name.ar
    .split(' ')
    .map((word) => {
      leading &&= ending.test(word);
      return leading ? word.replace(ending, 'ين') : word;
    })
    .join(' ');
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type Name = (speaker: string) => Speaker | undefined;

function englishParts({ chain, directSpeech }: Claim, find: Name): AttributionPart[] {
  const nameOf = (id: string): AttributionPart => ({ text: find(id)?.name.en ?? id, speaker: id });
  const plain = (text: string): AttributionPart => ({ text, speaker: null });
  const [outer = '', ...inner] = chain;
  const parts: AttributionPart[] = [{ ...nameOf(outer), text: capitalised(nameOf(outer).text) }];
  if (inner.length === 0) {
    const isVoice = find(outer)?.voiceOf !== undefined;
    return [...parts, plain(isVoice ? ' in its own voice; it names no speaker' : ', in their own words')];
  }
  inner.forEach((id, index) => {
    const carrier = index === 0 ? undefined : find(inner[index - 1] as string);
    const isPerson = carrier !== undefined && PERSONS.has(carrier.kind);
    const isPlural = isPerson && (carrier.persons?.min ?? 1) > 1;
    const verb = `${directSpeech ? 'quote' : 'cite'}${isPlural ? '' : 's'}`;
    if (index === 0) parts.push(plain(directSpeech ? ', quoting ' : ', citing '));
    else parts.push(plain(`, ${isPerson ? 'who' : 'which'} ${verb} `));
    parts.push(nameOf(id));
  });
  return parts;
}

function arabicParts({ chain, directSpeech }: Claim, find: Name): AttributionPart[] {
  const plain = (text: string): AttributionPart => ({ text, speaker: null });
  const [outer = '', ...inner] = chain;
  const first = find(outer);
  const parts: AttributionPart[] = [{ text: first?.name.ar ?? outer, speaker: outer }];
  if (inner.length === 0) {
    return [
      ...parts,
      plain(first?.voiceOf !== undefined ? ' بصوته، من دون تسمية متحدث' : '، من دون نقل عن غيره'),
    ];
  }
  inner.forEach((id, index) => {
    const speaker = find(id);
    parts.push(plain(index === 0 ? ' نقلاً عن ' : ' عن '));
    parts.push({ text: speaker === undefined ? id : afterPreposition(speaker), speaker: id });
  });
  if (directSpeech) parts.push(plain('، بكلام مباشر'));
  return parts;
}

/** Who says a claim, from the document inwards, as the runs of one sentence; names of speakers stand apart. */
export function attributionParts(claim: Claim, dataset: Dataset, language: Language): AttributionPart[] {
  const find: Name = (id) => dataset.speakers.get(id);
  return language === 'ar' ? arabicParts(claim, find) : englishParts(claim, find);
}

/**
 * Who says a claim, in words: "The article, quoting AFP, which quotes an Iraqi security source". *Quoting* where the
 * document sets the words between quotation marks as the speaker's own, *citing* otherwise.
 */
export function attributionText(claim: Claim, dataset: Dataset, language: Language): string {
  return attributionParts(claim, dataset, language)
    .map(({ text }) => text)
    .join('');
}
