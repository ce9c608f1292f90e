/** Two beside each other in columns of a terminal, with their links below, where they can be long. */
import type { QuoteCard, ReplySide } from '../../model/reply.ts';
import { showContents, showProvenance, showSpeaker } from '../wording.ts';

/** Both and the gap between them fill a terminal of 80 columns. */
const COLUMN_WIDTH = 38;
const GAP = '    ';

/** Returns lines of text: the columns, then a line for each link, by its number. */
export function renderSides(
  sides: readonly [ReplySide, ReplySide],
  renderDate: (atMs: number) => string,
): string {
  const cards = sides.flatMap(({ quotes }) => quotes);
  const numberOf = (card: QuoteCard) => cards.indexOf(card) + 1;
  const [left, right] = sides.map(({ title, quotes, notes }) => [
    ...wrap(title),
    '-'.repeat(Math.min(title.length, COLUMN_WIDTH)),
    ...quotes.flatMap((card) => [
      ...showContents(card).flatMap(wrap),
      ...wrap(`— ${[showSpeaker(card), showProvenance(card)].filter(Boolean).join(' · ')}`),
      ...wrap(`${card.outlet}, ${renderDate(card.publishedAtMs)} [${numberOf(card)}]`),
      '',
    ]),
    ...notes.flatMap(wrap),
  ]);
  const links = cards.map((card) => `[${numberOf(card)}] ${card.permalink ?? card.articleUrl}`);
  const columns = zip(left ?? [], right ?? [])
    .join('\n')
    .trimEnd();
  return links.length === 0 ? columns : [columns, '', ...links].join('\n');
}

function zip(left: readonly string[], right: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const words = left[at] ?? '';
    const space = ' '.repeat(Math.max(COLUMN_WIDTH - [...words].length, 0));
    return `${words}${space}${GAP}${right[at] ?? ''}`.trimEnd();
  });
}

/** Lines of at most the column's width, broken at spaces, or inside a word that is longer by itself. */
function wrap(text: string): readonly string[] {
  const pieces = text
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => word.match(new RegExp(`.{1,${COLUMN_WIDTH}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const joined = last === undefined ? piece : `${last} ${piece}`;
    if (last !== undefined && [...joined].length <= COLUMN_WIDTH) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}
