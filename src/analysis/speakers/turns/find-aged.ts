/**
 * Finds whom "the 29-year-old" means: whoever the article says is 29; where it gives nobody that age, the only one whom the lines before are
 * about. Where it has somebody of that age without a name ("a 29-year-old from Oster"), nobody.
 */
import type { Token } from '../../text/document.ts';
import type { Entity, NameBook } from '../names/join-names.ts';
import type { Holder } from './find-holder.ts';
import { isStranger } from './find-strangers.ts';
import type { Trace } from './traces.ts';

const AGED = /^(\d{1,3})-year-old$/u;
/** "Anna Berg, 29,", "Anna Berg (29)", "Anna Berg, aged 29". */
const AGE_BEHIND = /^(?:, (?:aged |now )?| \()(\d{1,3})(?=[,.;)]| and\b)/u;
/** "29-year-old Anna Berg", "29-year-old striker Anna Berg" */
const AGE_BEFORE =
  /\b(\d{1,3})-year-old (?:(?!(?:from|of|in|at|on|for|who|and|or|was|is|had|told|said|called) )[\p{L}’'-]+ ){0,3}$/u;
/** But in "the 29-year-old". */
const NUMBER = /(?<!\bthe )\b(\d{1,3})\b/giu;
const MAX_BEFORE = 60;
const MAX_BEHIND = 12;
const KNOWN_MARGIN = 0.8;
const GUESSED_MARGIN = 0.6;
const SENTENCES_BACK = 2;

/** Ages that an article gives its people. */
export class Ages {
  private readonly byEntity = new Map<Entity, string>();
  /** Where each number first stands: "A man, 29, was held", "a driver aged 29", "a 29-year-old". Whoever that is, it may be them. */
  private readonly firstAt = new Map<string, number>();

  constructor(text: string, { mentions }: NameBook) {
    for (const { 1: age = '', index } of text.matchAll(NUMBER))
      if (!this.firstAt.has(age)) this.firstAt.set(age, index);
    for (const { mention, entity } of mentions) {
      if (entity.kind === 'body' || entity.kind === 'place') continue;
      const behind = AGE_BEHIND.exec(text.slice(mention.end, mention.end + MAX_BEHIND));
      const before = text.slice(Math.max(0, mention.titleStart - MAX_BEFORE), mention.start);
      const age = behind?.[1] ?? AGE_BEFORE.exec(before)?.[1];
      if (age !== undefined && !this.byEntity.has(entity)) this.byEntity.set(entity, age);
    }
  }

  /**
   * @param tokens the source's: "the", "29-year-old".
   * @param before mentions so far, in text order.
   */
  find(
    tokens: readonly Token[],
    at: Pick<Trace, 'sentence' | 'paragraph' | 'offset'>,
    before: readonly Trace[],
  ): Pick<Holder, 'entity' | 'margin' | 'from'> | null {
    const age = ageIn(tokens);
    const more = tokens[2];
    if (age === null) return null;
    const [known, ...others] = [...this.byEntity].filter((entry) => entry[1] === age);
    if (known && others.length === 0)
      return { entity: known[0], margin: KNOWN_MARGIN, from: lastOf(before, known[0]) };
    // "the 29-year-old singer" is read by what a singer is.
    if (known || more || (this.firstAt.get(age) ?? at.offset) < at.offset) return null;
    return this.guess(at, before);
  }

  private guess(
    { sentence, paragraph }: Pick<Trace, 'sentence' | 'paragraph'>,
    before: readonly Trace[],
  ): Pick<Holder, 'entity' | 'margin' | 'from'> | null {
    const near = before.filter(
      (trace) =>
        sentence - trace.sentence <= SENTENCES_BACK &&
        paragraph - trace.paragraph <= 1 &&
        trace.entity.kind === 'person' &&
        !isStranger(trace.entity) &&
        !this.byEntity.has(trace.entity),
    );
    const [only, ...others] = new Set(near.map(({ entity }) => entity));
    return only && others.length === 0
      ? { entity: only, margin: GUESSED_MARGIN, from: lastOf(near, only) }
      : null;
  }
}

/** @returns "29" of "the 29-year-old"; null for other words. */
export function ageIn([article, word]: readonly Token[]): string | null {
  return article?.lower === 'the' ? (AGED.exec(word?.lower ?? '')?.[1] ?? null) : null;
}

function lastOf(traces: readonly Trace[], entity: Entity): Trace | null {
  return traces.findLast((trace) => trace.entity === entity) ?? null;
}
