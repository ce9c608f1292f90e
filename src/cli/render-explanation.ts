/**
 * An article with every source, cue and content marked, and for each attribution how its speaker was found: for who wants to know
 * why Verbatim says what it says.
 */
import { styleText } from 'node:util';
import type { Analysis } from '../model/analysis.ts';
import type { Attribution } from '../model/attribution.ts';
import {
  listMarks,
  type Mark,
  type MarkRole,
  tellConfidence,
  tellNothing,
  tellSpeaker,
  tellWay,
} from '../platforms/explain-attribution.ts';

/** Letters as in the tests' marked text. */
const SIGNS: Readonly<Record<MarkRole, { letter: string; colour: 'cyan' | 'yellow' | 'green' }>> = {
  source: { letter: 'S', colour: 'cyan' },
  cue: { letter: 'Q', colour: 'yellow' },
  content: { letter: 'C', colour: 'green' },
};

/**
 * @param hasColours for a terminal; the letters and numbers are there either way.
 * @returns lines of text, ending in a line break.
 */
export function renderExplanation(text: string, analysis: Analysis, hasColours: boolean): string {
  const { attributions } = analysis;
  const listed = attributions.map((each, index) => explain(text, each, index + 1));
  const parts = [
    'S source · Q cue · C content, numbered as below',
    markText(text, listMarks(attributions), hasColours),
    ...(listed.length === 0 ? [tellNothing(analysis)] : listed),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every start and end of a mark is written where it is; marks may lie in each other. */
function markText(text: string, marks: readonly Mark[], hasColours: boolean): string {
  const paint = (role: MarkRole, part: string) =>
    hasColours ? styleText(SIGNS[role].colour, part, { validateStream: false }) : part;
  const ends = marks.flatMap(({ role, number, span: { start, end } }) => [
    {
      at: start,
      other: -end,
      isStart: true,
      sign: paint(role, `{${SIGNS[role].letter}${number} `),
    },
    { at: end, other: -start, isStart: false, sign: paint(role, '}') },
  ]);
  ends.sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart) || a.other - b.other);
  let marked = '';
  let done = 0;
  for (const { at, sign } of ends) {
    marked += text.slice(done, at) + sign;
    done = at;
  }
  return marked + text.slice(done);
}

function explain(text: string, attribution: Attribution, number: number): string {
  const { cue, kind } = attribution;
  const who = tellSpeaker(attribution);
  const steps = tellWay(text, attribution).map(({ clue, words }) =>
    [clue, words === null ? '' : `“${words}”`].filter((part) => part !== '').join(' '),
  );
  return [
    `${number}. ${who?.join(', ') ?? 'nobody can be told'} · ${kind} · confidence ${tellConfidence(attribution)}`,
    `   ${[...steps, ...(who ? [who[0]] : [])].join(' → ')}`,
    `   cue: ${cue ? `“${text.slice(cue.span.start, cue.span.end)}” (${cue.lemma})` : 'none'}`,
  ].join('\n');
}
