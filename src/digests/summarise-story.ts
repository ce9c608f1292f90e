/**
 * The summary of a story: sentences of its articles as they are, what is newest first, each with the outlet that has it. Pure.
 *
 * Pieces come from the articles' own summaries, so that each can be read alone; two of one article at most, and none that says again what
 * is told. Of articles of the same hours the one that leads the story comes first; of older ones nothing is taken that says "today". Those
 * of other articles must be understood under the headline that leads: what they call "the …" stands in it or in what is told.
 */
import { groupBy } from '../lib/group-by.ts';
import type { Links } from '../lib/links.ts';
import { foldWords } from '../lib/text/fold-text.ts';
import { isTelling } from '../lib/text/function-words.ts';
import { shareHeld } from '../lib/text/shingles.ts';
import { stemOf } from '../lib/text/stem.ts';
import type { SummaryPiece } from '../model/analysis.ts';
import type { ChosenWords } from '../model/reply.ts';
import type { StoredArticle } from '../store/ports/article-store.ts';

const MAX_PIECES = 3;
const MAX_PIECES_OF_ARTICLE = 2;

/** An article that is newer by less tells no newer facts. */
const SAME_NEWS_MS = 3 * 3_600_000;

/** Share of its telling words that stand in what is told already, from which a piece says nothing new. */
const SAME_FACTS = 0.5;

/** Articles of a story that are looked at: the newest. */
const MAX_ARTICLES = 40;

interface Candidate {
  readonly stored: StoredArticle;
  readonly piece: SummaryPiece;
  readonly terms: ReadonlySet<string>;
}

type Story = readonly [StoredArticle, ...StoredArticle[]];

/** Returns the whole summary of one article. */
export function summariseArticle(stored: StoredArticle): readonly (string | ChosenWords)[] {
  return tellPieces(
    stored.analysis.summary.map((piece) => ({ stored, piece })),
    stored,
  );
}

/**
 * @param story the first article leads.
 * @param links for the outlets that are named.
 * @returns at most three pieces, the newest facts first, those of one article in its order.
 */
export function summariseStory(story: Story, links: Links): readonly (string | ChosenWords)[] {
  const [lead] = story;
  const newestMs = Math.max(...story.map(({ article }) => article.publishedAtMs));
  const ageOf = ({ article }: StoredArticle) =>
    Math.floor((newestMs - article.publishedAtMs) / SAME_NEWS_MS);
  // Of articles of the same hours the one that leads comes first.
  const newestFirst = [...story].sort(
    (a, b) =>
      ageOf(a) - ageOf(b) ||
      Number(b === lead) - Number(a === lead) ||
      b.article.publishedAtMs - a.article.publishedAtMs,
  );
  const candidates = newestFirst.slice(0, MAX_ARTICLES).flatMap(candidatesOf);
  const ofAges = groupBy(candidates, ({ stored }) => ageOf(stored));
  const chosen: Candidate[] = [];
  for (const [age, ofAge] of ofAges) {
    const current = age === 0 ? ofAge : ofAge.filter((each) => !DAY_OF_READER.test(wordsOf(each)));
    for (let turn = 0; turn < MAX_PIECES_OF_ARTICLE; turn++)
      for (const ofArticle of groupBy(current, ({ stored }) => stored).values()) {
        const next = ofArticle.find((each) => isWelcome(each, chosen, lead));
        const count = chosen.filter(({ stored }) => stored === next?.stored).length;
        if (next !== undefined && count === turn && chosen.length < MAX_PIECES) chosen.push(next);
      }
  }
  const inOrder = candidates.filter((candidate) => chosen.includes(candidate));
  return tellPieces(inOrder, lead, links);
}

/** In an older article it is another day. */
const DAY_OF_READER =
  /\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening))\b/iu;

function candidatesOf(stored: StoredArticle): readonly Candidate[] {
  const { article, analysis } = stored;
  return analysis.summary.map((piece) => ({
    stored,
    piece,
    terms: termsOf(article.text.slice(piece.start, piece.end)),
  }));
}

function termsOf(text: string): ReadonlySet<string> {
  const words = foldWords(text).filter(isTelling);
  return new Set(words.map(stemOf));
}

/** Says something new, and can be understood under the headline of the story. */
function isWelcome(
  candidate: Candidate,
  chosen: readonly Candidate[],
  lead: StoredArticle,
): boolean {
  if (chosen.includes(candidate)) return false;
  const isTold = chosen.some(({ terms }) => overlap(candidate.terms, terms) >= SAME_FACTS);
  if (isTold || candidate.stored === lead) return !isTold;
  const told = new Set(
    [lead.article.title, ...chosen.map(wordsOf)].flatMap((text) => [...termsOf(text)]),
  );
  const opening = DEFINITE.exec(wordsOf(candidate))?.[0];
  return opening === undefined || [...termsOf(opening)].some((term) => told.has(term));
}

/** "The small print was …": which? A name among the words says it. */
const DEFINITE = /^The(?: \p{Ll}[\p{L}’-]*){1,2}(?![\p{L}’-]| \p{Lu})/u;

const wordsOf = ({ stored, piece }: Pick<Candidate, 'stored' | 'piece'>) =>
  stored.article.text.slice(piece.start, piece.end);

/** Share of the smaller set that stands in the other. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size <= b.size ? shareHeld(a, b) : shareHeld(b, a);
}

/** @param links null where all are of one article. */
function tellPieces(
  pieces: readonly Pick<Candidate, 'stored' | 'piece'>[],
  lead: StoredArticle,
  links: Links | null = null,
): readonly (string | ChosenWords)[] {
  let told = lead.article.title;
  return pieces.map((candidate) => {
    const { stored, piece } = candidate;
    const { article } = stored;
    const text = inOneLine(wordsOf(candidate));
    const names = namesOf(article.text, piece, told);
    told += ` ${text}`;
    const isOwn = links === null || article.id === lead.article.id;
    if (names.length === 0 && isOwn) return text;
    return {
      text,
      ...(names.length === 0 ? {} : { names }),
      ...(isOwn ? {} : { source: { text: article.outlet, url: links.toArticle(article.url) } }),
    };
  });
}

/** A surname needs no full name behind it where that was just told. */
function namesOf(
  text: string,
  { start, meant = [] }: SummaryPiece,
  told: string,
): NonNullable<ChosenWords['names']> {
  return meant
    .filter((each) => {
      const words = text.slice(each.start, each.end);
      return !(each.name.endsWith(` ${words}`) && told.includes(each.name));
    })
    .map(({ end, name }) => ({ at: inOneLine(text.slice(start, end)).length, name }));
}

/** The white space between paragraphs is no word. */
const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
