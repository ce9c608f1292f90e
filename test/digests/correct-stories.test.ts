import { describe, expect, it } from 'vitest';
import { toStoryCard } from '../../src/digests/build-digest.ts';
import type { Block } from '../../src/model/article.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { StoredArticle } from '../../src/store/ports/article-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { type News, news } from '../helpers/values/news.ts';
import { digestOf, setUpCorrections } from './set-up-corrections.ts';

const NINE = 'The bridge costs nine million crowns and not one more.';

describe('a story', () => {
  const LATE = { title: 'Ferry back on 14 December', lead: ['It sails on 14 December.'] };
  const EARLY = { title: 'Ferry back on 12 December', lead: ['It sails on 12 December.'] };
  const TITLE = 'Correction: Harbour Post changed its headline';

  async function tellStory() {
    const parts = await setUpCorrections();
    const { store, settle } = parts;
    const revise = async (given: Partial<News>, blocks: readonly Block[] = []) => {
      const { article, analysis } = news({ url: 'https://post.example/ferry', ...EARLY, ...given });
      const reading = { blocks, authors: [], modifiedAtMs: null, language: 'en', partial: null };
      await store.saveArticle({ ...article, reading }, analysis);
      return (await store.getArticle(article.id)) ?? expect.fail('not stored');
    };
    const stored = await revise({});
    await store.promiseDelivery({
      id: 'd1',
      destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
      document: await buildDigestOf(stored),
      attempts: 0,
    });
    await settle();
    return { ...parts, revise };
  }

  it('is told by its headline and summary anew, once, though it has no quotes', async () => {
    const { revise, settle, told, slack } = await tellStory();
    await revise(LATE);
    await settle();
    await settle();
    expect(told().slice(1)).toEqual([['C1', TITLE, 'm1']]);
    const text = JSON.stringify(slack.posted[1]?.document);
    for (const line of [...Object.values(EARLY), ...Object.values(LATE)].flat())
      expect(text).toContain(line);
  });

  it('is told as no correction where nothing is otherwise', async () => {
    const { revise, settle, told } = await tellStory();
    await revise({ title: 'Ferry back “on 12 December”' });
    await settle();
    await revise({ title: 'Islanders cheer as their ferry comes back' });
    await settle();
    await revise(LATE);
    await revise(EARLY);
    await settle();
    expect(told()).toHaveLength(1);
  });

  it('is told as no correction in a live blog, which is to change', async () => {
    const { revise, settle, told } = await tellStory();
    const block = { kind: 'paragraph', start: 0, end: 5 } as const;
    await revise(LATE, [{ ...block, postedAtMs: 1 }]);
    await settle();
    await revise(EARLY, [block]);
    await settle();
    expect(told().slice(1)).toEqual([['C1', TITLE, 'm1']]);
  });

  it('tells where a quote stood by the headline of now', async () => {
    const { store, revise, settle, slack } = await tellStory();
    const { quotes } = await revise({ said: [{ words: NINE }] });
    await store.promiseDelivery({
      id: 'd2',
      destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C2' },
      document: digestOf(quotes),
      attempts: 0,
    });
    await settle();
    await revise({ title: 'Islanders cheer' });
    await settle();
    expect(JSON.stringify(slack.posted.at(-1)?.document)).toContain(
      'Not in the article any more: Islanders cheer',
    );
  });
});

async function buildDigestOf(stored: StoredArticle): Promise<ReplyDocument> {
  const story = await toStoryCard([stored], testLinks);
  const blocks = [{ kind: 'story', story }] as const;
  return { audience: 'channel', fallback: 'Digest', blocks, shareCommandText: null };
}
