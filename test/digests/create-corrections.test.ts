import { describe, expect, it, vi } from 'vitest';
import { createCorrections } from '../../src/digests/create-corrections.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { toQuoteCard } from '../../src/quote-index/quote-card.ts';
import type { Store } from '../../src/store/store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { news, type Said } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';
import { digestOf, setUpCorrections } from './set-up-corrections.ts';

const NINE = 'The bridge costs nine million crowns and not one more.';
const TEN = 'The bridge costs ten million crowns and not one more.';
const MAY = 'It opens in May, whatever the weather is going to be.';

it('answers each message that has the quote, once', async () => {
  const { save, promise, settle, told } = await setUpCorrections();
  const quotes = await save({ words: NINE }, { words: MAY });
  await promise('d1', 'C1', quotes);
  await promise('d2', 'C2', quotes.slice(0, 1));
  await promise('d3', 'C3', quotes.slice(1));
  await settle();
  await save({ words: TEN }, { words: MAY });
  await settle();
  await settle();
  const title = 'Correction: Harbour Post changed a quote of Anna Berg';
  expect(told()).toEqual([
    ['C1', 'Digest', null],
    ['C2', 'Digest', null],
    ['C3', 'Digest', null],
    ['C1', title, 'm1'],
    ['C2', title, 'm2'],
  ]);
});

it('tells of quotes that vanished, and all of one message together', async () => {
  const { save, promise, settle, told } = await setUpCorrections();
  await promise('d1', 'C1', await save({ words: NINE }, { words: MAY }));
  await settle();
  await save({ words: 'Nothing of this was ever said by the council.' });
  await settle();
  expect(told().slice(1)).toEqual([['C1', 'Correction: 2 quotes above were changed', 'm1']]);
});

it('tells that an amount has another currency', async () => {
  const { save, promise, settle, told } = await setUpCorrections();
  await promise('d1', 'C1', await save({ words: 'It costs £9 million and not one more.' }));
  await settle();
  await save({ words: 'It costs $9 million and not one more.' });
  await settle();
  expect(told()[1]?.[1]).toBe('Correction: Harbour Post changed a quote of Anna Berg');
});

it('says nothing of what was never posted, or stayed as it was', async () => {
  const { save, promise, settle, told } = await setUpCorrections();
  const quotes = await save({ words: NINE }, { words: MAY });
  await promise('d1', 'C1', quotes.slice(1));
  await settle();
  await save({ words: TEN }, { words: MAY });
  await settle();
  expect(told()).toEqual([['C1', 'Digest', null]]);
});

const BERG: Said = { words: 'No comment.' };
const MOEN: Said = { words: 'No comment.', by: person('Kari Moen') };

it('says nothing of a quote above which another says the same, and its page stays', async () => {
  const { store, save, promise, settle, told } = await setUpCorrections();
  const [quote] = await save(BERG);
  if (quote === undefined) throw new Error('Berg said something');
  await promise('d1', 'C1', [quote]);
  await settle();
  await save(MOEN, BERG);
  await settle();
  expect(told()).toEqual([['C1', 'Digest', null]]);
  expect((await store.getQuote(quote.id))?.speaker?.name).toBe('Anna Berg');
});

it('tells that the words of one vanished, and nothing of the same words of another', async () => {
  const { store, save, promise, settle, told } = await setUpCorrections();
  const quotes = await save(BERG, MOEN);
  await promise('d1', 'C1', quotes);
  await settle();
  await save(MOEN);
  expect(await store.listUntoldCorrections(9)).toMatchObject([{ before: quotes[0], after: null }]);
  await settle();
  expect(told()).toHaveLength(2);
});

it('comes behind a message that is still to be sent, and answers it', async () => {
  const { time, save, promise, settle, told } = await setUpCorrections(1);
  await promise('d1', 'C1', await save({ words: NINE }));
  await settle();
  expect(told()).toEqual([]);
  await save({ words: TEN });
  await settle();
  await time.advanceTo(60_000, settle);
  expect(told()).toEqual([
    ['C1', 'Digest', null],
    ['C1', 'Correction: Harbour Post changed a quote of Anna Berg', 'm1'],
  ]);
});

it('tells a minute later what the store failed to give, though nothing else comes', async () => {
  const { time, store, outbox, save, promise, settle, told } = await setUpCorrections();
  await promise('d1', 'C1', await save({ words: NINE }));
  await settle();
  await save({ words: TEN });
  let failures = 1;
  const failing: Store = {
    ...store,
    listUntoldCorrections: async (limit) =>
      failures-- > 0 ? Promise.reject(new Error('no room')) : store.listUntoldCorrections(limit),
  };
  const base = { store: failing, clock: time, timers: time, logger: silentLogger };
  const corrections = createCorrections({ ...base, links: testLinks, outbox });
  corrections.start();
  await vi.waitFor(() => expect(time.alarmsMs()).toHaveLength(1));
  await time.advance(60_000);
  await vi.waitFor(() => expect(told()).toHaveLength(2));
});

it('corrects nothing that was given up', async () => {
  const { store, save, promise, settle, told } = await setUpCorrections();
  await promise('d1', 'C1', await save({ words: NINE }));
  await store.buryDelivery('d1', 'is_archived');
  await save({ words: TEN });
  await settle();
  expect(told()).toEqual([]);
  expect(await store.listUntoldCorrections(10)).toEqual([]);
});

it('tells a change and its way back at the posted message, and nothing at its own correction', async () => {
  const { store, save, promise, settle, told } = await setUpCorrections();
  const quotes = await save({ words: NINE });
  await promise('d1', 'C1', quotes);
  await settle();
  const [quote] = quotes;
  if (quote === undefined) throw new Error('no quote');
  const asked = { userId: 'U1', userName: 'Edda', suggested: null, reason: 'She wrote to us.' };
  const place = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
  const { id } = await store.addReport({ quote, place, ...asked }, () => []);
  await store.resolveReport(id, { kind: 'fixed', speaker: person('Ruth Aldane') }, 'Edda');
  await settle();
  await store.reopenReport(id);
  await settle();
  expect(told().slice(1)).toEqual([
    ['C1', 'Correction: the newsroom corrected who said a quote of Anna Berg', 'm1'],
    ['C1', 'Correction: the newsroom corrected who said a quote of Ruth Aldane', 'm1'],
  ]);
});

it.each<[string, readonly Said[], readonly string[]]>([
  ['nothing where it finds the same', [{ words: NINE }], []],
  ['nothing where it finds a fuller name', [{ words: NINE, by: person('Anna Maria Berg') }], []],
  [
    'whose words they are',
    [{ words: NINE, by: person('Kari Moen') }],
    ['Correction: Verbatim corrected who said a quote of Anna Berg'],
  ],
  ['that it is no quote', [], ['Correction: Verbatim took back a quote of Anna Berg']],
])('tells of an article that is read again %s', async (_, said, fallbacks) => {
  const { store, save, promise, settle, told } = await setUpCorrections();
  await promise('d1', 'C1', await save({ words: NINE }));
  await settle();
  const { article, analysis } = news({ title: 'Bridge', said: [{ words: NINE }] });
  const found = news({ title: 'Bridge', said }).analysis.attributions;
  const attributions = analysis.attributions.flatMap((attribution) =>
    found.map(({ speaker }) => ({ ...attribution, speaker })),
  );
  await store.replaceAnalysis(article.id, { ...analysis, attributions, analyzerVersion: 2 });
  await settle();
  expect(told().slice(1)).toEqual(fallbacks.map((fallback) => ['C1', fallback, 'm1']));
});

describe('an answer that a channel was shown', () => {
  const PLACE = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
  const TITLE = 'Correction: Harbour Post changed a quote of Anna Berg';

  it.each(['m9', null])('is answered once, also by who starts later (%s)', async (messageId) => {
    const { time, store, outbox, save, settle, told } = await setUpCorrections();
    const quoteIds = (await save({ words: NINE })).map(({ id }) => id);
    await store.noteSent({ id: 's1', destination: PLACE, messageId, quoteIds });
    await save({ words: TEN });
    await settle();
    const base = { store, clock: time, timers: time, logger: silentLogger };
    await createCorrections({ ...base, links: testLinks, outbox }).runDue();
    await outbox.sendOpen();
    expect(told()).toEqual([['C1', TITLE, messageId]]);
  });

  it('is answered in the console, which keeps it itself', async () => {
    const { store, corrections, save } = await setUpCorrections();
    const shown = await store.appendConsoleMessage(
      'desk',
      digestOf(await save({ words: NINE })),
      null,
    );
    await save({ words: TEN });
    await corrections.runDue();
    const [delivery, ...others] = await store.listOpenDeliveries();
    expect(delivery?.destination).toEqual({
      ...{ platform: 'console', workspaceId: 'console', channelId: shown.channelId },
    });
    expect(delivery?.document.fallback).toBe(TITLE);
    expect(others).toEqual([]);
  });

  it('is answered where two stood beside each other', async () => {
    const { store, corrections, save } = await setUpCorrections();
    const [quote] = await save({ words: NINE });
    if (quote === undefined) throw new Error('no quote');
    const berg = { title: 'Berg', quotes: [toQuoteCard(quote, testLinks)], notes: [] };
    const moen = { title: 'Moen', quotes: [], notes: [] };
    const blocks = [{ kind: 'sides', sides: [berg, moen] }] as const;
    await store.appendConsoleMessage('desk', { ...digestOf([]), blocks }, null);
    await save({ words: TEN });
    await corrections.runDue();
    expect(await store.listOpenDeliveries()).toHaveLength(1);
  });
});

describe('a quote that was edited several times before the next look', () => {
  const TOOK_OUT = 'Correction: Harbour Post took out a quote of Anna Berg';
  const CHANGED = 'Correction: Harbour Post changed a quote of Anna Berg';
  const KARI = person('Kari Moen');
  const FULLER = person('Anna Maria Berg');
  const SHIPS = 'Ships came in late at night, all of them empty.';

  it.each<[string, readonly (readonly Said[])[], readonly string[]]>([
    ['nothing where it was taken out and put back', [[], [{ words: NINE }]], []],
    ['nothing where it was changed and changed back', [[{ words: TEN }], [{ words: NINE }]], []],
    ['that it went where it stays out', [[], [{ words: SHIPS }]], [TOOK_OUT]],
    ['that it went where another says it', [[], [{ words: NINE, by: KARI }]], [TOOK_OUT]],
    ['whose it is where it is given to another', [[{ words: NINE, by: KARI }]], [CHANGED]],
    ['nothing where the name is a fuller one', [[{ words: NINE, by: FULLER }]], []],
  ])('tells %s', async (_, edits, fallbacks) => {
    const { store, save, promise, settle, told } = await setUpCorrections();
    await promise('d1', 'C1', (await save({ words: NINE }, { words: MAY })).slice(0, 1));
    await settle();
    for (const said of edits) await save(...said, { words: MAY });
    await settle();
    expect(told().slice(1)).toEqual(fallbacks.map((fallback) => ['C1', fallback, 'm1']));
    expect(await store.listUntoldCorrections(10)).toEqual([]);
  });
});

describe('quotes that went and came back before they were told of', () => {
  it('are told nothing of, however many they are', async () => {
    const { save, promise, settle, told } = await setUpCorrections();
    const said = Array.from({ length: 100 }, (_, at) => ({ words: `Bridge ${at} stays shut.` }));
    await promise('d1', 'C1', await save({ words: MAY }, ...said));
    await settle();
    await save({ words: MAY });
    await save({ words: MAY }, ...said);
    await settle();
    expect(told()).toHaveLength(1);
  });

  it('are told nothing of where they came back while it was looked at them', async () => {
    const { time, store, outbox, save, promise, settle, told } = await setUpCorrections();
    await promise('d1', 'C1', await save({ words: NINE }, { words: MAY }));
    await settle();
    await save({ words: MAY });
    let edit = () => save({ words: NINE }, { words: MAY });
    const edited: Store = {
      ...store,
      async getQuote(id) {
        await edit();
        edit = async () => [];
        return store.getQuote(id);
      },
    };
    const base = { store: edited, clock: time, timers: time, logger: silentLogger };
    await createCorrections({ ...base, links: testLinks, outbox }).runDue();
    await settle();
    expect(told()).toHaveLength(1);
  });
});

describe('a quote that was told to be gone', () => {
  const PUT_BACK = 'Correction: Harbour Post put back a quote of Anna Berg';

  it.each<[string, readonly (readonly Said[])[], readonly string[]]>([
    ['is told to be back', [[{ words: NINE }]], [PUT_BACK]],
    ['is told nothing of where it came and went', [[{ words: NINE }], []], []],
    ['is told to be back once', [[{ words: NINE }], [], [{ words: NINE }]], [PUT_BACK]],
    ['is not back where another says it', [[{ words: NINE, by: person('Kari Moen') }]], []],
  ])('%s', async (_, edits, fallbacks) => {
    const { save, promise, settle, told } = await setUpCorrections();
    await promise('d1', 'C1', (await save({ words: NINE }, { words: MAY })).slice(0, 1));
    await settle();
    await save({ words: MAY });
    await settle();
    for (const said of edits) await save(...said, { words: MAY });
    await settle();
    expect(told().slice(2)).toEqual(fallbacks.map((fallback) => ['C1', fallback, 'm1']));
  });

  it('is told to be back each time', async () => {
    const { save, promise, settle, told } = await setUpCorrections();
    await promise('d1', 'C1', await save({ words: NINE }));
    for (const said of [[], [{ words: NINE }], [], [{ words: NINE }]]) {
      await settle();
      await save(...said);
    }
    await settle();
    expect(told().map(([, fallback, replyTo]) => [fallback, replyTo])).toEqual([
      ['Digest', null],
      ['Correction: Harbour Post took out a quote of Anna Berg', 'm1'],
      [PUT_BACK, 'm1'],
      ['Correction: Harbour Post took out a quote of Anna Berg', 'm1'],
      [PUT_BACK, 'm1'],
    ]);
  });
});

it.each([
  ['gone', [], 'took out a quote of Anna Berg'],
  ['back', [{ words: NINE }], 'put back a quote of Anna Berg'],
])(
  'tells as it was noted what is %s in an article that is damaged since',
  async (_, said, told) => {
    const { store, save, promise, settle, slack } = await setUpCorrections();
    await promise('d1', 'C1', await save({ words: NINE }));
    if (said.length > 0) {
      await save();
      await settle();
    }
    await save(...said);
    store.getQuote = async () => JSON.parse('{');
    await settle();
    expect(slack.posted.at(-1)?.document.fallback).toBe(`Correction: Harbour Post ${told}`);
    expect(await store.listUntoldCorrections(1)).toEqual([]);
  },
);

it('tells a channel, too, that is shown the quote while its correction is promised', async () => {
  const { store, save, promise, settle, told } = await setUpCorrections();
  const quotes = await save({ words: NINE });
  await promise('d1', 'C1', quotes);
  await settle();
  await save({ words: TEN });
  const { listPosted } = store;
  store.listPosted = async (ids) => {
    const posted = await listPosted(ids);
    const destination = { platform: 'slack', workspaceId: 'T1', channelId: 'C2' } as const;
    const shown = { id: 's1', destination, messageId: 'm9', quoteIds: quotes.map(({ id }) => id) };
    expect(await store.noteSent(shown)).toEqual([]);
    return posted;
  };
  await settle();
  const title = 'Correction: Harbour Post changed a quote of Anna Berg';
  expect(told().slice(2)).toEqual([['C2', title, 'm9']]);
});
