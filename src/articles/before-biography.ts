/**
 * The blocks of a reading above the lines about who wrote the article: "Siri Lund is a reporter at the Harbour Post."
 *
 * Method: such lines are the last of an article, begin with a name and say in their first sentence that whoever bears it writes. The name is
 * one that the page gives as the author's, or one that the article has nowhere else, of somebody who writes for this outlet: what tells
 * of a reporter whom the article is about is its own.
 * Limit: English.
 */
import { lettersOf } from './letters-of.ts';
import type { PageBlock } from './read-blocks.ts';
import type { PageFacts } from './read-page-facts.ts';

const MAX_BIOGRAPHY_CHARS = 600;
/** More lines below an article are something else. */
const MAX_BIOGRAPHIES = 6;
const MIN_ARTICLE_BLOCKS = 3;

const FIRST_SENTENCE = /^.*?(?:[.!?](?=\s|$)|$)/u;
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?=,? )/u;
const ABOUT_AUTHOR = /^about the (?:authors?|writers?|reporters?|journalists?)[.:]?$/i;
const OF_AUTHOR = /^(?:the|our) (?:author|writer)s? (?:is|are|was|has|works?|teaches)\b(?!.*["“])/i;
const REPORTED_FROM =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3} reported from (?:(?:\p{Lu}[\p{L}’'-]*|and|in|from|with)(?:[ ,.]+|$)){1,12}$/u;
const WRITES =
  /\b(?:is|has|covers?|writes?|reports?|works?|joined|edits)\b.*\b(?:reporter|journalist|correspondent|editor|columnist|writer|broadcaster|producer|photographer|freelancer?|author|contributor|newsroom|reporting)\b|\b(?:covers|writes (?:about|for|on)|reports (?:on|for))\b/i;
const IS_WRITER =
  /\b(?:is|covers|writes|reports|works)\b.*\b(?:reporter|journalist|correspondent|editor|columnist|writer)\b|\bcovers\b/i;

type Facts = Pick<PageFacts, 'authors' | 'outlet'>;

export function beforeBiography(blocks: readonly PageBlock[], facts: Facts): readonly PageBlock[] {
  const first = Math.max(MIN_ARTICLE_BLOCKS, blocks.length - MAX_BIOGRAPHIES);
  const heading = blocks.findIndex(
    ({ text }, at) => at >= first && ABOUT_AUTHOR.test(text) && !isQuotedBelow(blocks, at),
  );
  let end = heading < 0 ? blocks.length : heading;
  while (end > first && isBiography(blocks, end - 1, facts)) end -= 1;
  return blocks.slice(0, end);
}

function isQuotedBelow(blocks: readonly PageBlock[], at: number): boolean {
  return blocks.slice(at).some(({ kind, text }) => kind === 'quote' || /["“„«]/.test(text));
}

function isBiography(
  blocks: readonly PageBlock[],
  at: number,
  { authors, outlet }: Facts,
): boolean {
  const { kind = 'quote', text = '' } = blocks[at] ?? {};
  if (kind === 'quote' || text.length > MAX_BIOGRAPHY_CHARS) return false;
  if (OF_AUTHOR.test(text) || REPORTED_FROM.test(text)) return true;
  const [sentence] = FIRST_SENTENCE.exec(text) ?? [''];
  const letters = lettersOf(sentence);
  if (authors.some((name) => name.includes(' ') && letters.startsWith(lettersOf(name))))
    return WRITES.test(sentence);
  const [name] = NAME.exec(sentence) ?? [];
  if (name === undefined || outlet === '' || !IS_WRITER.test(sentence)) return false;
  const isAbout = blocks.slice(0, at).some((block) => block.text.includes(name));
  return !isAbout && letters.includes(lettersOf(outlet));
}
