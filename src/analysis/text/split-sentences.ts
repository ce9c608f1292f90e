/**
 * Cuts paragraphs into sentences, with each quotation as one item.
 *
 * A sentence ends at a full stop, question or exclamation mark before a capital, a digit or a quotation; abbreviations
 * and initials keep their points (tokenize.ts). A quotation that ends with a full stop ends its sentence too, unless the cue follows it.
 */
import { OTHER_ABBREVIATIONS } from './abbreviations.ts';
import { findCueVerb } from './cue-lexicon.ts';
import { findNews } from './dateline.ts';
import type { Paragraph, ParsedText, Quotation, Sentence, Token } from './document.ts';
import { SENTENCE_STARTERS } from './word-lists.ts';

/** A longer run without an end is a table or a list: it is cut, which keeps all later stages linear. */
const MAX_SENTENCE_ITEMS = 300;
/** How many words of a name may stand between a quotation and the cue behind it. */
const MAX_NAME_WORDS = 5;

/**
 * @param quotations of the same text, in order.
 * @returns sentences in text order, headings, boilerplate and datelines left out; each has at least one item.
 */
export function splitSentences(parsed: ParsedText, quotations: readonly Quotation[]): Sentence[] {
  const sentences: Sentence[] = [];
  let nextQuotation = 0;
  for (const paragraph of parsed.paragraphs) {
    const own: Quotation[] = [];
    for (
      let quotation = quotations[nextQuotation];
      quotation?.paragraph === paragraph.index;
      quotation = quotations[nextQuotation]
    ) {
      own.push(quotation);
      nextQuotation++;
    }
    if (paragraph.kind === 'heading' || paragraph.kind === 'boilerplate') continue;
    const items = makeItems(parsed, paragraph, own);
    let first = 0;
    for (let at = 0; at < items.length; at++) {
      const isFull = at - first >= MAX_SENTENCE_ITEMS;
      if (at + 1 < items.length && !isFull && !endsSentence(items, at)) continue;
      const part = items.slice(first, at + 1);
      const start = part[0]?.start ?? 0;
      const end = endOf(parsed, part.at(-1)) ?? start;
      sentences.push({ index: sentences.length, paragraph, items: part, start, end });
      first = at + 1;
    }
  }
  return sentences;
}

/** What is known of stand-ins as words: one list for all. */
const OF_QUOTATIONS: Token['known'] = [];

function makeItems(
  parsed: ParsedText,
  paragraph: Paragraph,
  quotations: readonly Quotation[],
): Token[] {
  const items: Token[] = [];
  const { tokens } = parsed;
  let at = findNews(parsed, paragraph);
  for (const quotation of quotations) {
    for (
      let token = tokens[at];
      token && at < paragraph.endToken && token.start < quotation.outer.start;
      token = tokens[++at]
    )
      items.push(token);
    items.push({
      kind: 'quotation',
      start: quotation.outer.start,
      end: quotation.outer.end,
      text: '“”',
      lower: '“”',
      isCapital: quotation.startsCapital,
      isAllCapitals: true,
      quotation,
      known: OF_QUOTATIONS,
    });
    while (
      at < paragraph.endToken &&
      (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < quotation.outer.end
    )
      at++;
    if (at < paragraph.endToken && endsWords(tokens[at], quotation)) at++;
  }
  for (let token = tokens[at]; token && at < paragraph.endToken; token = tokens[++at])
    items.push(token);
  return items.map((item, place) =>
    item.text === 'Will' && isName(items, place) ? { ...item, lower: WILL } : item,
  );
}

/** What "Will" is read as where it is a name, so that no rule takes it for the verb. */
const WILL = 'william';

/** "said Will Berg", "“…,” Will Berg said"; not "Will Berg resign?", "As it rains, Will Berg …?". */
function isName(items: readonly Token[], at: number): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (next?.kind !== 'word' || !next.isCapital) return false;
  return before?.kind === 'word' || before?.kind === 'quotation';
}

/** A comma or point that is set behind the closing mark is no item of its own, as it is none inside. */
function endsWords(token: Token | undefined, { ending }: Quotation): boolean {
  return (
    (ending === 'comma' && token?.text === ',') || (ending === 'terminal' && token?.text === '.')
  );
}

/** With the point behind a closing mark. */
function endOf({ text }: ParsedText, last: Token | undefined): number | undefined {
  if (last?.quotation?.ending !== 'terminal' || text.charAt(last.end) !== '.') return last?.end;
  return last.end + 1;
}

function endsSentence(items: readonly Token[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return true;
  if (item.quotation)
    return /^(?:terminal|call)$/u.test(item.quotation.ending) && quotationEnds(items, at, next);
  if (/^[.?!…]$/u.test(item.text)) {
    // "It went to X. @tarnfan wrote …"
    if (next.kind === 'punctuation') return next.text === '@';
    return next.isCapital || next.kind === 'number' || next.kind === 'quotation';
  }
  if (/^[)\]]$/u.test(item.text))
    return /^[.?!]$/u.test(items[at - 1]?.text ?? '') && next.isCapital;
  if (item.kind === 'word' && item.text.endsWith('.') && next.isCapital)
    return abbreviationEnds(item, next);
  return false;
}

function abbreviationEnds(item: Token, next: Token): boolean {
  if (next.kind === 'quotation') return item.lower.length > 3;
  if (!SENTENCE_STARTERS.has(next.lower)) return false;
  return OTHER_ABBREVIATIONS.has(item.lower.slice(0, -1)) || /^(?:\p{L}\.){2,}$/u.test(item.text);
}

function quotationEnds(items: readonly Token[], at: number, next: Token): boolean {
  if (next.kind === 'quotation') return true;
  if (next.kind !== 'word' && next.kind !== 'number') return false;
  if (!next.isCapital) return false;
  return isTold(items, at) || !cueFollows(items, at + 1);
}

/** How far before a quotation its verb may stand: "called the plan “a farce.”" */
const MAX_TOLD = 4;

/** “Look,” Moen said, “we lost.” Berg agreed: a cue behind it is no more that of a quotation that has one in front. */
function isTold(items: readonly Token[], at: number): boolean {
  if (items[at]?.quotation?.ending !== 'terminal') return false;
  for (let before = at - 1; before >= Math.max(0, at - MAX_TOLD); before--) {
    const item = items[before];
    if (item?.kind !== 'word' && !/^[,:]$/u.test(item?.text ?? '')) return false;
    if (/[qo]/u.test(findCueVerb(item?.lower ?? '')?.flags ?? '')) return true;
  }
  return false;
}

/**
 * "…?” Anna Berg asked." and "…!” Berg said Tuesday." belong to the quotation before them; "….” Berg added, “…" to the one behind.
 */
function cueFollows(items: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + MAX_NAME_WORDS); at++) {
    const item = items[at];
    if (!item) return false;
    const verb = findCueVerb(item.lower);
    if (verb?.flags.includes('q') && (at > from || verb.flags.includes('v')))
      return belongsBefore(items, from - 1, at, verb.lemma);
    if (item.kind !== 'word' || (!item.isCapital && at > from))
      return cueFollowsApposition(items, from);
  }
  return false;
}

/** How many items an apposition may have: "…?” Anna Berg, who leads the harbour council of Ostwick, asked." */
const MAX_APPOSITION_ITEMS = 14;

function cueFollowsApposition(items: readonly Token[], from: number): boolean {
  if (items[from - 1]?.quotation?.ending !== 'call') return false;
  let comma = from + 1;
  while (comma <= from + MAX_NAME_WORDS && items[comma]?.text !== ',') comma++;
  if (comma > from + MAX_NAME_WORDS) return false;
  const limit = Math.min(items.length, comma + MAX_APPOSITION_ITEMS);
  for (let at = comma + 2; at < limit; at++) {
    const item = items[at] as Token;
    const verb = items[at - 1]?.text === ',' ? findCueVerb(item.lower) : null;
    if (verb?.flags.includes('q')) return belongsBefore(items, from - 1, at, verb.lemma);
    if (item.quotation || /^[.?!:;]$/u.test(item.text)) return false;
  }
  return false;
}

/** Whether the cue at `at` is that of the quotation at `quotation`, by what stands behind it. */
function belongsBefore(
  items: readonly Token[],
  quotation: number,
  at: number,
  lemma: string,
): boolean {
  const isCalled = items[quotation]?.quotation?.ending === 'call';
  const next = items[at + 1];
  if (!isCalled && next?.text === ',' && items[at + 2]?.quotation) return false;
  return !next || /^[.,]$/u.test(next.text) || (isCalled && goesOn(lemma, next));
}

/** "…?” Berg told the council", "…!” Berg said at the harbour": what follows is no new statement ("…?” Berg said he would"). */
function goesOn(lemma: string, next: Token): boolean {
  return (
    /^(?:tell|ask)$/u.test(lemma) ||
    /^(?:in|on|at|to|of|about|during|after|before|when|as)$/u.test(next.lower)
  );
}
