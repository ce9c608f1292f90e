import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { Span } from '../../../src/model/span.ts';
import { buildQuotes } from '../../../src/store/quotes/build-quotes.ts';
import { countWork } from '../../helpers/count-work.ts';
import { news } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

describe('buildQuotes', () => {
  it('cuts words and cue out of the text and carries the rest along', () => {
    const { article, analysis } = news({
      title: 'Oster council stops the bridge',
      feedId: 'f1',
      said: [{ words: 'We will not pay.', about: 'Oster' }],
    });
    expect(buildQuotes(article, analysis)).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{12}$/),
        articleId: article.id,
        feedId: 'f1',
        articleTitle: 'Oster council stops the bridge',
        articleUrl: 'https://harbour-post.example/oster-council-stops-the-bridge',
        outlet: 'Harbour Post',
        publishedAtMs: article.publishedAtMs,
        kind: 'direct',
        speaker: person('Anna Berg'),
        cue: 'said',
        contents: ['We will not pay.'],
        contentSpans: [{ start: 33, end: 49 }],
        confidence: 0.9,
        positions: [{ topic: 'Oster', act: 'says', stance: 'none', confidence: 0.9 }],
      },
    ]);
  });

  it('keeps ids when the text around the words, their marks and their case change', () => {
    const idOf = (words: string, lead: string) => {
      const { article, analysis } = news({
        title: 'A',
        url: 'https://a.example/1',
        lead: [lead],
        said: [{ words }],
      });
      return buildQuotes(article, analysis)[0]?.id;
    };
    expect(idOf('we will not “pay”', 'Longer than it was.')).toBe(
      idOf('We will not pay.', 'Short.'),
    );
    expect(idOf('We will pay.', 'Short.')).not.toBe(idOf('We will not pay.', 'Short.'));
  });

  it('tells the same words in one article apart, and those of two articles', () => {
    const said = [{ words: 'No.' }, { words: 'No.' }];
    const one = news({ title: 'One', said });
    const two = news({ title: 'Two', said });
    const ids = [one, two].flatMap(({ article, analysis }) =>
      buildQuotes(article, analysis).map((quote) => quote.id),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('stops on spans of another text', () => {
    const { article, analysis } = news({ title: 'One', said: [{ words: 'No, never.' }] });
    expect(() => buildQuotes({ ...article, text: 'One' }, analysis)).toThrow('AssertionFailure');
  });

  it('gives slices, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' })), (words) => {
        const { article, analysis } = news({
          title: 'T',
          said: words.map((each) => ({ words: each })),
        });
        const quotes = buildQuotes(article, analysis);
        expect(quotes.map((quote) => quote.contents[0])).toEqual(words);
        expect(new Set(quotes.map((quote) => quote.id)).size).toBe(words.length);
      }),
    );
  });

  it.each([
    ['reported words that are few', { kind: 'indirect', words: 'the plan' }, 0],
    [
      'few words that show where somebody stands',
      { kind: 'indirect', words: 'it', about: 'Oster', act: 'rejects' },
      1,
    ],
    ['few words that only name something', { kind: 'indirect', words: 'Oster', about: 'Oster' }, 0],
    [
      'unsure words that only name something',
      { kind: 'indirect', words: 'the town of Oster itself', about: 'Oster', confidence: 0.5 },
      0,
    ],
    [
      'unsure words that show where somebody stands',
      { kind: 'indirect', words: 'all of it', about: 'Oster', stance: 'against', confidence: 0.5 },
      1,
    ],
    ['reported words that are enough', { kind: 'indirect', words: 'the city would not pay' }, 1],
    ['a short quotation', { kind: 'direct', words: 'No.' }, 1],
  ] as const)('takes %s for a quote or not', (_case, { kind, ...said }, count) => {
    const { article, analysis } = news({ title: 'A', said: [said] });
    const attributions = analysis.attributions.map((attribution) => ({ ...attribution, kind }));
    expect(buildQuotes(article, { ...analysis, attributions })).toHaveLength(count);
  });

  it.each([
    ['Talloch did not immediately respond to | a request for comment', 0],
    ['Talloch didn’t return | the messages that were left for her', 0],
    ['Talloch declined | to comment on the price of the bridge', 0],
    ['The mayor has repeatedly refused | multiple requests for an interview about it', 0],
    ['Talloch refused | to pay for the bridge', 1],
    ['Talloch said | the mayor did not respond to her request', 1],
    ['Talloch attacked | the mayor for not answering the question', 1],
    ['Talloch did not think | his comment was fair to anybody', 1],
  ])('takes no answer for no statement: %s', (sentence, count) => {
    const [, subject = '', cue = '', words = ''] =
      /^(Talloch|The mayor) (.*) \| (.*)$/.exec(sentence) ?? [];
    const { article, analysis } = news({ title: 'A', said: [{ words: 'No.' }] });
    const [said] = analysis.attributions;
    if (!said) throw new Error('nothing said');
    const start = subject.length + 1;
    const from = start + cue.length + 1;
    const reported: Attribution = {
      ...said,
      kind: 'indirect',
      cue: { span: { start, end: from - 1 }, lemma: '' },
      contents: [{ start: from, end: from + words.length }],
    };
    const text = `${subject} ${cue} ${words}`;
    const quotes = buildQuotes({ ...article, text }, { ...analysis, attributions: [reported] });
    expect(quotes).toHaveLength(count);
  });

  it.each([
    ['Talloch', 1],
    ['Neither Talloch nor Berg', 0],
    ['No one', 0],
    ['None of the pilots', 0],
    ['No pilot', 0],
    ['No. 10', 1],
    ['No Smoke Alliance', 1],
  ])('%s promised the city would pay: %d quote', (name, count) => {
    const { article, analysis } = news({ title: 'A', said: [{ words: 'No.' }] });
    const [said] = analysis.attributions;
    if (!said) throw new Error('nothing said');
    const text = `${name} promised the city would pay`;
    const words = text.indexOf('the city');
    const reported: Attribution = {
      ...said,
      kind: 'indirect',
      source: { start: 0, end: name.length },
      cue: { span: { start: name.length + 1, end: words - 1 }, lemma: 'promise' },
      contents: [{ start: words, end: text.length }],
    };
    const quotes = buildQuotes({ ...article, text }, { ...analysis, attributions: [reported] });
    expect(quotes).toHaveLength(count);
  });

  it.each([
    ['The bridge, [which] Talloch [said] [would be far too dear for Oster]', 0],
    ['A bridge [that] Talloch [said] [would be far too dear for Oster]', 0],
    ['[That], Talloch [said], [would be far too dear for Oster]', 1],
    ['Talloch [said] in Oster [that] the bridge, she thinks, [would be far too dear]', 1],
    ['The bridge, [which will open in the spring of 2031], [according to] the council', 0],
    ['Talloch [asked] [which bridge the council would pay for]', 1],
    ['[The bridge], Talloch [said], [would be far too dear for Oster]', 1],
  ])('shows no clause without what it is about: %s', (marked, count) => {
    const parts = marked.split(/[[\]]/);
    const text = parts.join('');
    const spans = parts.map((part, at): Span => {
      const start = parts.slice(0, at).join('').length;
      return { start, end: start + part.length };
    });
    const isCue = (at: number) => /^(?:said|asked|according to)$/.test(parts[at] ?? '');
    const [first, ...rest] = spans.filter((_span, at) => at % 2 === 1 && !isCue(at));
    const cueAt = parts.findIndex((_part, at) => isCue(at));
    const { article, analysis } = news({ title: 'A', said: [{ words: 'No.' }] });
    const [said] = analysis.attributions;
    const span = spans[cueAt];
    if (!said || !first || !span) throw new Error('nothing said');
    const cue = { span, lemma: parts[cueAt] ?? '' };
    const reported: Attribution = { ...said, kind: 'indirect', cue, contents: [first, ...rest] };
    const quotes = buildQuotes({ ...article, text }, { ...analysis, attributions: [reported] });
    expect(quotes).toHaveLength(count);
  });

  it.each(['that', 'which', 'whom', 'what'])(
    'shows words in marks without the “%s” of their clause',
    (word) => {
      const { article, analysis } = news({ title: 'A', said: [{ words: 'No.' }] });
      const [said] = analysis.attributions;
      if (!said) throw new Error('nothing said');
      const text = `${word} Talloch called “a farce”`;
      const spanOf = (words: string): Span => {
        const start = text.indexOf(words);
        return { start, end: start + words.length };
      };
      const mixed: Attribution = {
        ...said,
        kind: 'mixed',
        cue: { span: spanOf('called'), lemma: 'call' },
        contents: [spanOf(word), spanOf('“a farce”')],
      };
      const quotes = buildQuotes({ ...article, text }, { ...analysis, attributions: [mixed] });
      expect(quotes).toMatchObject([
        { contents: ['“a farce”'], contentSpans: [spanOf('“a farce”')] },
      ]);
    },
  );

  it('shows words once where a longer quote of the same speaker holds them', () => {
    const { article, analysis } = news({
      title: 'A',
      said: [{ words: 'what she called a farce' }],
    });
    const [whole] = analysis.attributions;
    const [content] = whole?.contents ?? [];
    if (!whole || !content) throw new Error('nothing said');
    const part = { ...whole, contents: [{ start: content.end - 7, end: content.end }] as const };
    const quotes = buildQuotes(article, { ...analysis, attributions: [whole, part] });
    expect(quotes.map(({ contents }) => contents)).toEqual([['what she called a farce']]);
  });

  it('drops what a plain look at every pair finds inside longer words of the same speaker, and no more', () => {
    fc.assert(
      fc.property(fc.array(saidInside, { maxLength: 12 }), (said) => {
        const analysis = { ...ALPHABET.analysis, attributions: said };
        const kept = buildQuotes(ALPHABET.article, analysis).map((each) => each.contentSpans);
        const isInside = (inner: Span, by: string | undefined) =>
          said.some(
            ({ speaker, contents }) =>
              speaker?.name === by && contents.some((outer) => isLongerAround(outer, inner)),
          );
        const expected = said.filter(
          ({ speaker, contents }) => !contents.every((span) => isInside(span, speaker?.name)),
        );
        expect(kept).toEqual(expected.map(({ contents }) => contents));
      }),
    );
  });

  it('does little more than double work for an article of double length', () => {
    const [few = 0, many = 0] = [400, 800].map((count) => {
      const said = Array.from({ length: count }, (_, number) => ({
        words: `It is number ${number}.`,
        about: 'Oster',
      }));
      const { article, analysis } = news({ title: 'A', said });
      return countWork(() => buildQuotes(article, analysis));
    });
    expect(many / few).toBeLessThan(2.4);
  });
});

const ALPHABET = news({ title: 'abcdefghijklmnopqrstuvwxyz', said: [] });

const spanInside = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

const saidInside = fc
  .tuple(
    fc.constantFrom(null, person('Anna Berg'), person('Ruth Aldane')),
    spanInside,
    fc.array(spanInside, { maxLength: 2 }),
  )
  .map(
    ([speaker, first, rest]): Attribution => ({
      kind: 'direct',
      source: null,
      speaker,
      chain: [],
      cue: null,
      contents: [first, ...rest],
      confidence: 0.9,
    }),
  );

function isLongerAround(outer: Span, inner: Span): boolean {
  return (
    outer.start <= inner.start &&
    outer.end >= inner.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}
