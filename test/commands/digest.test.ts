import { describe, expect, it, vi } from 'vitest';
import { BLOCKS_BEFORE } from '../../commands/digest/wrap-preview.ts';
import { createDigests } from '../../src/digests/create-digests.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, type News, news } from '../helpers/values/news.ts';

const HALF_AN_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;

it('says in the lists what waits in a channel that is gone', async () => {
  const { say, services } = await openNewsroom();
  await say('/watch add Ruth Aldane', admin);
  await say('/digest subscribe at:08:00', admin);
  const place = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
  await services.store.buryPlace(place, 'is_archived');
  const waits = 'in this channel · waits: nothing is taken there';
  expect(textOf(await say('/watch list'))).toContain(waits);
  expect(textOf(await say('/digest list'))).toContain(waits);
  await say('/watch add Ruth Aldane', admin);
  expect(textOf(await say('/watch list'))).not.toContain(waits);
});

describe('/digest', () => {
  it('shows a preview to the caller alone, and posts it to the channel on demand', async () => {
    const { say } = await openNewsroom();
    const preview = await say('/digest preview Aldersund');
    expect(preview.audience).toBe('caller');
    expect(textOf(preview)).toContain('# Harbour at a standstill');
    expect(lineOf(preview, 'Post it here')).toBe('/digest now topics:Aldersund');
    const now = await say(lineOf(preview, 'Post it here'));
    expect(now.audience).toBe('channel');
    expect(textOf(now)).not.toContain('Only you');
  });

  it('says in private when there is nothing to tell', async () => {
    const { say } = await openNewsroom();
    const document = await say('/digest now volcano');
    expect(document.audience).toBe('caller');
    expect(document.fallback).toBe('Nothing was published about volcano in the last 24 hours.');
  });

  it('says how much can’t be read where there is nothing else to tell', async () => {
    const { say, services } = await openNewsroom();
    vi.spyOn(services.digests, 'build').mockResolvedValue({ document: null, damaged: 2 });
    expect(textOf(await say('/digest now'))).toContain('2 articles of this time can’t be read');
  });

  it('schedules for this channel in the zone that was asked for', async () => {
    const { say, services } = await openNewsroom();
    const document = await say(
      '/digest subscribe at:08:00 days:weekdays zone:london topics:"Tidewater Council, harbour"',
      admin,
    );
    expect(document.fallback).toBe(
      'A digest comes to this channel: next on Wednesday 4 March at 08:30 (Europe/London).',
    );
    expect(await services.digests.list()).toMatchObject([
      {
        destination: { platform: 'slack', channelId: 'C1' },
        cron: '0 8 * * 1-5',
        timeZone: 'Europe/London',
        filter: { topics: ['Tidewater Council', 'harbour'] },
      },
    ]);
  });

  it('lists what is scheduled without showing a channel’s id', async () => {
    const { say } = await openNewsroom();
    await say('/digest subscribe 8am', admin);
    const here = textOf(await say('/digest list'));
    expect(here).toContain(
      'every story, in this channel: daily at 08:00 (Europe/Oslo) · next on Wednesday 4 March at 09:30 · id s1',
    );
    const there = textOf(await say('/digest list', { channelId: 'C2' }));
    expect(there).toContain('in another channel');
    expect(there).not.toContain('C1');
    expect(textOf(await say('/digest list', { platform: 'console' }))).toContain('on Slack');
    expect(textOf(await say('/digest list', { platform: 'discord' }))).not.toContain('on Slack');
  });

  it('lists those of this channel first, as menus hold some of many', async () => {
    const { say } = await openNewsroom();
    await say('/digest subscribe 8am topics:harbour', { ...admin, channelId: 'C2' });
    await say('/digest subscribe 5pm topics:pilots', admin);
    const { blocks } = await say('/digest list');
    const [menu] = blocks.filter((block) => block.kind === 'choices');
    expect(menu?.choices.map(({ label }) => label)).toEqual(['pilots', 'harbour']);
  });

  it('tells digests of the same content apart in the menu, by when they come', async () => {
    const { say } = await openNewsroom({
      change: ({ digests }) => ({
        digests: {
          ...digests,
          nextRunsAtMs: ({ cron }) => [NEWS_DAY_MS + (cron.startsWith('0 8') ? 1 : 10) * 3_600_000],
        },
      }),
    });
    await say('/digest subscribe 8am', admin);
    await say('/digest subscribe 5pm', admin);
    const { blocks } = await say('/digest list');
    expect(blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []))).toEqual([
      {
        label: 'every story',
        detail: 'next 3 Mar, 10:30, in this channel',
        commandText: 'digest preview id:s1',
      },
      {
        label: 'every story',
        detail: 'next 3 Mar, 19:30, in this channel',
        commandText: 'digest preview id:s2',
      },
    ]);
  });

  it('lets an admin stop one from the list, and tells others who can', async () => {
    const { say, services } = await openNewsroom();
    await say('/digest subscribe 8am', admin);
    const { blocks } = await say('/digest list', admin);
    const menus = blocks.flatMap((block) => (block.kind === 'choices' ? [block] : []));
    const stop = menus.find(({ prompt }) => prompt === 'Stop one …');
    expect(stop?.choices).toMatchObject([
      { label: 'every story', commandText: 'digest remove s1' },
    ]);
    const asked = await say(`/${stop?.choices[0]?.commandText}`, admin);
    expect(asked.fallback).toContain('Stop the digest');
    expect(await services.digests.list()).toHaveLength(1);
    const readers = textOf(await say('/digest list'));
    expect(readers).not.toContain('Stop one …');
    expect(readers).toContain('An admin can stop one');
  });

  it('stops one, but asks first', async () => {
    const { say, services } = await openNewsroom();
    await say('/digest subscribe 8am', admin);
    const asked = await say('/digest remove s1', admin);
    expect(await services.digests.list()).toHaveLength(1);
    await say(lineOf(asked, 'Stop it'), admin);
    expect(await services.digests.list()).toEqual([]);
    expect((await say('/digest remove s1', admin)).fallback).toBe('No digest has the id “s1”.');
  });

  it('completes scheduled digests', async () => {
    const { say, gateway } = await openNewsroom();
    await say('/digest subscribe 8am topics:harbour', admin);
    expect(
      gateway.complete({
        name: 'digest',
        subcommand: 'remove',
        option: 'id',
        typed: 'harb',
        caller: editor,
      }),
    ).toEqual([{ label: 'harbour · daily at 08:00 (Europe/Oslo)', value: 's1' }]);
  });

  it('keeps what is asked for as one filter, tells it in words, and previews the same', async () => {
    const { say, services } = await openNewsroom();
    const document = await say(
      '/digest subscribe 8am topics:pilots people:harrowby min-outlets:2 max-stories:3 empty:say',
      admin,
    );
    const [subscription] = await services.digests.list();
    expect(subscription).toMatchObject({
      filter: { topics: ['pilots'], people: ['Tomas Harrowby'], minOutlets: 2, maxStories: 3 },
      saysEmpty: true,
    });
    const words =
      'pilots · by or about Tomas Harrowby · told by 2 outlets or more · at most 3 stories';
    expect(textOf(document)).toContain(`Only: ${words}.`);
    expect(textOf(document)).toContain('A day with nothing to tell says so in one line.');
    expect(lineOf(document, 'Preview')).toBe(
      '/digest preview topics:pilots people:"Tomas Harrowby" min-outlets:2 max-stories:3',
    );
    const listed = textOf(await say('/digest list'));
    expect(listed).toContain(`${words} · says so when there is nothing, in this channel`);
    expect(listed).toContain('digest preview id:s1');
  });

  it('asks who is meant before anything is scheduled', async () => {
    const { say, services } = await openNewsroom();
    const asked = await say('/digest subscribe at:8am people:Aldane', admin);
    expect(asked.fallback).toBe(
      'people: 2 names match “Aldane”. Which one shall the digest be about?',
    );
    expect(await services.digests.list()).toEqual([]);
    await say('/digest subscribe people:"Ruth Aldane" at:8am', admin);
    expect(await services.digests.list()).toMatchObject([{ filter: { people: ['Ruth Aldane'] } }]);
  });

  it('takes names of several words without quotation marks', async () => {
    const { say, services } = await openNewsroom();
    await say('/digest subscribe 8am people:Ruth Aldane, Harrowby from:Coastal Courier', admin);
    expect(await services.digests.list()).toMatchObject([
      { filter: { people: ['Ruth Aldane', 'Tomas Harrowby'], outlets: ['Coastal Courier'] } },
    ]);
  });

  it.each([
    ['/digest preview people:harrowby languages:german', 'who speaks is only read in English'],
    ['/digest now min-outlets:1000', 'min-outlets: takes a number from 1 to 100, not 1,000.'],
    ['/digest now topics:","', 'topics: there is nothing in'],
    ['/digest preview id:s1 topics:tolls', 'Leave out topics:, or leave out id:.'],
    ['/digest preview id:s9', 'No digest has the id “s9”.'],
  ])('says what is wrong with %s', async (line, finding) => {
    const { say } = await openNewsroom();
    const document = await say(line);
    expect(document.audience).toBe('caller');
    expect(document.fallback).toContain(finding);
  });

  it('shows nobody the digests of another workspace', async () => {
    const { say } = await openNewsroom();
    await say('/digest subscribe 8am', admin);
    const document = await say('/digest preview id:s1', { workspaceId: 'T2' });
    expect(document.fallback).toBe('No digest has the id “s1”.');
  });
});

/** With the real digests, whose schedule runs when a test says so. */
async function openScheduled() {
  const time = new FakeClock(NEWS_DAY_MS);
  const slack = createFakePlatform('slack');
  const store = await openTestStore({ clock: time });
  const base = { store, clock: time, timers: time, logger: silentLogger };
  const outbox = createOutbox({ ...base, platforms: () => slack.platform });
  const parts = { ...base, outbox, links: testLinks, index: createQuoteIndex() };
  const digests = createDigests({ ...parts, timeZone: 'Europe/Oslo', backlogIsNews: false });
  const { say } = await openNewsroom({ change: () => ({ digests, store }) });
  const save = async (given: News) => {
    const { article, analysis } = news({ publishedAtMs: time.nowMs(), ...given });
    await store.saveArticle(article, analysis);
  };
  const previewed = async () => say(`/digest preview id:${(await digests.list())[0]?.id}`);
  return { say, time, slack, save, previewed, runDue: () => digests.runDue() };
}

describe('/digest preview id', () => {
  it.each([
    ['', 'Update: more on a story that was told on'],
    ['max-stories:1 topics:ferry', 'Update: more on a story that was told on'],
    ['topics:school', 'Oster mayor opens school'],
    ['topics:tolls empty:say', 'Digest · tolls: nothing to tell from'],
  ])(
    'shows what is posted, byte for byte, between what only a preview has: %s',
    async (options, told) => {
      const { say, save, time, previewed, runDue, slack } = await openScheduled();
      await say(`/digest subscribe at:10am ${options}`, admin);
      await save({ title: 'Ferry crews walk out over night shifts' });
      await time.advanceTo(NEWS_DAY_MS + HALF_AN_HOUR_MS);
      await runDue();
      await save({
        title: 'Ferry crews back after night of talks',
        said: [{ words: 'We will sail again in the morning.' }],
      });
      await save({ title: 'Oster mayor opens school' });
      await time.advanceTo(NEWS_DAY_MS + HALF_AN_HOUR_MS + DAY_MS);
      const { blocks, audience, fallback } = await previewed();
      await runDue();
      const posted = slack.posted.at(-1)?.document;
      const before = BLOCKS_BEFORE.length;
      const shown = blocks.slice(before, before + (posted?.blocks.length ?? 0));
      expect(JSON.stringify(shown)).toBe(JSON.stringify(posted?.blocks));
      expect([audience, fallback]).toEqual(['caller', posted?.fallback]);
      expect(JSON.stringify(shown)).toContain(told);
      expect(blocks.slice(0, before)).toEqual([{ kind: 'note', text: 'Only you see this.' }]);
      const behind = blocks.slice(before + shown.length).map(({ kind }) => kind);
      expect(['buttons', 'buttons choices']).toContain(behind.join(' '));
    },
  );

  it('says that there is nothing new, where the digest would be silent', async () => {
    const { say, previewed } = await openScheduled();
    await say('/digest subscribe 10am topics:tolls', admin);
    expect(textOf(await previewed())).toContain(
      'Nothing new since Tuesday 3 March at 09:30 (Europe/Oslo): now it would stay silent.',
    );
  });

  it('shows the line of one that says so', async () => {
    const { say, previewed } = await openScheduled();
    await say('/digest subscribe 10am topics:tolls empty:say', admin);
    expect(textOf(await previewed())).toContain('Digest · tolls: nothing to tell from');
  });
});
