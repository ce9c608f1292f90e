import { describe, expect, it } from 'vitest';
import { summariseArticle, summariseStory } from '../../src/digests/summarise-story.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News, storedNews } from '../helpers/values/news.ts';

const HOUR_MS = 3_600_000;

const told = (lead: News, ...others: readonly News[]) =>
  summariseStory([storedNews(lead), ...others.map((each) => storedNews(each))], testLinks);

const wordsOf = (lead: News, ...others: readonly News[]) =>
  told(lead, ...others).map((chosen) => (typeof chosen === 'string' ? chosen : chosen.text));

const bridge: News = {
  title: 'Oster council halts the harbour bridge',
  lead: [
    'The council halted the bridge on Monday.',
    'Costs had tripled.',
    'Work had begun in May.',
  ],
};
const elsewhere = (lead: readonly string[], hours = 0): News => ({
  title: 'Bridge halted',
  outlet: 'Coastal Courier',
  publishedAtMs: NEWS_DAY_MS + hours * HOUR_MS,
  lead,
});

/** Whose second word means somebody. */
function meaning(stored: StoredArticle, words: string, name: string): StoredArticle {
  const start = stored.article.text.indexOf(words);
  const [piece] = stored.analysis.summary;
  if (piece === undefined) throw new Error('No summary.');
  const meant = [{ start, end: start + words.length, name }];
  return { ...stored, analysis: { ...stored.analysis, summary: [{ ...piece, meant }] } };
}

describe('summariseStory', () => {
  it('takes two pieces of one article', () =>
    expect(wordsOf(bridge)).toEqual(bridge.lead?.slice(0, 2)));

  it('takes three of several, and names the outlet that isn’t the one that leads', () => {
    const other = elsewhere(['Fishermen welcomed the end of the works.']);
    expect(told(bridge, other)).toEqual([
      'The council halted the bridge on Monday.',
      'Costs had tripled.',
      {
        text: 'Fishermen welcomed the end of the works.',
        source: { text: 'Coastal Courier', url: 'https://coastal-courier.example/bridge-halted' },
      },
    ]);
  });

  it('tells the newest first', () => {
    const newer = elsewhere(['Mayor Anna Berg resigned on Tuesday night.'], 30);
    expect(wordsOf(bridge, newer)[0]).toBe('Mayor Anna Berg resigned on Tuesday night.');
  });

  it('tells what is older behind it, but no “today” of another day', () => {
    const newer: News = { ...bridge, publishedAtMs: NEWS_DAY_MS + 30 * HOUR_MS };
    const older = (words: string) => wordsOf(newer, elsewhere([words]));
    expect(older('Fishermen were told to keep away.')).toEqual([
      ...(bridge.lead?.slice(0, 2) ?? []),
      'Fishermen were told to keep away.',
    ]);
    expect(older('Fishermen were told today to keep away.')).toEqual(bridge.lead?.slice(0, 2));
  });

  it('links a piece of another article of the same outlet', () => {
    const other = { ...elsewhere(['Fishermen were told to keep away.']), outlet: 'Harbour Post' };
    expect(told(bridge, other)[2]).toMatchObject({ source: { text: 'Harbour Post' } });
  });

  it('says nothing twice', () => {
    const same = elsewhere(['On Monday the council of Oster halted the bridge.'], 1);
    expect(wordsOf(bridge, same)).toEqual(bridge.lead?.slice(0, 2));
  });

  it('takes of other outlets only what the headline or the words before let a reader understand', () => {
    expect(wordsOf(bridge, elsewhere(['The small print was read out aloud.']))).toHaveLength(2);
    expect(wordsOf(bridge, elsewhere(['The harbour was quiet when night fell.']))).toHaveLength(3);
    expect(wordsOf(bridge, elsewhere(['The mayor Anna Berg went home early.']))).toHaveLength(3);
  });
});

describe('summariseArticle', () => {
  it('takes all pieces', () => expect(summariseArticle(storedNews(bridge))).toEqual(bridge.lead));

  it('names whom words mean, behind them', () => {
    const stored = meaning(
      storedNews({ title: 'Bridge halted', lead: ['She halted the bridge.'] }),
      'She',
      'Anna Berg',
    );
    expect(summariseArticle(stored)).toEqual([
      { text: 'She halted the bridge.', names: [{ at: 3, name: 'Anna Berg' }] },
    ]);
  });

  it('names nobody by a surname again whose full name the headline has', () => {
    const news = { title: 'Anna Berg halts bridge', lead: ['Berg halted the bridge.'] };
    const stored = storedNews(news);
    expect(summariseArticle(meaning(stored, 'Berg halted'.slice(0, 4), 'Anna Berg'))).toEqual(
      news.lead,
    );
  });

  it('shows what stands in two paragraphs in one line', () => {
    const stored = storedNews({ title: 'Bridge', lead: ['It rained.\n\nShe left.'] });
    expect(summariseArticle(meaning(stored, 'She', 'Anna Berg'))).toEqual([
      { text: 'It rained. She left.', names: [{ at: 14, name: 'Anna Berg' }] },
    ]);
  });
});
