import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Stance } from '../../../src/model/position.ts';
import type { Quote, QuoteId } from '../../../src/model/quote.ts';
import {
  createPrintingCounter,
  MAX_STANDINGS,
} from '../../../src/quote-index/answers/count-printings.ts';
import type { NameEntry, Printing } from '../../../src/quote-index/quote-index.ts';
import { person, quote } from '../../helpers/values/quote.ts';
import { about, indexOf, named } from '../../helpers/values/quote-index.ts';

const DAY_MS = 86_400_000;
const WIRE = { contents: ['We will not pay for a bridge that leads nowhere.'] } as const;

function count(...quotes: readonly Partial<Quote>[]) {
  const counter = createPrintingCounter();
  for (const batch of indexOf(...quotes).walk({})) counter.add(batch);
  return counter.result();
}

const entry = (name: string): NameEntry => ({
  ...{ key: name, name, handle: name, nameKeys: [name], kind: 'person' },
  ...{ office: null, speaksFor: null, quoteCount: 0 },
});

const summary = (counts: readonly { name: string; quoteCount: number; printingCount: number }[]) =>
  counts.map(({ name, quoteCount, printingCount }) => [name, quoteCount, printingCount]);

describe('who is quoted how much', () => {
  const counts = count(
    { ...WIRE, ...named('Anna Berg'), outlet: 'Harbour Post', publishedAtMs: 10 },
    { ...WIRE, ...named('Anna Berg'), outlet: 'Evening Mail', publishedAtMs: 20 },
    { ...WIRE, ...named('Anna Berg'), outlet: 'Evening Mail', publishedAtMs: 30 },
    { ...named('Anna Berg'), outlet: 'Harbour Post', publishedAtMs: 40 },
    { ...named('Jonas Vik'), outlet: 'Harbour Post', publishedAtMs: 50 },
    { speaker: person('a senior aide', { kind: 'unnamed' }), publishedAtMs: 60 },
    { speaker: person('Tidewater Council', { kind: 'body' }), publishedAtMs: 2 * DAY_MS },
    { speaker: null, publishedAtMs: 70 },
  );

  it('counts joined quotes once, and every printing beside', () => {
    expect(counts).toMatchObject({ quoteCount: 6, printingCount: 8 });
    expect(summary(counts.voices)).toEqual([
      ['Anna Berg', 2, 4],
      ['Jonas Vik', 1, 1],
      ['Tidewater Council', 1, 1],
      ['a senior aide', 1, 1],
    ]);
  });

  it('counts what two outlets print as a quote of each', () => {
    expect(summary(counts.outlets)).toEqual([
      ['Harbour Post', 6, 6],
      ['Evening Mail', 1, 2],
    ]);
  });

  it('tells people, bodies, unnamed sources and nobody apart', () => {
    expect(counts.kinds).toEqual({ person: 3, body: 1, unnamed: 1, nobody: 1 });
  });

  it('counts by the day', () => {
    expect(counts.days).toEqual([
      { fromMs: 0, quoteCount: 5 },
      { fromMs: 2 * DAY_MS, quoteCount: 1 },
    ]);
  });
});

it('counts what they speak about, a quote once for each topic under any spelling', () => {
  const positions = ['Oster', 'the ferry', 'OSTER'].map(
    (topic) => ({ topic, act: 'says', stance: 'none' }) as const,
  );
  expect(summary(count({ positions }, about('Oster')).topics)).toEqual([
    ['Oster', 2, 2],
    ['the ferry', 1, 1],
  ]);
});

describe('where somebody stands', () => {
  const says = (stance: Stance, publishedAtMs: number, topic = 'the ferry') => ({
    ...named('Anna Berg'),
    positions: [{ topic, act: 'says' as const, stance }],
    publishedAtMs,
  });
  const standing = (...quotes: readonly Partial<Quote>[]) =>
    count(...quotes).standings.map(({ topic, position, quote: { id }, before, quoteCount }) => ({
      ...{ topic, stance: position.stance, id, quoteCount },
      before: before && [before.stance, before.quote.id],
    }));

  it.each<[string, readonly Partial<Quote>[], unknown]>([
    ['one stance', [says('favor', 1)], { stance: 'favor', id: 'q0', before: null, quoteCount: 1 }],
    [
      'a change',
      [says('against', 1), says('against', 2), says('favor', 3)],
      { stance: 'favor', id: 'q2', before: ['against', 'q1'], quoteCount: 3 },
    ],
    [
      'newer words without a stance',
      [says('against', 1), says('none', 2)],
      { stance: 'against', id: 'q0', before: null, quoteCount: 2 },
    ],
    [
      'words without a stance alone: the newest',
      [says('none', 1), says('none', 2)],
      { stance: 'none', id: 'q1', before: null, quoteCount: 2 },
    ],
    [
      'a change back: the last one is told',
      [says('favor', 1), says('against', 2), says('favor', 3)],
      { stance: 'favor', id: 'q2', before: ['against', 'q1'], quoteCount: 3 },
    ],
  ])('%s', (_case, quotes, expected) => {
    expect(standing(...quotes)).toEqual([{ topic: 'the ferry', ...(expected as object) }]);
  });

  it('keeps topics and holders apart, newest first', () => {
    const vik = { ...says('favor', 3), ...named('Jonas Vik') };
    expect(standing(says('against', 1), says('favor', 2, 'Oster'), vik)).toMatchObject([
      { topic: 'the ferry', id: 'q2' },
      { topic: 'Oster', id: 'q1' },
      { topic: 'the ferry', id: 'q0' },
    ]);
  });

  it('has none of unnamed sources, which may be anybody', () => {
    const aide = person('a senior aide', { kind: 'unnamed' });
    expect(standing({ ...says('favor', 1), speaker: aide })).toEqual([]);
  });

  it('keeps those of the newest quotes where there are too many', () => {
    const counter = createPrintingCounter();
    for (let number = 0; number <= MAX_STANDINGS; number++) {
      const positions = [{ topic: `topic ${number}`, act: 'says', stance: 'favor' }] as const;
      const given = quote({ id: `q${number}` as QuoteId, positions, publishedAtMs: -number });
      counter.add([{ quote: given, lead: given, speaker: entry('Anna Berg') }]);
    }
    const { standings } = counter.result();
    expect([standings.length, standings[0]?.topic]).toEqual([MAX_STANDINGS, 'topic 0']);
  });

  it('takes several names of a topic that is asked for as one, and leaves out others', () => {
    const counter = createPrintingCounter(['the ferry', 'ferry line']);
    const quotes = [
      says('favor', 2, 'Ferry Line'),
      says('against', 1),
      says('against', 3, 'Oster'),
    ];
    for (const batch of indexOf(...quotes).walk({})) counter.add(batch);
    expect(counter.result().standings).toMatchObject([
      { topic: 'Ferry Line', before: { stance: 'against' }, quoteCount: 2 },
    ]);
  });
});

it('counts as one who counts quote by quote', () => {
  const printing = fc
    .record({ lead: fc.nat(5), outlet: fc.constantFrom('A', 'B', 'C'), day: fc.nat(3) })
    .map(({ lead, outlet, day }) => ({ lead, outlet, day }));
  fc.assert(
    fc.property(fc.array(printing, { maxLength: 30 }), fc.nat(30), (all, cut) => {
      const leads = Array.from({ length: 6 }, (_, n) => quote({ id: `lead-${n}` as QuoteId }));
      const printings = all.map(({ lead, outlet, day }, at): Printing => {
        const articleId = `a${at}` as ArticleId;
        const shown = quote({ articleId, outlet, publishedAtMs: day * DAY_MS });
        return { quote: shown, lead: leads[lead] ?? shown, speaker: entry(`n${lead % 2}`) };
      });
      const counter = createPrintingCounter();
      counter.add(printings.slice(0, cut));
      counter.add(printings.slice(cut));
      const { quoteCount, printingCount, outlets, voices, days } = counter.result();
      expect(printingCount).toBe(all.length);
      expect(quoteCount).toBe(new Set(all.map(({ lead }) => lead)).size);
      expect(voices.reduce((sum, each) => sum + each.quoteCount, 0)).toBe(quoteCount);
      expect(days.reduce((sum, each) => sum + each.quoteCount, 0)).toBe(quoteCount);
      for (const { name, ...counted } of outlets) {
        const own = all.filter(({ outlet }) => outlet === name);
        expect(counted.printingCount).toBe(own.length);
        expect(counted.quoteCount).toBe(new Set(own.map(({ lead }) => lead)).size);
      }
    }),
  );
});
