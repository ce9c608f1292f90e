/**
 * Sentences as news has them by the thousand, each in frames.txt once and filled with several invented people and statements. {a} and {b}
 * are statements, {A} and {B} the same where a sentence begins; ¶ parts paragraphs. A frame without a statement has words of its own.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';

interface Person {
  readonly name: string;
  readonly pronoun: 'he' | 'she';
  readonly role: string;
}

interface Statements {
  readonly a: string;
  readonly b: string;
}

const PEOPLE: readonly Person[] = [
  { name: 'Marit Osen', pronoun: 'she', role: 'the harbour minister' },
  { name: 'Tor Lindahl', pronoun: 'he', role: 'a fisherman' },
  { name: 'Nils Rud', pronoun: 'he', role: 'a historian at Oster University' },
  { name: 'Berit Moe', pronoun: 'she', role: 'chief executive of Norrfjord Lines' },
  { name: 'James Holt', pronoun: 'he', role: 'a spokesman for the union' },
];

const STATEMENTS: readonly Statements[] = [
  { a: 'The bridge will stay open', b: 'we will not sell it' },
  { a: 'We have waited nine years for this', b: 'nobody has called us' },
  { a: 'That is simply not true', b: 'they know it' },
];

const frames = readFileSync('test/quality/frames.txt', 'utf8').trim().split('\n');

function fill(frame: string, { name, pronoun, role }: Person, { a, b }: Statements): string {
  const B = `${b.slice(0, 1).toUpperCase()}${b.slice(1)}`;
  const their = pronoun === 'he' ? 'his' : 'her';
  const values: Record<string, string> = { name, pronoun, role, their, a, A: a, b, B };
  const filled = frame.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? key);
  return `The council met in Gullhaven on Monday.\n\n${filled.replaceAll('¶', '\n\n')}\n\nThe vote is on Friday.`;
}

/** The words that the speaker must be found for. */
function statementIn(frame: string, { a, b }: Statements): string {
  if (/\{a\}/iu.test(frame)) return a;
  return /\{b\}/u.test(frame) ? b : (/“(.+)”/u.exec(frame)?.[1] ?? '');
}

function speakerOf(text: string, statement: string): string | undefined {
  const found = analyze(text).attributions.find(({ contents, kind }) => {
    const words = contents.map(({ start, end }) => text.slice(start, end)).join(' ');
    return kind !== 'indirect' && words.includes(statement);
  });
  return found?.speaker?.name;
}

function readAll(frame: string): { readonly due: string; readonly given: string | undefined }[] {
  return PEOPLE.flatMap((person) =>
    STATEMENTS.map((said) => ({
      due: person.name,
      given: speakerOf(fill(frame, person, said), statementIn(frame, said)),
    })),
  );
}

it.each(frames)('is told of whoever says it: %s', (frame) => {
  expect(readAll(frame).filter(({ due, given }) => given !== due)).toEqual([]);
});

it('is told of whoever says it where commas and points stand behind the marks', () => {
  const outside = frames
    .filter((frame) => /[,.]”/u.test(frame))
    .map((frame) => frame.replace(/([,.])([”’“»])(?![\p{L}\p{N}])/gu, '$2$1'));
  expect(outside.length).toBeGreaterThan(60);
  const wrong = outside.filter((frame) => readAll(frame).some(({ due, given }) => given !== due));
  expect(wrong).toEqual([]);
});
