import { describe, expect, it } from 'vitest';
import { admin, editor, lineOf, openNewsroom, textOf } from '../../helpers/newsroom.ts';

const stateOf = async (newsroom: Awaited<ReturnType<typeof openNewsroom>>, id: string) =>
  (await newsroom.services.feeds.list()).find((feed) => feed.id === id)?.state;

describe('/feeds pause and /feeds resume', () => {
  it('let a feed rest, and read it again', async () => {
    const newsroom = await openNewsroom();
    const paused = await newsroom.say('/feeds pause "Harbour Post"', admin);
    expect(textOf(paused)).toBe(
      [
        'Harbour Post is paused: nothing new is read from it.',
        'What it brought so far can be asked for as before.',
        '[Resume it: feeds resume harbour-post]',
        '[All feeds: feeds list]',
      ].join('\n'),
    );
    expect(await stateOf(newsroom, 'harbour-post')).toBe('paused');
    expect(textOf(await newsroom.say('/feeds list'))).toContain(
      '- Harbour Post: paused; read 5 minutes ago, not asked until it is resumed',
    );
    expect(textOf(await newsroom.say('/status'))).toContain('1 paused');
    const resumed = await newsroom.say(lineOf(paused, 'Resume it'), admin);
    expect(resumed.fallback).toBe('Harbour Post is read again, from now on.');
    expect(await stateOf(newsroom, 'harbour-post')).toBe('active');
  });

  it.each([
    ['pause', 'Harbour Post is paused already.'],
    ['resume', 'Coastal Courier is not paused.'],
  ])('change nothing twice: %s', async (verb, finding) => {
    const { say } = await openNewsroom();
    await say('/feeds pause "Harbour Post"', admin);
    const name = finding.startsWith('Harbour') ? 'Harbour Post' : 'Coastal Courier';
    expect((await say(`/feeds ${verb} "${name}"`, admin)).fallback).toBe(finding);
  });

  it('take the whole sample wire', async () => {
    const newsroom = await openNewsroom();
    expect((await newsroom.say('/feeds pause sample', admin)).fallback).toBe(
      'The sample wire is paused: nothing new is read from it.',
    );
    const states = (await newsroom.services.feeds.list()).map(({ isSample, state }) => [
      isSample,
      state,
    ]);
    expect(states.filter(([isSample]) => isSample).flat()).not.toContain('active');
    expect(states.filter(([isSample]) => !isSample).flat()).not.toContain('paused');
  });

  it('ask which of several is meant, and say when there is none', async () => {
    const newsroom = await openNewsroom();
    const asked = await newsroom.say('/feeds pause example', admin);
    expect(asked.fallback).toBe('3 feeds match “example”. Which one?');
    expect(textOf(asked)).toContain('feeds pause harbour-post');
    expect((await newsroom.say('/feeds resume Mountain', admin)).fallback).toBe(
      'No feed is called “Mountain”.',
    );
    expect(await stateOf(newsroom, 'harbour-post')).toBe('active');
  });

  it('are for admins', async () => {
    const newsroom = await openNewsroom();
    expect(textOf(await newsroom.say('/feeds pause "Harbour Post"', editor))).toContain('admin');
    expect(await stateOf(newsroom, 'harbour-post')).toBe('active');
  });
});
