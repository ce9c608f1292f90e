import { describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../src/model/command.ts';
import { lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { openWithReport, REPORTED, reader, speakerOf } from '../../helpers/reports.ts';
import { inChannel } from '../../helpers/values/in-channel.ts';

const CONSOLE = { platform: 'console', workspaceId: 'console' } as const;

describe('/reports add', () => {
  it('keeps what a reader says of a quote, and changes nothing', async () => {
    const newsroom = await openNewsroom();
    const { say, services } = newsroom;
    const button = (await say(`/cite ${REPORTED}`)).blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find(({ label }) => label === 'Report a wrong attribution');
    expect(button).toMatchObject({
      asks: ['why', 'speaker'],
      commandText: `reports add ${REPORTED}`,
    });
    const answer = await say(`/${button?.commandText} why:"I heard it from him"`, reader);
    expect(textOf(answer)).toContain('Thank you: this is report 1. Admins look into it.');
    expect(textOf(answer)).toContain(
      '“I was wrong about the pilots.” by Ruth Aldane, chief executive',
    );
    expect(await services.store.listReports('open', 9)).toMatchObject([
      { id: 1, userId: 'U2', userName: 'Sune', suggested: null, reason: 'I heard it from him' },
    ]);
    expect(speakerOf(newsroom)).toBe('Ruth Aldane');
  });

  it('takes one report of a quote from each reader', async () => {
    const { say, services } = await openWithReport();
    const again = await say(`/reports add ${REPORTED} "It was him"`, reader);
    expect(again.fallback).toContain('You have reported this quote already');
    await say(`/reports add ${REPORTED} "It was him"`);
    expect(await services.store.listReports('open', 9)).toHaveLength(2);
  });

  it('takes so many open reports of one reader, and says when that is reached', async () => {
    const { say, services } = await openWithReport();
    const [report] = await services.store.listReports('open', 1);
    if (report === undefined) throw new Error('there is one');
    for (let count = 1; count < 20; count++)
      await services.store.addReport(
        { ...report, quote: { ...report.quote, id: `q${count}` as never } },
        () => [],
      );
    const more = await say('/reports add 0ig6HqqyZ02- "It was him"', reader);
    expect(more.fallback).toContain('20 reports of yours are open');
  });

  it.each([
    ['/reports add AAAAAAAAAAAA "It was him"', 'not there any more'],
    [`/reports add ${REPORTED}`, 'needs why'],
    [
      `/reports add ${REPORTED} "${'x'.repeat(501)}"`,
      'why: takes at most 500 characters; these are 501.',
    ],
    [
      `/reports add ${REPORTED} him speaker:"${'x'.repeat(101)}"`,
      'speaker: takes at most 100 characters',
    ],
  ])('says what is wrong with %s', async (line, finding) => {
    const { say, services } = await openNewsroom();
    expect(textOf(await say(line))).toContain(finding);
    expect(await services.store.listReports('open', 9)).toEqual([]);
  });

  it.each<[string, Partial<Caller>, readonly string[]]>([
    ['Slack to its workspace and the console', reader, ['C7', 'desk']],
    ['the console to nobody else', { ...reader, ...CONSOLE }, ['desk']],
  ])('tells those who are told of trouble: of a report on %s', async (_, caller, channelIds) => {
    const wake = vi.fn();
    const newsroom = await openNewsroom({
      change: () => ({ deliveries: { wake } }),
    });
    const { store } = newsroom.services;
    for (const channel of [
      inChannel('C7'),
      { ...inChannel('C8'), workspaceId: 'T2' },
      inChannel('C9', 'discord'),
      { ...CONSOLE, channelId: 'desk' },
    ])
      await store.addAlertChannel(channel);
    await newsroom.say(`/reports add ${REPORTED} "I heard it" speaker:"Tomas Harrowby"`, caller);
    const promised = await store.listOpenDeliveries();
    expect(promised.map(({ destination }) => destination.channelId).sort()).toEqual(channelIds);
    const [first] = promised;
    if (first === undefined) throw new Error('one is promised');
    const text = textOf(first.document);
    expect(first.document.audience).toBe('channel');
    expect(text).toContain('> I was wrong about the pilots. (Ruth Aldane)');
    expect(text).toContain('- Reported by Sune');
    expect(text).toContain('- Right as far as they know: Tomas Harrowby');
    expect(text).toContain('- Why: I heard it');
    expect(lineOf(first.document, 'Look into it')).toBe('/reports show 1');
    expect(wake).toHaveBeenCalledOnce();
  });
});
