import { describe, expect, it } from 'vitest';
import { admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';

describe('/feeds', () => {
  it('lists every feed in words, those in trouble first, and the sample wire with a way to turn it off', async () => {
    const { say } = await openNewsroom();
    expect(textOf(await say('/feeds list'))).toBe(
      [
        '# 3 feeds followed',
        '- Coastal Courier: failed 2 times, tried again in 1 hour; not read yet. The server answered 503.',
        '- Harbour Post: read 5 minutes ago, next in 10 minutes',
        '- Wire One (sample): not read yet, next any moment',
        'The sample wire is invented: people, places and news. An admin can turn it off.',
        '[Turn the sample wire off: feeds remove sample]',
      ].join('\n'),
    );
  });

  it('adds a feed once', async () => {
    const { say, services } = await openNewsroom();
    expect((await say('/feeds add mountain.example/feed', admin)).fallback).toBe(
      'Following mountain.example now.',
    );
    expect((await say('/feeds add mountain.example/feed', admin)).fallback).toContain(
      'followed already',
    );
    expect(await services.feeds.list()).toHaveLength(4);
  });

  it('tries a feed, and offers to follow what it found', async () => {
    const { say, services } = await openNewsroom();
    const document = await say('/feeds test mountain.example', admin);
    expect(textOf(document)).toContain('Tried Feed: 2 items.');
    expect(lineOf(document, 'Follow it')).toBe('/feeds add https://mountain.example/feed.xml');
    expect(await services.feeds.list()).toHaveLength(3);
    expect(textOf(await say('/feeds test broken.example', admin))).toContain('is no feed.');
  });

  it('asks which of several feeds to follow, and stores nothing before', async () => {
    const { say, services } = await openNewsroom();
    const asked = await say('/feeds add several.example', admin);
    expect(asked.fallback).toBe('2 feeds were found at several.example. Which one?');
    expect(await services.feeds.list()).toHaveLength(3);
    const tried = await say('/feeds test feed://several.example', admin);
    expect(tried.fallback).toBe('2 feeds were found at several.example. Which one?');
    expect(lineOf(tried, 'Follow Sport')).toBe('/feeds add https://several.example/sport.xml');
  });

  it.each([
    ['its title', 'Harbour Post', 'harbour-post'],
    ['its id', 'harbour-post', 'harbour-post'],
    ['its host', 'coastal-courier.example', 'coastal-courier'],
    ['a part of its title', 'courier', 'coastal-courier'],
  ])('removes a feed by %s, but asks first', async (_what, name, id) => {
    const { say, services } = await openNewsroom();
    const asked = await say(`/feeds remove ${name}`, admin);
    expect(await services.feeds.list()).toHaveLength(3);
    expect(lineOf(asked, 'Stop following')).toBe(`/feeds remove ${id} confirm:yes`);
    await say(lineOf(asked, 'Stop following'), admin);
    expect((await services.feeds.list()).map((feed) => feed.id)).not.toContain(id);
  });

  it('turns the whole sample wire off', async () => {
    const { say, services } = await openNewsroom();
    const asked = await say('/feeds remove sample', admin);
    await say(lineOf(asked, 'Stop following'), admin);
    expect((await services.feeds.list()).some(({ isSample }) => isSample)).toBe(false);
    expect((await say('/feeds remove sample', admin)).fallback).toBe(
      'The sample wire is off already.',
    );
  });

  it('asks which of several feeds is meant, and says when there is none', async () => {
    const { say } = await openNewsroom();
    const asked = await say('/feeds remove example', admin);
    expect(asked.fallback).toBe('3 feeds match “example”. Which one?');
    expect((await say('/feeds remove Mountain', admin)).fallback).toBe(
      'No feed is called “Mountain”.',
    );
  });

  it('completes feeds, as they are after each change', async () => {
    const { gateway, say } = await openNewsroom();
    const complete = (typed: string) =>
      gateway
        .complete({ name: 'feeds', subcommand: 'remove', option: 'feed', typed, caller: editor })
        .map(({ value }) => value);
    await say('/feeds add mountain.example/feed', admin);
    expect(complete('moun')).toEqual(['mountain']);
    expect(complete('sample')).toEqual(['sample']);
  });

  it('says how to begin when nothing is followed', async () => {
    const { say, services } = await openNewsroom();
    for (const { id } of await services.feeds.list()) await services.feeds.remove(id);
    expect(textOf(await say('/feeds list'))).toContain('/feeds add https://');
  });
});
