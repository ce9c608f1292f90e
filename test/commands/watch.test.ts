import { describe, expect, it } from 'vitest';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { person } from '../helpers/values/quote.ts';

const choicesOf = ({ blocks }: ReplyDocument) =>
  blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));

const colleague = { userId: 'U2', userName: 'Nils' };

describe('/watch add', () => {
  it('watches somebody known in the channel, for an admin', async () => {
    const { say, services } = await openNewsroom();
    const answer = await say('/watch add Ruth Aldane strike', admin);
    expect(answer.fallback).toBe(
      'Watching Ruth Aldane “strike”: each new quote is told in this channel.',
    );
    expect(await services.watches.list()).toMatchObject([
      {
        name: 'Ruth Aldane',
        words: ['strike'],
        destination: { channelId: 'C1', workspaceId: 'T1' },
      },
    ]);
  });

  it('says that a name may be several people', async () => {
    const by = person('Moira');
    const news = ['Flood', 'Choir', 'Bus'].map((title) => ({
      title,
      outlet: `${title} Post`,
      said: [{ words: `We heard of the ${title} late.`, by }],
    }));
    const { say } = await openNewsroom({ news });
    expect(textOf(await say('/watch add Moira where:me'))).toContain(
      'Uncertain: articles say no more than “Moira”',
    );
  });

  it('tells anyone by direct message', async () => {
    const { say, services } = await openNewsroom();
    const refused = await say('/watch add Harrowby pilots');
    expect(refused.fallback).toMatch(/^Only admins may have a channel told/);
    expect(await services.watches.list()).toEqual([]);
    const told = await say(lineOf(refused, 'Tell me'));
    expect(told.fallback).toContain('to you by direct message');
    expect(await services.watches.list()).toMatchObject([
      { words: ['pilots'], destination: { channelId: '@U1' }, ownerId: 'U1' },
    ]);
  });

  it('promises nothing to a channel where the bot can’t post', async () => {
    const { say, services } = await openNewsroom();
    const away = { ...admin, explainAbsence: async () => 'Verbatim is no member here.' };
    const refused = await say('/watch add Harrowby', away);
    expect(refused.fallback).toBe('Verbatim is no member here.');
    expect(await services.watches.list()).toEqual([]);
    const told = await say('/watch add Harrowby where:me', away);
    expect(told.fallback).toContain('to you by direct message');
  });

  it('takes words alone, as a phrase where they stand in marks', async () => {
    const { say, services } = await openNewsroom();
    await say('/watch add words:"pilots strike" where:me');
    await say('/watch add words:pilots where:me');
    expect((await services.watches.list()).map(({ name, words }) => [name, words])).toEqual([
      [null, ['pilots strike']],
      [null, ['pilots']],
    ]);
  });

  it.each(['words:"🙂 bridge"', 'Harrowby words:bridge🙂', '"Anna 🙂 Berg" new:yes'])(
    'takes no words of which it would leave some out: %s',
    async (line) => {
      const { say, services } = await openNewsroom();
      expect((await say(`/watch add ${line} where:me`)).fallback).toContain('not by emoji');
      expect(await services.watches.list()).toEqual([]);
    },
  );

  it('has quiet hours', async () => {
    const { say, services } = await openNewsroom();
    const answer = await say('/watch add Harrowby where:me quiet:22-7 zone:London');
    expect(textOf(answer)).toContain('Quiet from 22:00 to 07:00 (Europe/London)');
    expect(await services.watches.list()).toMatchObject([
      { quiet: { fromMinute: 1320, toMinute: 420, timeZone: 'Europe/London' } },
    ]);
  });

  it('asks what is meant by a name that nobody goes by, and guesses nothing', async () => {
    const { say, services } = await openNewsroom();
    const asked = await say('/watch add Harowby where:me');
    expect(asked.fallback).toBe('Nobody called “Harowby” is known yet. What shall I watch?');
    expect(await services.watches.list()).toEqual([]);
    const lines = choicesOf(asked).map(({ commandText }) => `/${commandText}`);
    for (const line of lines) await say(line);
    expect((await services.watches.list()).map(({ name, words }) => [name, words])).toEqual([
      ['Tomas Harrowby', []],
      [null, ['Harowby']],
      ['Harowby', []],
    ]);
  });

  it('waits for a new name as it is written', async () => {
    const { say, services } = await openNewsroom();
    const asked = await say('/watch add Nils Ostrand where:me');
    await say(`/${choicesOf(asked).at(-1)?.commandText}`);
    expect((await services.watches.list()).map(({ name, words }) => [name, words])).toEqual([
      ['Nils Ostrand', []],
    ]);
  });

  it('asks who is meant by a surname of two', async () => {
    const { say } = await openNewsroom();
    const asked = await say('/watch add Aldane where:me');
    expect(choicesOf(asked).map(({ label }) => label)).toEqual([
      'Ruth Aldane, chief executive',
      'Sigrid Aldane',
    ]);
  });

  it.each([
    ['/watch add where:me', 'Whom or what shall I watch?'],
    ['/watch add words:the where:me', 'stands in nearly every quote'],
    ['/watch add words:"of the" where:me', 'stands in nearly every quote'],
    ['/watch add words:🙂 where:me', 'There is no word in “🙂”'],
    ['/watch add Harrowby words:?! where:me', 'There is no word in “?!”'],
    ['/watch add ??? where:me', 'There is no word in “???”'],
    ['/watch add words:pilots where:me quiet:never', 'are no quiet hours'],
    ['/watch add Harrowby where:me quiet:22', 'are no quiet hours'],
    ['/watch add Harrowby where:there', 'where: takes here, me'],
    [`/watch add Harrowby ${'word '.repeat(11)}where:me`, 'a watch has at most 10'],
  ])('refuses %s, and says why', async (line, reason) => {
    const { say, services } = await openNewsroom();
    expect(textOf(await say(line))).toContain(reason);
    expect(await services.watches.list()).toEqual([]);
  });

  it('sends no direct messages in the console', async () => {
    const { say } = await openNewsroom();
    const answer = await say('/watch add Harrowby where:me', { ...admin, platform: 'console' });
    expect(textOf(answer)).toContain('The console sends no direct messages');
  });

  it('offers no direct message to a reader of the console', async () => {
    const { say } = await openNewsroom();
    const reader = { platform: 'console' } as const;
    const refused = textOf(await say('/watch add Harrowby', reader));
    expect(refused).toMatch(/^Only admins may have a channel told\.\n/);
    expect(refused).toContain('verbatim console-user NAME --role admin');
    expect(refused).not.toContain('where:me');
    expect(textOf(await say('/watch list', reader))).not.toContain('where:me');
  });

  it('says so when it is watched already', async () => {
    const { say } = await openNewsroom();
    await say('/watch add Harrowby quiet:22-7', admin);
    const again = await say('/watch add Harrowby', admin);
    expect(again.fallback).toContain('is watched already');
    expect(textOf(again)).toMatch(/Quiet from 22:00 to 07:00 .*stop watching, and add it again/);
    expect(textOf(await say('/watch list', admin))).toContain('quiet 22:00 to 07:00');
  });
});

describe('/watch list', () => {
  it('says how to begin', async () => {
    const { say } = await openNewsroom();
    expect(textOf(await say('/watch list'))).toContain('/watch add <name>');
  });

  it('shows one’s own and what channels are told, and nobody else’s', async () => {
    const { say } = await openNewsroom();
    await say('/watch add Harrowby where:me');
    await say('/watch add words:pilots where:me', colleague);
    await say('/watch add words:crane', { ...admin, channelId: 'C2' });
    await say('/watch add words:secret', { ...admin, workspaceId: 'T2' });
    const shown = textOf(await say('/watch list'));
    expect(shown).toContain('# 2 watches');
    expect(shown).toContain('Tomas Harrowby, told to you by direct message');
    expect(shown).toContain('“crane”, told in another channel');
    expect(shown).not.toMatch(/pilots|secret|C2/);
  });
});

describe('/watch remove', () => {
  it('stops one’s own', async () => {
    const { say, services } = await openNewsroom();
    const added = await say('/watch add Harrowby where:me');
    expect((await say(lineOf(added, 'Stop watching'))).fallback).toBe(
      'Stopped watching Tomas Harrowby.',
    );
    expect(await services.watches.list()).toEqual([]);
  });

  it('leaves what is another’s, or a channel’s where one is no admin', async () => {
    const { say, services } = await openNewsroom();
    const own = await say('/watch add Harrowby where:me', colleague);
    const ofChannel = await say('/watch add words:pilots', admin);
    expect((await say(lineOf(own, 'Stop watching'))).fallback).toMatch(/^No watch of yours/);
    expect((await say(lineOf(ofChannel, 'Stop watching'))).fallback).toMatch(/^Only admins/);
    expect(await services.watches.list()).toHaveLength(2);
  });

  it('offers what channels are told as one types, and no direct message', async () => {
    const { say, gateway } = await openNewsroom();
    await say('/watch add Harrowby where:me');
    await say('/watch add words:pilots', admin);
    await say('/watch list');
    const request = {
      name: 'watch',
      subcommand: 'remove',
      option: 'id',
      typed: '',
      caller: editor,
    };
    expect(gateway.complete(request).map(({ label }) => label)).toEqual(['“pilots”']);
  });
});
