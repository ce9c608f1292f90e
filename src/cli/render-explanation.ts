/**
 * An article with every source, cue and content marked, and for each attribution how its speaker was found: for who wants to know
 * why Verbatim says what it says.
 */
import { styleText } from 'node:util';
import type { Analysis } from '../model/analysis.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import type { SpeakerResolution } from '../model/speaker.ts';
import { UNCERTAIN_BELOW } from '../quote-index/quote-card.ts';

type Role = 'S' | 'Q' | 'C';

/** S: source, Q: cue, C: content; as in the tests' marked text. */
const COLOURS: Readonly<Record<Role, 'cyan' | 'yellow' | 'green'>> = {
  S: 'cyan',
  Q: 'yellow',
  C: 'green',
};

interface Mark extends Span {
  readonly role: Role;
  readonly number: number;
}

/**
 * @param hasColours for a terminal; the letters and numbers are there either way.
 * @returns lines of text, ending in a line break.
 */
export function renderExplanation(text: string, analysis: Analysis, hasColours: boolean): string {
  const marks = analysis.attributions.flatMap(marksOf);
  const listed = analysis.attributions.map((each, index) => explain(text, each, index + 1));
  const parts = [
    'S source · Q cue · C content, numbered as below',
    markText(text, marks, hasColours),
    ...(listed.length === 0 ? ['Nobody is quoted here.'] : listed),
  ];
  return `${parts.join('\n\n')}\n`;
}

function marksOf({ source, cue, contents }: Attribution, index: number): Mark[] {
  const number = index + 1;
  return [
    ...contents.map((span): Mark => ({ ...span, role: 'C', number })),
    ...(source ? [{ ...source, role: 'S', number } as const] : []),
    ...(cue ? [{ ...cue.span, role: 'Q', number } as const] : []),
  ];
}

/** Every start and end of a mark is written where it is; marks may lie in each other. */
function markText(text: string, marks: readonly Mark[], hasColours: boolean): string {
  const paint = (role: Role, part: string) =>
    hasColours ? styleText(COLOURS[role], part, { validateStream: false }) : part;
  const ends = marks.flatMap((mark) => [
    {
      at: mark.start,
      other: -mark.end,
      isStart: true,
      sign: paint(mark.role, `{${mark.role}${mark.number} `),
    },
    { at: mark.end, other: -mark.start, isStart: false, sign: paint(mark.role, '}') },
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

const HOW: Readonly<Record<SpeakerResolution, (words: string, name: string) => string>> = {
  named: (words) => `the source names them: “${words}”`,
  surname: (words, name) => `“${words}” is ${name}, named in full elsewhere`,
  title: (words, name) => `“${words}” stands for ${name}`,
  pronoun: (words, name) => `“${words}” stands for ${name}`,
  continued: (_words, name) => `no source of its own: the words of ${name} before it go on`,
};

function explain(text: string, attribution: Attribution, number: number): string {
  const { speaker, source, cue, kind, confidence } = attribution;
  const words = source ? text.slice(source.start, source.end) : '';
  const who = speaker
    ? [speaker.name, speaker.office, speaker.speaksFor && `for ${speaker.speaksFor}`]
    : ['nobody can be told'];
  const doubt = speaker && confidence < UNCERTAIN_BELOW ? ', speaker uncertain' : '';
  return [
    `${number}. ${who.filter((part) => part).join(', ')} · ${kind} · confidence ${confidence.toFixed(2)}${doubt}`,
    speaker
      ? `   ${HOW[speaker.how](words, speaker.name)}`
      : `   source: ${words === '' ? 'none' : `“${words}”`}`,
    `   cue: ${cue ? `“${text.slice(cue.span.start, cue.span.end)}” (${cue.lemma})` : 'none'}`,
  ].join('\n');
}
