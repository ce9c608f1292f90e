/**
 * Finds positions that nobody is quoted with: "The Centre Party opposes the bill of …", "… was turned down by Oduya", "Oduya’s refusal
 * to meet …". Only what the sentence tells by itself: a verb or noun of few that name an act, a holder by name, and an object that names
 * somebody.
 *
 * Limits: pronouns hold nothing here; what stands inside a quotation, or inside words that were said, is left to whoever said it.
 */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import type { Document, ScoredDraft, Sentence, Token } from '../text/document.ts';
import {
  type ItemRange,
  isAdverb,
  nounPhraseAfter,
  nounPhraseBefore,
} from '../text/noun-phrases.ts';
import { AUXILIARIES, BE_FORMS, NEGATIONS } from '../text/word-lists.ts';
import type { NamedSpan } from './named-span.ts';

type Items = readonly Token[];

/** How sure one is that is found without a verb of saying: set by hand, between direct and unmarked speech. */
const PROBABILITY = 0.8;
const MAX_OBJECT_ITEMS = 24;
const MAX_CUE_ITEMS = 4;

/** Verbs that take whom or what they judge as their object, in all regular forms. */
const VERBS: ReadonlySet<string> = new Set(
  `oppose endorse denounce criticise criticize welcome accuse praise ridicule rebuke chide censure deride snub snubb reject condemn support back
  defend applaud favour favor rebuff blame spurn dismiss mock slam slamm blast hail thank scold commend champion lambaste deplore doubt distrust
  mistrust`
    .split(/\s+/u)
    .flatMap((verb) => ['', 's', 'es', 'd', 'ed'].map((ending) => `${verb}${ending}`)),
);
/** What must follow a verb, `|` between choices, by the verb's forms. */
const PHRASES: Readonly<Record<string, string>> = {
  'turn turns turned': 'down',
  'rule rules ruled': 'out',
  'throw throws threw thrown': 'out',
  'brush brushes brushed': 'aside',
  'wave waves waved': 'aside|away',
  'agree agrees agreed disagree disagrees disagreed': 'with',
  'side sides sided': 'with',
  'stand stands stood': 'by',
  'vote votes voted': 'against|for',
  'object objects objected': 'to',
  'call calls called': 'on|for',
  'appeal appeals appealed': 'to',
  'find finds found': 'fault with',
  'cast casts': 'doubt on',
  'take takes took': 'issue with',
  'pay pays paid': 'tribute to',
  'come comes came': 'out in favour of|out against',
  'is are was were remain remains remained':
    'sceptical of|critical of|opposed to|in favour of|against|unconvinced by|full of praise for|unimpressed by',
};
const RESTS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(PHRASES).flatMap(([forms, rests]) =>
    forms
      .split(' ')
      .map((form) => [form, rests.split('|').map((rest) => rest.split(' '))] as const),
  ),
);
const NOUNS: ReadonlySet<string> = new Set(
  'refusal call plea appeal rejection opposition support backing endorsement condemnation criticism praise dismissal denunciation'.split(
    ' ',
  ),
);
const NOUN_LINKS = /^(?:to|of|for|on)$/u;
const HOLDER_LINKS = /^(?:of|by|from)$/u;
/** A body that was named before: the speaker's stage knows which, or drops it. */
const BODY =
  /^[Tt]he (?:\p{Ll}+ )?(?:union|party|company|board|council|ministry|government|bank|federation|association|committee|agency|court|league|firm|club|trust|guild)$/u;
/** End an object: another clause begins. */
const CLAUSE_START =
  /^(?:because|although|though|while|when|whereas|after|before|who|which|but|if|unless|since|until|where|amid|despite|saying|adding|calling|during|yesterday)$/u;

/** What was found, in items of its sentence. */
interface Stand {
  readonly source: ItemRange;
  readonly cue: ItemRange;
  readonly object: ItemRange;
}

/** @returns drafts in text order, none of which touches the cue of one that is known or lies in its words. */
export function findStands(
  document: Document,
  named: readonly NamedSpan[],
  known: readonly Pick<ScoredDraft, 'cue' | 'contents'>[],
): ScoredDraft[] {
  const taken = [
    ...known.flatMap(({ cue, contents }) => [...(cue ? [cue.span] : []), ...contents]),
  ].sort((a, b) => a.start - b.start);
  const reach = furthest(taken);
  const isFree = ({ start, end }: Span): boolean =>
    (reach[lowerBound(taken, (span) => span.start < end) - 1] ?? 0) <= start;
  const holds = (span: Span): boolean => {
    const at = lowerBound(named, ({ start }) => start < span.start);
    for (let next = at; next < named.length; next++) {
      const name = named[next];
      if (!name || name.end > span.end) return false;
      if (name.kind !== 'place') return true;
    }
    return false;
  };
  return document.sentences.flatMap((sentence) =>
    standsIn(sentence).flatMap((stand): ScoredDraft[] => {
      const [source, cue, object] = [stand.source, stand.cue, stand.object].map((range) =>
        spanOf(sentence.items, range),
      );
      if (!source || !cue || !object || !isFree(cue)) return [];
      const isHeld = BODY.test(document.text.slice(source.start, source.end)) || holds(source);
      if (!isHeld || !holds(object)) return [];
      const lemma = document.text.slice(cue.start, cue.end).toLowerCase();
      return [
        {
          rule: 'indirect',
          source,
          cue: { span: cue, lemma },
          contents: [object],
          sentence,
          continues: null,
          probability: PROBABILITY,
        },
      ];
    }),
  );
}

/** For each span how far it and those before it reach. */
function furthest(spans: readonly Span[]): readonly number[] {
  let end = 0;
  return spans.map((span) => {
    end = Math.max(end, span.end);
    return end;
  });
}

function standsIn({ items, paragraph }: Sentence): readonly Stand[] {
  if (paragraph.kind === 'headline') return [];
  const stands: Stand[] = [];
  for (let at = 0; at < items.length; at++) {
    const stand = standAt(items, at);
    if (!stand) continue;
    stands.push(stand);
    at = Math.max(at, stand.cue.end - 1);
  }
  return stands;
}

function standAt(items: Items, at: number): Stand | null {
  const item = items[at];
  if (item?.kind !== 'word' || item.isCapital) return null;
  if (NOUNS.has(item.lower)) return nounStand(items, at);
  const end = verbEnd(items, at);
  if (end === null) return null;
  return BE_FORMS.has(items[at - 1]?.lower ?? '')
    ? passiveStand(items, at, end)
    : activeStand(items, at, end);
}

/** @returns index behind a verb of position that stands there; null for none. */
function verbEnd(items: Items, at: number): number | null {
  const word = items[at]?.lower ?? '';
  if (VERBS.has(word)) return at + 1;
  const rest = RESTS.get(word)?.find((words) =>
    words.every((each, index) => items[at + 1 + index]?.lower === each),
  );
  return rest ? at + 1 + rest.length : null;
}

/** "The Centre Party firmly opposes …" */
function activeStand(items: Items, at: number, end: number): Stand | null {
  const before = skipHelpers(items, at);
  const last = items[before - 1];
  if (!last || last.lower === 'to') return null;
  const subject = nounPhraseBefore(items, before, 0);
  const object = objectFrom(items, end);
  return subject && object ? { source: subject, cue: { start: at, end }, object } : null;
}

/** "… was turned down by Clara Oduya" */
function passiveStand(items: Items, at: number, end: number): Stand | null {
  if (items[end]?.lower !== 'by') return null;
  const holder = nounPhraseAfter(items, end + 1);
  const object = subjectBefore(items, skipHelpers(items, at));
  return holder && object ? { source: holder, cue: { start: at, end }, object } : null;
}

/** All that stands between the last mark and the verb. */
function subjectBefore(items: Items, end: number): ItemRange | null {
  let start = end;
  while (start > 0 && end - start < MAX_OBJECT_ITEMS && items[start - 1]?.kind !== 'punctuation')
    start--;
  return end > start ? { start, end } : null;
}

/** "Oduya’s refusal to meet …", "opposition from the guild to …" */
function nounStand(items: Items, at: number): Stand | null {
  const cue = { start: at, end: at + 1 };
  if (items[at - 1]?.kind === 'clitic' && NOUN_LINKS.test(items[at + 1]?.lower ?? '')) {
    const source = nounPhraseBefore(items, at - 1, 0);
    const object = nounObject(items, at + 2);
    return source && object ? { source, cue, object } : null;
  }
  if (!HOLDER_LINKS.test(items[at + 1]?.lower ?? '')) return null;
  const source = nounPhraseAfter(items, at + 2);
  const link = items[source?.end ?? 0]?.lower ?? '';
  if (!source || !NOUN_LINKS.test(link) || link === 'of') return null;
  const object = nounObject(items, source.end + 1);
  return object ? { source, cue, object } : null;
}

/** Back over "has firmly", "did not". */
function skipHelpers(items: Items, at: number): number {
  let before = at;
  while (before > 0 && at - before < MAX_CUE_ITEMS) {
    const item = items[before - 1];
    if (!item || !(AUXILIARIES.has(item.lower) || NEGATIONS.has(item.lower) || isAdverb(item)))
      break;
    before--;
  }
  return before;
}

function objectFrom(items: Items, start: number): ItemRange | null {
  let end = start;
  while (end < items.length && end - start < MAX_OBJECT_ITEMS) {
    const item = items[end];
    if (
      !item ||
      (item.kind === 'punctuation' && item.text !== '-') ||
      CLAUSE_START.test(item.lower)
    )
      break;
    end++;
  }
  return end > start ? { start, end } : null;
}

/** The object of a noun is in the middle of its sentence: it ends behind the first name, or where a verb begins. */
function nounObject(items: Items, start: number): ItemRange | null {
  const whole = objectFrom(items, start);
  if (!whole) return null;
  let end = start;
  while (end < whole.end) {
    const item = items[end];
    const before = items[end - 1];
    if (!item || AUXILIARIES.has(item.lower)) break;
    const isBehindName = end > start && before?.isCapital === true && !item.isCapital;
    if (isBehindName && item.kind === 'word' && !/^(?:of|and|for|in|on|at)$/u.test(item.lower))
      break;
    end++;
  }
  return end > start ? { start, end } : null;
}

function spanOf(items: Items, { start, end }: ItemRange): Span | null {
  const first = items[start];
  const last = items[end - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
