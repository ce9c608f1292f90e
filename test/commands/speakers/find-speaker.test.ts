import { expect, it } from 'vitest';
import type { Invocation } from '../../../commands/command.ts';
import { findSpeaker, isReply } from '../../../commands/speakers/find-speaker.ts';
import { editor, lineOf, openNewsroom } from '../../helpers/newsroom.ts';
import { SPEAKER_NEWS } from '../../helpers/values/speaker-news.ts';

async function find(name: string) {
  const { services } = await openNewsroom({ news: SPEAKER_NEWS });
  const invocation: Invocation = {
    subcommand: 'show',
    options: { name },
    quoted: [],
    caller: editor,
  };
  return findSpeaker(invocation, ['name'], services.index, (handle) => `show ${handle}`);
}

it('gives the one who is meant, with all that is known', async () => {
  const found = await find('Moen');
  expect(isReply(found)).toBe(false);
  expect(found).toMatchObject({ entry: { name: 'Ida Moen' }, forms: [{ name: 'Ida Moen' }] });
});

it.each([
  ['several, as short as can be', 'Berg', 'Anna Berg, striker', '/show Anna Berg, striker'],
  ['the nearest where there is nobody', 'Ida Moon', 'Ida Moen', '/show Ida Moen'],
])('asks with %s', async (_case, name, label, line) => {
  const found = await find(name);
  expect(isReply(found) && lineOf(found, label)).toBe(line);
});
