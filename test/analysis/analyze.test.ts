import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANALYZER_VERSION, analyze, analyzeArticle } from '../../src/analysis/analyze.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Block } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';
import { RULES_ALONE } from '../helpers/analysis/rules-alone.ts';

const PIECES = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '„',
  '«',
  '»',
  ' ',
  '\n',
  '\n\n',
  'We will not pay',
  ', ',
  '. ',
  ': ',
  '? ',
  ' said ',
  'Anna Berg',
  ' she ',
  'according to ',
  'Mr. ',
  ' – ',
  '\ud800',
  '\udc00',
  '\u202e',
  'مرحبا',
  '\u00a0',
  '12',
  'The ministry',
  ' that ',
  ' and ',
  'Q: ',
  'A. ',
  'MR. COLE: ',
  '— ',
  '``',
  "''",
  ' | ',
];

function spansOf(analysis: Analysis): Span[] {
  return [
    ...analysis.summary,
    ...analysis.attributions.flatMap(({ source, cue, contents, chain }) => [
      ...chain.map(({ span }) => span),
      ...contents,
      ...(source ? [source] : []),
      ...(cue ? [cue.span] : []),
    ]),
  ];
}

function expectSound(text: string): void {
  const analysis = analyze(text);
  for (const { start, end } of spansOf(analysis)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const { contents, confidence } of analysis.attributions) {
    for (let at = 1; at < contents.length; at++) {
      expect(contents[at]?.start).toBeGreaterThanOrEqual(contents[at - 1]?.end ?? 0);
    }
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  for (const { attributionIndex } of analysis.positions)
    expect(analysis.attributions[attributionIndex]).toBeDefined();
}

describe('analyze', () => {
  it.each([
    ['nothing', ''],
    ['one word', 'Harbour'],
    ['white space', ' \n\t\u00a0\n'],
    ['one mark', '“'],
    ['only marks', '“”"’‘„«»“'],
    ['a lone surrogate', '“\ud83d We will” said \udc00 Berg.'],
    ['right-to-left text', '“مرحبا بكم في أوستويك” قالت آنا.'],
    ['capitals', 'ANNA BERG SAID: “WE WILL NOT PAY.”'],
    ['a table', 'Name\tVotes\nAnna Berg\t1,200\nJohn Cole\t900\n'.repeat(50)],
    ['a transcript', 'MR. COLE: We will pay.\nMS. BERG: No.\nMR. COLE: We will.\n'],
    ['verse', 'They who said it would not stay,\nshe said, have left the wall,\n\n'.repeat(20)],
  ])('takes %s', (_case, text) => expectSound(text));

  it('takes five megabytes in one paragraph', () => {
    const sentence = 'Anna Berg said that the wall would stay. “We will pay,” she told reporters. ';
    const text = sentence.repeat((5 * 2 ** 20) / sentence.length);
    const { attributions } = analyze(text, RULES_ALONE);
    expect(attributions.length).toBeGreaterThan(100_000);
    const last = attributions.at(-1)?.contents.at(-1)?.end ?? 0;
    expect(text.length - last).toBeLessThan(sentence.length);
  });

  it.each([
    ['a table', 'Name | Votes | Share\nAnna Berg | 1,200 | 40 %\nJohn Cole | 900 | 30 %'],
    ['a list', 'What to see in Ostwick:\n– The wall\n– The old harbour, by boat\n– The town hall'],
    [
      'verse',
      'The tide that took the wall away\nwill bring it back another day,\nand no one now can say.',
    ],
    [
      'titles of works',
      'The film “The Long Wall” opens on Monday. Her song “We Will Not Pay” was sung.',
    ],
    ['scare quotes', 'The so-called “harbour wall” fell, and the “experts” left.'],
    ['right-to-left text', 'أوستويك لن تدفع ثمن الجدار. «لن ندفع»، قالت آنا بيرغ بعد الاجتماع.'],
  ])('finds nobody quoted in %s', (_case, text) => {
    expect(analyze(text).attributions).toEqual([]);
  });

  it.each([
    [
      'ANNA BERG OF OSTWICK SPOKE. “WE WILL NOT PAY FOR THE WALL,” ANNA BERG SAID ON MONDAY.',
      'WE WILL NOT PAY FOR THE WALL, (ANNA BERG)',
    ],
    [
      'MR. COLE: We will pay for the wall in spring.\n\nMS. BERG: We will not pay for it at all.\n\nMR. COLE: We will see about that.',
      'We will pay for the wall in spring. (COLE); We will not pay for it at all. (BERG); We will see about that. (COLE)',
    ],
    [
      'The mayor of Ostwick, Anna Berg, answered.\n\nHarbour Post: Will you pay for the wall?\n\nBerg: We will not pay for it at all.\n\nHarbour Post: Who will pay for it then?',
      'Will you pay for the wall? (Harbour Post); We will not pay for it at all. (Anna Berg); Who will pay for it then? (Harbour Post)',
    ],
    [
      'It rained.\n\n— We will not pay for the wall, said Anna Berg. — Not this year.',
      'We will not pay for the wall, / Not this year. (Anna Berg)',
    ],
    [
      'Anna “Nan” Berg, the mayor, left. “We will not pay for the wall,” she said.',
      'We will not pay for the wall, (Anna Berg)',
    ],
    [
      '“We will \ud83d not pay for the wall,” said Anna Berg.',
      'We will \ud83d not pay for the wall, (Anna Berg)',
    ],
    ['“مرحبا بكم في أوستويك,” said Anna Berg.', 'مرحبا بكم في أوستويك, (Anna Berg)'],
  ])('reads %s', (text, expected) => {
    const found = analyze(text).attributions.map(({ contents, speaker }) => {
      const words = contents.map(({ start, end }) => text.slice(start, end)).join(' / ');
      return `${words} (${speaker?.name ?? '-'})`;
    });
    expect(found.join('; ')).toBe(expected);
  });

  it('finds nothing where nobody speaks', () => {
    expect(analyze('')).toEqual({
      analyzerVersion: ANALYZER_VERSION,
      language: 'und',
      attributions: [],
      positions: [],
      summary: [],
    });
    expect(analyze('The tide rose at noon. The wall held.').attributions).toEqual([]);
  });

  it('never throws, never leaves the text, and never overlaps, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' }))),
        (pieces) => expectSound(pieces.join('')),
      ),
      { numRuns: 300 },
    );
  });

  it('says the same of the same text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
        const text = pieces.join('');
        expect(analyze(text)).toEqual(analyze(text));
      }),
    );
  });

  it.each([['"'], ['“'], ['“ '], ["'"], ['”"'], ['“a ']])('takes a megabyte of %j', (unit) => {
    expectSound(unit.repeat(2 ** 20 / unit.length));
  });

  it('finds twice as much in a text twice as long', () => {
    const story =
      'Anna Berg met John Cole in Ostwick.\n\n“We will pay,” she said.\n\nThe council said that the wall would stay.\n\n';
    const once = analyze(`Harbour talks\n\n${story.repeat(50)}`).attributions.length;
    const twice = analyze(`Harbour talks\n\n${story.repeat(100)}`).attributions.length;
    expect(once).toBe(100);
    expect(twice).toBe(200);
  });

  it('keeps offsets into the text as it was given', () => {
    const text = '\n\u00a0Harbour talks\r\n\r\n“We will\u00a0pay,” said\u00a0Anna Berg.\n';
    const [found] = analyze(text).attributions;
    const [content] = found?.contents ?? [];
    expect(text.slice(content?.start, content?.end)).toBe('We will\u00a0pay,');
    expect(found?.speaker?.name).toBe('Anna Berg');
  });

  it.each([
    ['“We will pay,” said Anna Berg.', 'direct'],
    ['Anna Berg said the wall was “a mistake of its time.”', 'mixed'],
    ['Anna Berg said that the city would pay.', 'indirect'],
  ])('tells the kind of %s', (text, kind) => {
    expect(analyze(text).attributions.map((attribution) => attribution.kind)).toEqual([kind]);
  });

  it('gives the office and the body it speaks for', () => {
    const [found] = analyze(
      '“We will pay,” said Norwegian Foreign Minister Anna Berg.',
    ).attributions;
    expect(found?.speaker).toEqual({
      name: 'Anna Berg',
      kind: 'person',
      office: 'Norwegian Foreign Minister',
      speaksFor: 'Norway',
      how: 'named',
    });
  });

  it('leaves page furniture out and lets no turn cross it', () => {
    const text =
      '“We will pay,” said Anna Berg.\n\nMore about Ostwick\n\n“The wall stays where it is.”\n\nLeave a Reply\n\nRequired fields are marked with a star.';
    const { attributions } = analyze(text, RULES_ALONE);
    expect(attributions.map(({ speaker }) => speaker?.name ?? null)).toEqual(['Anna Berg', null]);
  });

  describe('knows paragraphs from the page’s markup', () => {
    const SAID = 'Council meets\n\n“We will pay,” said Anna Berg. “Every crown of it.”';
    const REST = '“The wall stays where it is, and so do we.”';
    const speakersOf = (between: string, blocks: readonly Omit<Block, 'start' | 'end'>[]) => {
      const parts = [...SAID.split('\n\n'), ...(between === '' ? [] : [between]), REST];
      const text = parts.join('\n\n');
      const placed = blocks.map((block, index) => {
        const start = text.indexOf(parts[index] ?? '');
        return { ...block, start, end: start + (parts[index]?.length ?? 0) };
      });
      return analyze(text, RULES_ALONE, placed).attributions.map(
        ({ speaker }) => speaker?.name ?? null,
      );
    };
    const BODY = { kind: 'paragraph' } as const;
    const HEADING = { kind: 'heading' } as const;

    it.each([
      ['carries a speaker into the next paragraph', '', [BODY, BODY, BODY], 'Anna Berg'],
      [
        'not over a heading that looks like a sentence',
        'What happens now?',
        [BODY, BODY, HEADING, BODY],
        null,
      ],
      ['not over a figure', '', [BODY, BODY, { ...BODY, isFresh: true }], null],
    ] as const)('%s', (_, between, blocks, expected) => {
      expect(speakersOf(between, blocks).at(-1)).toBe(expected);
    });

    it('takes nothing in a heading for somebody’s words', () => {
      const heading = '“We are all going to pay for this wall,” says Jonas Vik';
      expect(speakersOf(heading, [BODY, BODY, HEADING, BODY])).not.toContain('Jonas Vik');
      expect(speakersOf(heading, [BODY, BODY, BODY, BODY])).toContain('Jonas Vik');
    });
  });

  it.each([
    ['“The wall is too dear,” ', ['“The wall is too dear,”', 'the city would not pay']],
    ['The wall is too dear, ', ['The wall is too dear', 'the city would not pay']],
  ])(
    'keeps the marks of what is quoted beside what is reported, and no others: %s',
    (first, expected) => {
      const text = `${first}Anna Berg said, and that the city would not pay.`;
      const start = text.indexOf('The');
      const rest = text.indexOf('the city');
      const contents = [
        { start, end: text.indexOf('dear,') + (first.startsWith('“') ? 5 : 4) },
        { start: rest, end: text.length - 1 },
      ] as const;
      const source = { start: text.indexOf('Anna'), end: text.indexOf(' said') };
      const cue = { span: { start: source.end + 1, end: source.end + 5 }, lemma: 'say' };
      const { attributions } = analyze(text, {
        tag: ({ sentences: [sentence] }) =>
          sentence
            ? [{ rule: 'mixed', source, cue, contents, sentence, continues: null, probability: 1 }]
            : [],
      });
      const [said] = attributions;
      expect(said?.contents.map((span) => text.slice(span.start, span.end))).toEqual(expected);
    },
  );

  it('analyses an article with the blocks that were read', () => {
    const text = 'Council meets\n\nAnna Berg said the city would pay.';
    expect(analyzeArticle({ text }).attributions).toHaveLength(1);
    const blocks = [{ kind: 'heading', start: 15, end: text.length } as const];
    const reading = { blocks, authors: [], modifiedAtMs: null, language: null, partial: null };
    expect(analyzeArticle({ text, reading }).attributions).toEqual([]);
  });
});

it('tells who asked from who answers by whether the words go on', () => {
  const said = (cue: string) =>
    analyze(
      `The council met. Ruth Falk asked Anna Berg whether it rained. “It has rained all day,” she ${cue}.`,
    ).attributions.at(-1)?.speaker?.name;
  expect(said('said')).toBeUndefined();
  expect(said('added')).toBe('Ruth Falk');
});
