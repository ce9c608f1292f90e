import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import type { Tagger } from '../../../src/analysis/tagger/tag-attributions.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Span } from '../../../src/model/span.ts';
import { expectReading } from '../../helpers/analysis/expect-reading.ts';
import { RULES_ALONE } from '../../helpers/analysis/rules-alone.ts';

/** Each row: the text with every content, source and cue marked (¶ parts paragraphs), and its speakers with how each is known. */

describe('a source that explains a name', () => {
  it.each([
    [
      '“{C:We will pay,}” {S:Anna Berg}, Ostwick’s harbour minister, {Q:told reporters}.',
      'Anna Berg/named/for Ostwick',
    ],
    [
      'The finance minister, {S:Anna Berg}, {Q:said} that {C:the city would pay}.',
      'Anna Berg/named',
    ],
  ])('%s', expectReading);
});

describe('an unnamed source keeps all its words', () => {
  it.each([
    ['{S:The email}, seen by the Post, {Q:said} {C:the city would pay}.', 'The email/named'],
    [
      '{S:Two people} who were in the room {Q:said} {C:the city would pay}.',
      'Two people who were in the room/named',
    ],
    [
      '{C:The city will pay}, {Q:according to} {S:an official} in the mayor’s office.',
      'an official in the mayor’s office/named',
    ],
    ['{S:A senior aide}, who left early, {Q:said} {C:the city would pay}.', 'A senior aide/named'],
  ])('%s', expectReading);
});

describe('a noun for a body', () => {
  it.each([
    [
      'The Oster Coastguard came at noon.¶{S:The coastguard} {Q:said} {C:the ship was safe}.',
      'Oster Coastguard/title',
    ],
    [
      'Gull Shipping paid on Monday.¶“{C:We will pay,}” {S:the company} {Q:said}.',
      'Gull Shipping/title',
    ],
    ['It rained on Monday.¶“{C:We will pay,}” {S:the company} {Q:said}.', 'the company/named'],
    [
      'The Oster Council met on Monday.¶{S:It} {Q:said} {C:the city would pay}.',
      'Oster Council/pronoun',
    ],
  ])('%s', expectReading);
});

it.each([
  ['the company', 'unnamed'],
  ['a court in Oster', 'unnamed'],
  ['Berg’s campaign', 'body'],
  ['the Oster council', 'body'],
  ['the Ministry of Justice', 'body'],
  ['the Senate', 'body'],
  ['the Ministry', 'unnamed'],
  ['Norway’s Ministry of Justice', 'body'],
  ['the State Department', 'body'],
])('%s of an article that gives no name is %s: another article means another', (source, kind) => {
  const [said] = analyze(
    `It rained on Monday.\n\n“The city will pay for the wall,” ${source} said.`,
  ).attributions;
  expect(said?.speaker?.kind).toBe(kind);
});

describe('a pronoun that is no subject', () => {
  it.each([
    ['Anna Berg came at noon.¶[Her] <promise> to {pay for the wall} was heard.', 'Anna Berg'],
    ['John Cole came at noon.¶{The city will pay}, <according to> [him].', 'John Cole'],
    ['John Cole came at noon.¶Those who back [him] <say> {the city will pay}.', undefined],
    ['John Cole came at noon.¶[Their] <promise> to {pay for it} was heard.', undefined],
    ['John Cole came at noon.¶Yet [another] <said> {the city would pay}.', undefined],
    ['He praised Anna Berg, [who] <said> {the city would pay}.', 'Anna Berg'],
    ['He praised Anna Berg, the mayor of Ostwick, [who] <said> {the city would pay}.', 'Anna Berg'],
    ['He praised Anna Berg — [who] <said> {the city would pay}.', 'Anna Berg'],
    ['He wrote to the Oster Council, [which] <said> {the city would pay}.', 'Oster Council'],
    ['He met friends of Anna Berg, [who] also <say> {the city will pay}.', undefined],
    ['He saw a ship of Anna Berg, [which] <said> {the city would pay}.', undefined],
    ['He saw a letter [which] <said> {the city would pay}.', undefined],
  ])('%s', (marked, name) => {
    expect(readMarked(marked).at(-1)?.speaker?.name).toBe(name);
  });

  it('speaks beside the sentence: the next “he” is whoever spoke in it', () => {
    const text =
      'John Cole spoke about Tom Arden, [who] <said> {the city would pay}. “That is not true,” he said.';
    const [arden, cole] = readMarked(text);
    expect(arden?.speaker?.name).toBe('Tom Arden');
    expect(cole?.speaker?.name).toBe('John Cole');
  });
});

describe('a description ends where its own words do', () => {
  it.each([
    ['The wall was <criticised> [by many residents] for {being far too long}.', 'many residents'],
    ['[Voters who] <say> {the city should pay} were at home.', 'Voters'],
    ['[While many residents] <say> {the city should pay}, few do.', 'many residents'],
    ['It is the [residents’] <hope> that {the city will pay}.', 'residents'],
    ['The Oster Council met.¶It was [the council’s] <hope> that {it would rain}.', 'Oster Council'],
    ['[An official] who saw the wall and <said> {it would hold}.', 'An official who saw the wall'],
    ['[A letter signed by Anna Berg and others] <said> {the wall would fall}.', 'A letter'],
    ['[Two ferry crews] on Monday <said> {the wall would fall}.', 'Two ferry crews'],
    ['[Two clerks] in the room <said> {the wall would fall}.', 'Two clerks in the room'],
    ['It was seen [by some] <as> {the end of the wall}.', undefined],
    ['He met three mayors, [all of whom] <said> {the city would pay}.', undefined],
  ])('%s', (marked, name) => {
    expect(readMarked(marked)[0]?.speaker?.name).toBe(name);
  });
});

describe('who is told or asked something says nothing', () => {
  it.each([
    ['[Anna Berg] <was told> {the city would pay}.', undefined],
    ['[Anna Berg] <was asked>: “{Will the city pay for it?}”', undefined],
    ['[Anna Berg] <was repeatedly pressed to explain> {why it would not pay}.', undefined],
    ['[Anna Berg] <asked>: “{Will the city pay for it?}”', 'Anna Berg'],
  ])('%s', (marked, name) => {
    expect(readMarked(marked)[0]?.speaker?.name).toBe(name);
  });
});

/** The text analysed by the rules, with the marked source, cue and content before what they find. */
function readMarked(marked: string): readonly Attribution[] {
  const text = marked.replaceAll('¶', '\n\n');
  const plain = text.replaceAll(/[[\]<>{}]/g, '');
  const spanOf = (mark: RegExp): Span => {
    const found = mark.exec(text);
    const words = found?.[1] ?? '';
    const start = text.slice(0, found?.index).replaceAll(/[[\]<>{}]/g, '').length;
    return { start, end: start + words.length };
  };
  const cue = spanOf(/<(.*?)>/);
  const given = {
    rule: 'indirect',
    source: spanOf(/\[(.*?)\]/),
    cue: { span: cue, lemma: plain.slice(cue.start, cue.end) },
    contents: [spanOf(/\{(.*?)\}/)],
    continues: null,
    probability: 1,
  } as const;
  const tag: Tagger['tag'] = (document, byRules) => {
    const sentence = document.sentences.find(({ end }) => end > cue.start);
    const others = byRules.filter(({ contents: [first] }) => first.start > cue.end + 20);
    return sentence ? [{ ...given, sentence }, ...RULES_ALONE.tag(document, others)] : [];
  };
  return analyze(plain, { tag }).attributions;
}

describe('nobody is guessed', () => {
  it.each([
    ['“{C:We will pay,}” {S:they} {Q:said}.', '-'],
    ['It rained on Monday.¶“{C:We will pay,}” {S:she} {Q:said}.', '-'],
  ])('%s', expectReading);
});

describe('words about somebody are not that somebody', () => {
  it.each([
    [
      '{S:Anna Berg and John Cole} {Q:said} {C:the city would pay}.',
      'Anna Berg and John Cole/named',
    ],
    [
      '{S:Supporters of Anna Berg} {Q:said} {C:the city would pay}.',
      'Supporters of Anna Berg/named',
    ],
    ['Anna Berg came late.¶“{C:We will pay,}” {S:her lawyer} {Q:said}.', 'her lawyer/named'],
    ['Judge Ruth Falk sat down.¶“{C:We will pay,}” {S:the judge} {Q:said}.', 'Ruth Falk/title'],
  ])('%s', expectReading);
});

describe('whom the narration is about', () => {
  it.each([
    [
      'Anna Berg met Ruth Falk in May. She drew the port, and then she drew the wall.¶“{C:We will pay,}” {S:she} {Q:said}.',
      'Anna Berg/pronoun',
    ],
    [
      'Anna Berg’s letter asks for the licence.¶“{C:We will pay,}” {S:she} {Q:said}.',
      'Anna Berg/pronoun',
    ],
    [
      'Prime Minister Anna Berg came.¶“{C:We will pay,}” {S:the Prime Minister} {Q:said}.',
      'Anna Berg/title',
    ],
  ])('%s', expectReading);
});

it.each([
  ['Within his own party', null],
  ['filed in 2012', null],
  ['critics in Oster', 'critics in Oster'],
])('takes %j for a source called %j', (source, name) => {
  const text = `It rained on Monday.\n\n${source}, said the city would pay.`;
  const start = text.indexOf(source);
  const words = text.indexOf('the city');
  const { attributions } = analyze(text, {
    tag: ({ sentences }) => {
      const sentence = sentences.at(-1);
      if (!sentence) throw new Error('no sentence');
      const cue = { span: { start: words - 5, end: words - 1 }, lemma: 'say' };
      const contents = [{ start: words, end: text.length - 1 }] as const;
      const span = { start, end: start + source.length };
      return [
        {
          rule: 'indirect',
          source: span,
          cue,
          contents,
          sentence,
          continues: null,
          probability: 1,
        },
      ];
    },
  });
  expect(attributions[0]?.speaker?.name ?? null).toBe(name);
});

it('reads an office behind a name that ends with a point', () => {
  const [said] = analyze(
    'It rained.\n\n“The city will pay for it,” said Martin Dellow Sr., its founder.',
  ).attributions;
  expect(said?.speaker).toMatchObject({ name: 'Martin Dellow Sr.', office: 'founder' });
});
