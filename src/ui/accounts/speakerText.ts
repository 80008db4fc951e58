import type { ColumnGroup } from '../../claims/comparison/accountsComparison.ts';
import type { Dataset } from '../../core/dataset.ts';
import type { Language } from '../../core/text.ts';
import { SPEAKER_KIND_TEXTS } from '../language/vocabularyText.ts';
import { accountsMessages } from './messages.ts';

/** A speaker at the head of a column. */
export function speakerName(speaker: string, dataset: Dataset, language: Language): string {
  return dataset.speakers.get(speaker)?.shortName[language] ?? speaker;
}

/** What stands over the columns of one origin: "own voice", "via AFP", a body over its members, else what it is. */
export function originName(group: ColumnGroup, dataset: Dataset, language: Language): string {
  const texts = accountsMessages[language];
  const { kind, carrier, speakers } = group;
  if (kind === 'own-voice') return texts.ownVoice;
  const isItself = speakers.length === 1 && (carrier === null || carrier === speakers[0]);
  if (isItself) {
    const record = dataset.speakers.get(speakers[0] ?? '');
    return record === undefined ? '' : SPEAKER_KIND_TEXTS[record.kind][language];
  }
  const name = speakerName(carrier ?? '', dataset, language);
  return kind === 'via' ? texts.via(name) : name;
}

/** A speaker outside a table: "Two security sources (via Reuters)". */
export function speakerWithOrigin(speaker: string, dataset: Dataset, language: Language): string {
  const name = speakerName(speaker, dataset, language);
  const via = dataset.speakers.get(speaker)?.via;
  if (via === undefined) return name;
  return `${name} (${accountsMessages[language].via(speakerName(via, dataset, language))})`;
}
