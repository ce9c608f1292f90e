import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/model/command.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { admin, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';

const boss: Partial<Caller> = { ...admin, userId: 'U9', userName: 'Ada' };
const elsewhere: Partial<Caller> = { ...boss, workspaceId: 'T2', channelId: 'C9' };
const operator: Partial<Caller> = {
  ...boss,
  platform: 'console',
  workspaceId: 'console',
  channelId: 'desk',
};

async function open() {
  const newsroom = await openNewsroom();
  const entries = async () => (await newsroom.services.store.listAudit(null, 0, 50)).entries;
  return {
    ...newsroom,
    entries,
    told: async () => (await entries()).map(({ line, outcome }) => `${line} → ${outcome}`),
  };
}

describe('the audit log', () => {
  it('keeps who changed what, when, where, and what came of it', async () => {
    const { say, entries, services } = await open();
    await say('/feeds add mountain.example', boss);
    expect(await entries()).toEqual([
      {
        id: 1,
        atMs: services.clock.nowMs(),
        userId: 'U9',
        userName: 'Ada',
        place: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
        line: '/feeds add mountain.example',
        outcome: 'Following mountain.example now.',
      },
    ]);
  });

  it.each([
    ['/feeds remove "Harbour Post" confirm:yes', 'Harbour Post is not followed any more.'],
    ['/feeds import https://newsroom.example/feeds.opml', '1 feed added'],
    ['/feeds alerts here', 'is told of feeds in trouble from now on'],
    ['/digest subscribe at:08:00 days:weekdays', 'A digest comes to this channel'],
    ['/digest now', 'stories'],
    ['/speakers merge "Ruth Aldane" "Sigrid Aldane" confirm:yes', 'are one now'],
    ['/speakers undo 7', 'No decision has the number 7'],
    ['/reports resolve 7 as:dismiss', 'There is no report 7.'],
  ])('keeps %s', async (line, outcome) => {
    const { say, told } = await open();
    await say(line, boss);
    expect(await told()).toHaveLength(1);
    expect((await told())[0]).toContain(outcome);
  });

  it.each([
    '/feeds list',
    '/feeds test mountain.example',
    '/feeds export',
    '/feeds alerts',
    '/feeds remove "Harbour Post"',
    '/digest preview',
    '/speakers merge "Ruth Aldane" "Sigrid Aldane"',
    '/reports list',
    '/status audit',
    '/quote Harrowby',
    '/feeds add',
  ])('keeps nothing of %s: it changes nothing', async (line) => {
    const { say, told } = await open();
    await say(line, boss);
    expect(await told()).toEqual([]);
  });

  it('keeps nothing of who may not', async () => {
    const { say, told } = await open();
    await say('/feeds add mountain.example');
    expect(await told()).toEqual([]);
  });

  it('keeps a failure under the id that the log has', async () => {
    const newsroom = await openNewsroom({
      change: ({ feeds }) => ({
        feeds: {
          ...feeds,
          add: () =>
            Promise.reject(
              new VerbatimError('fetch-failed', 'No answer from https://u:p@a.example/x?key=1.'),
            ),
        },
      }),
    });
    await newsroom.say('/feeds add a.example', boss);
    const [entry] = (await newsroom.services.store.listAudit(null, 0, 1)).entries;
    expect(entry?.outcome).toContain('failed (e1e1e1): No answer from https://a.example/x?…');
  });

  it('lets nothing change that it can’t keep', async () => {
    const { say, services } = await openNewsroom({
      change: ({ store }) => ({
        store: { ...store, beginAudit: () => Promise.reject(new Error('the disk is full')) },
      }),
    });
    const answer = await say('/feeds remove "Harbour Post" confirm:yes', boss);
    expect(answer.fallback).toContain('Something went wrong');
    expect(await services.feeds.list()).toHaveLength(3);
  });

  it.each([
    [
      '/feeds add https://edda:secret@a.example/feed?key=secret',
      '/feeds add https://a.example/feed?…',
    ],
    ['/feeds add "edda:secret@a.example/feed?key=secret"', 'a.example/feed?…'],
    ['/feeds add a.example/feed?key=secret', '/feeds add "a.example/feed?…'],
    ['/feeds add a.example#secret', 'a.example?…'],
  ])('hides what may be a key: %s', async (line, shown) => {
    const { say, told } = await open();
    await say(line, boss);
    const [entry] = await told();
    expect(entry).not.toContain('secret');
    expect(entry).toContain(shown);
  });
});

describe('/status audit', () => {
  it('shows the changes of the caller’s workspace, the newest first, and in the console those of all', async () => {
    const { say } = await open();
    await say('/feeds add one.example', boss);
    await say('/feeds add two.example', elsewhere);
    await say('/feeds add three.example', operator);
    const own = textOf(await say('/status audit', boss));
    expect(own).toBe(
      [
        '# Audit log: 1 command',
        '- 3 Mar, 09:30 · Ada (slack U9), in this channel · /feeds add one.example → Following one.example now.',
      ].join('\n'),
    );
    expect(textOf(await say('/status audit', elsewhere))).not.toContain('one.example');
    const all = textOf(await say('/status audit', operator));
    expect(all.match(/(one|two|three)\.example now/g)).toEqual([
      'three.example now',
      'two.example now',
      'one.example now',
    ]);
    expect(all).toContain('on Slack');
  });

  it('says once who somebody is whose account is a name', async () => {
    const { say } = await open();
    await say('/feeds add one.example', { ...operator, userId: 'console', userName: 'console' });
    await say('/feeds add two.example', { ...operator, userId: 'ada', userName: 'ada' });
    const text = textOf(await say('/status audit', operator));
    expect(text).toContain('09:30 · console, in');
    expect(text).toContain('09:30 · ada (console), in');
  });

  it('turns pages', async () => {
    const { say, services } = await open();
    const place = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
    for (let count = 1; count <= 41; count++)
      await services.store.beginAudit({
        userId: 'U9',
        userName: 'Ada',
        place,
        line: `/line ${count}`,
      });
    const first = await say('/status audit', boss);
    expect(textOf(first)).toContain('1–20 of 41, newest first');
    expect(textOf(first)).toContain('/line 41 → no answer: the program was stopped');
    const last = await say(lineOf(await say(lineOf(first, 'Next'), boss), 'Next'), boss);
    expect(textOf(last)).toContain('41–41 of 41');
    expect(textOf(await say(lineOf(last, 'Back'), boss))).toContain('21–40 of 41');
    expect(textOf(await say('/status audit 9', boss))).toContain(
      'There is no page 9: the audit log ends on page 3.',
    );
  });

  it('is for admins', async () => {
    const { say } = await open();
    expect((await say('/status audit')).fallback).toBe('Only admins may run /status audit.');
  });
});
