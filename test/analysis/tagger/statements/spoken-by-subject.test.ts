import { expect, it } from 'vitest';
import { spokenBySubject } from '../../../../src/analysis/tagger/statements/spoken-by-subject.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** @returns who “said” or “say” is by, where it is read as by those words. */
function speakerOf(prose: string, read: string): string {
  const facts = wordFactsOf(prose);
  const words = read.split(' ');
  const first = facts.items.findIndex((_, at) =>
    words.every((word, place) => facts.items[at + place]?.text === word),
  );
  const head = Math.max(itemAt(facts, 'said'), itemAt(facts, 'say'));
  const source = words.map((_, place) => first + place);
  return wordsOf(facts, spokenBySubject(facts, readingOf({ head, cue: [head], source })).source);
}

/** Each row: a text, who its verb is read as by, and who it is by. */
it.each([
  ['Ole Moen rang Berg to say it was late.', 'Berg', 'Ole Moen'],
  ['Ole Moen has since texted Berg to say it was late.', 'Berg', 'Ole Moen'],
  ['Ole Moen messaged the Oster Post to say it was late.', 'the Oster Post', 'Ole Moen'],
  ['Ole Moen messaged Berg to say it was late.', 'Ole Moen messaged Berg', 'Ole Moen'],
  ['Moen used an interview with Berg to say it was late.', 'Berg', 'Moen'],
  ['Ole Moen, 44, phoned Berg to say it was late.', 'Berg', 'Ole Moen'],
  ['Moen stood up, walked out and phoned Berg to say it was late.', 'Berg', 'Moen'],
  ['Berg wept and Moen phoned Lund to say it was late.', 'Lund', 'Moen'],
  ['A caller rang the police to say it was late.', 'A caller rang the police', 'A caller'],
  ['The man who phoned Berg to say it was late has left.', 'Berg', 'who'],
  ['Berg woke to a text from Moen to say it was late.', 'Berg woke to a text from Moen', 'Moen'],
])('“%s”, read as by “%s”, is by “%s”', (prose, read, speaker) => {
  expect(speakerOf(prose, read)).toBe(speaker);
});

it.each([
  ['The row forced Berg to say it was late.', 'Berg'],
  ['The row led Berg to say it was late.', 'Berg'],
  ['Moen walked out, leaving Berg to say it was late.', 'Berg'],
  ['Moen waited for Berg to say it was late.', 'Berg'],
  ['It put pressure on Berg to say it was late.', 'Berg'],
  ['It took Berg to say it was late.', 'Berg'],
  ['It was left to Berg to say it was late.', 'Berg'],
  ['Moen is among the members to say it was late.', 'the members'],
  ['There is little from Moen, Berg to say it was late.', 'Berg'],
  ['On Friday the court heard the remaining members to say it was late.', 'the remaining members'],
  ['There is little here to draw Berg to say it was late.', 'Berg'],
])('of “%s” “%s” still speaks', (prose, read) => {
  expect(speakerOf(prose, read)).toBe(read);
});

/** Each row: a text, who its verb is read as by, and who it is by. */
it.each([
  ['Judge Ida Lund sentencing Moen said so.', 'Judge Ida Lund sentencing Moen', 'Judge Ida Lund'],
  ['Ida Lund beside Moen said so.', 'Ida Lund beside Moen', 'Ida Lund'],
  ['Ida Lund defending Moen said so.', 'Moen', 'Ida Lund'],
  ['Ida Lund chairing the meeting said so.', 'the meeting', 'Ida Lund'],
  ['Ida Lund standing against Moen said so.', 'Moen', 'Ida Lund'],
  ['Ole Moen seconded by Berg said so.', 'Berg', 'Ole Moen'],
  ['Democrats backing Ole Moen said so.', 'Democrats backing Ole Moen', 'Democrats'],
])('“%s”, read as by “%s”, is by “%s”', (prose, read, speaker) => {
  expect(speakerOf(prose, read)).toBe(speaker);
});

it.each([
  ['Oster planning officer Ole Moen said so.', 'Oster planning officer Ole Moen'],
  ['Oversight ranking Democrat Ole Moen said so.', 'Oversight ranking Democrat Ole Moen'],
  ['Several leading Labour members said so.', 'Several leading Labour members'],
  ['Labour outside of Oster said so.', 'Labour outside of Oster'],
  ['Democrats backing the bill said so.', 'Democrats backing the bill'],
  ['A Labour club backing Moen said so.', 'A Labour club backing Moen'],
  ['Ole Moen, a member representing Oster, said so.', 'Ole Moen , a member representing Oster'],
  ['Video showing Berg claiming Moen said so was false.', 'Moen'],
  ['With Berg claiming Moen said so, he left.', 'Moen'],
  ['The plan, backed by Berg, Moen said so.', 'Moen'],
])('of “%s” “%s” still speaks', (prose, read) => {
  expect(speakerOf(prose, read)).toBe(read);
});

/** Each row: a text behind whose verb all is read as who says it, and who does. */
it.each([
  ['“No,” said Ole Moen standing beside Berg.', 'Ole Moen'],
  ['“No,” said Ole Moen beside Anna Berg.', 'Ole Moen'],
  ['“No,” said Ole Moen outside Carrick Court.', 'Ole Moen'],
  ['“No,” said Ole Moen moments before he left.', 'Ole Moen'],
  ['“No,” said Ole Moen and Berg left.', 'Ole Moen'],
  ['“No,” said Ole Moen and was led away.', 'Ole Moen'],
  ['“No,” said Ole Moen and Ida Berg.', 'Ole Moen and Ida Berg'],
  ['“No,” said Ole Moen and the man who left Berg.', 'Ole Moen and the man who left Berg'],
  ['“No,” said Ole Moen of Oster Bank.', 'Ole Moen of Oster Bank'],
  ['“No,” said Oster planning officer Ole Moen.', 'Oster planning officer Ole Moen'],
  ['“No,” said a Labour man outside Oster.', 'a Labour man outside Oster'],
  ['“No,” said Ole Moen, the man outside Oster.', 'Ole Moen , the man outside Oster'],
])('“%s” is by “%s”', (prose, speaker) => {
  expect(speakerOf(prose, prose.slice(prose.indexOf('said ') + 5, -1).replaceAll(',', ' ,'))).toBe(
    speaker,
  );
});

it.each([
  ['Moen refused to pay an architect who sued, saying it was late.', 'an architect', 'Moen'],
  ['Moen was met by Lund, who wept, saying it was late.', 'Lund', 'Lund'],
  ['A nurse who sang left, saying it was late.', 'A nurse', 'A nurse'],
])('“saying” of “%s”, read as by “%s”, is by “%s”', (prose, read, speaker) => {
  const facts = wordFactsOf(prose);
  const words = read.split(' ');
  const first = facts.items.findIndex(({ text }) => text === words[0]);
  const head = itemAt(facts, 'saying');
  const source = words.map((_, place) => first + place);
  const mended = spokenBySubject(facts, readingOf({ head, cue: [head], source }));
  expect(wordsOf(facts, mended.source)).toBe(speaker);
});
