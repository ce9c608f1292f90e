/** Tells whether “they” are who spoke last: “A spokesperson for the council said … They added …”, “The family said … “He was kind,” they said.” */
import type { Speaker } from '../../../model/speaker.ts';
import { findCueVerb } from '../../text/cue-lexicon.ts';
import type { Draft, Sentence } from '../../text/document.ts';
import { sentenceSubject } from '../../text/noun-phrases.ts';
import {
  BODY_NOUNS,
  GROUP_NOUNS,
  isOffice,
  PEOPLE_NOUNS,
  SPOKES_NOUNS,
} from '../../text/offices.ts';

/** Sentences and paragraphs from who spoke to “they”; further away others were spoken of. */
const MAX_SENTENCES = 2;
const MAX_PARAGRAPHS = 1;

/** “they” are no text, and nobody who is told to be a man or a woman. */
const OTHERS =
  /\b(?:reports?|letters?|stud(?:y|ies)|surveys?|statements?|emails?|polls?|reviews?|filings?|lawsuits?|headlines?|signs?|banners?|articles?|memos?|documents?|rul(?:es?|ings?)|man|woman|boy|girl|mother|father|mum|dad|husband|wife|son|daughter|brother|sister|uncle|aunt|grandmother|grandfather)\b/iu;
const PEOPLE =
  /^(?:famil(?:y|ies)|couple|pair|crowd|team|sources?|residents?|witness(?:es)?|neighbou?rs?|fans?|drivers?|groups?|campaigners?|owners?|insiders?|friends?)$/u;
const NOUNS = [BODY_NOUNS, GROUP_NOUNS, PEOPLE_NOUNS, SPOKES_NOUNS];
const SUBORDINATE = /^(?:when|while|as|if|though|although|because|after|before|since|where)$/u;

/** Who spoke, and where. */
export interface Spoke {
  readonly draft: Draft;
  readonly speaker: Speaker;
}

/** @param sentences of the document. @returns whether the draft’s “they” are who spoke last. */
export function areThey(sentences: readonly Sentence[], draft: Draft, last: Spoke): boolean {
  const { speaker } = last;
  const [from, to] = [last.draft.sentence, draft.sentence];
  if (!isSaying(draft) || !isSaying(last.draft)) return false;
  const isPerson = speaker.kind === 'person' || OTHERS.test(speaker.name) || !isPeople(speaker);
  const isNear =
    to.index - from.index <= MAX_SENTENCES &&
    to.paragraph.index - from.paragraph.index <= MAX_PARAGRAPHS;
  if (isPerson || !isNear || SUBORDINATE.test(to.items[0]?.lower ?? '')) return false;
  return !sentences.slice(from.index + 1, to.index).some(isAboutSeveral);
}

/** “said”, “argue”, “according to”; not “hope”, “see”. */
function isSaying({ cue }: Draft): boolean {
  const flags = findCueVerb(cue?.lemma ?? '')?.flags;
  return cue?.lemma === 'according to' || flags?.includes('q') === true;
}

/** “A spokesperson for the port”, “residents”, “Anna Berg and Ole Moen”, “the council”; not “the election returns”. */
function isPeople({ kind, name }: Speaker): boolean {
  if (kind === 'body' || / and \p{Lu}/u.test(name)) return true;
  return name
    .toLowerCase()
    .split(/[\s,]+/u)
    .some((word) => PEOPLE.test(word) || isOffice(word) || NOUNS.some((nouns) => nouns.has(word)));
}

/** “Residents are angry.” */
function isAboutSeveral({ items }: Sentence): boolean {
  const subject = sentenceSubject(items);
  const words = subject ? items.slice(subject.start, subject.end) : [];
  return words.some(({ lower }) => lower === 'and') || (words.at(-1)?.lower.endsWith('s') ?? false);
}
