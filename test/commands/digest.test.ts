import { describe, expect, it } from 'vitest';
import { admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';

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
        topics: ['Tidewater Council', 'harbour'],
      },
    ]);
  });

  it('lists what is scheduled without showing a channel’s id', async () => {
    const { say } = await openNewsroom();
    await say('/digest subscribe 8am', admin);
    const here = textOf(await say('/digest list'));
    expect(here).toContain(
      'every story, in this channel: next on Wednesday 4 March at 09:30 (Europe/Oslo) · 0 8 * * * · id s1',
    );
    expect(here).toContain('then on Thursday 5 March at 09:30 (Europe/Oslo), Friday 6 March');
    const there = textOf(await say('/digest list', { channelId: 'C2' }));
    expect(there).toContain('in another channel');
    expect(there).not.toContain('C1');
    expect(textOf(await say('/digest list', { platform: 'console' }))).toContain('on Slack');
    expect(textOf(await say('/digest list', { platform: 'discord' }))).not.toContain('on Slack');
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
    ).toEqual([{ label: 'harbour · 0 8 * * * (Europe/Oslo)', value: 's1' }]);
  });
});
