/** Items of feeds that are made anew for each reader. */
import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../src/model/feed.ts';
import { harbourPage } from '../helpers/outlets/harbour-page.ts';
import { FEED, openItemReader } from '../helpers/outlets/item-reader.ts';

const PATHS = ['/crane', '/winch', '/tug'];
const MINUTE_MS = 60_000;

/** Polls twice. @returns the pages that the second one asked for. */
async function pollAgain(updates: (poll: number) => readonly number[]) {
  const { outlet, reader, item } = await openItemReader(
    Object.fromEntries(PATHS.map((path) => [path, harbourPage(path, `It lies at ${path}`)])),
  );
  const poll = async (at: number) => {
    const times = updates(at);
    const items = PATHS.map((path, of) => item(path, { updatedAtMs: times[of] ?? null }));
    await reader.readItems(FEED, items);
  };
  await poll(0);
  const before = outlet.requests.length;
  await poll(1);
  return outlet.requests.slice(before);
}

it.each<[string, (poll: number) => readonly number[], readonly string[]]>([
  [
    'none where all were edited when the document was made',
    (poll) => PATHS.map((_, at) => poll * 60 * MINUTE_MS + at),
    [],
  ],
  ['one that was edited', (poll) => [0, 10 * MINUTE_MS, (20 + poll) * MINUTE_MS], ['/tug']],
])('reads again %s', async (_, updates, asked) => {
  expect(await pollAgain(updates)).toEqual(asked);
});

/** Polls four times, with what each poll lists. @returns the pages that each asked for. */
async function pollWith(listsOf: (poll: number) => readonly [string, Partial<FeedItem>][]) {
  const { outlet, reader, item } = await openItemReader(
    Object.fromEntries(
      [...PATHS, '/pier'].map((path) => [path, harbourPage(path, `It lies at ${path}`)]),
    ),
  );
  const asked: (readonly string[])[] = [];
  for (let poll = 0; poll < 4; poll++) {
    const before = outlet.requests.length;
    const items = listsOf(poll).map(([path, change]) => item(path, change));
    await reader.readItems(FEED, items);
    asked.push(outlet.requests.slice(before).toSorted());
  }
  return asked;
}

const SORTED = PATHS.toSorted();

describe('where each item has another id at each poll', () => {
  const anew = (poll: number) => ({ id: `made-${poll}` });

  it('asks for each page once more, and then never again', async () => {
    const asked = await pollWith((poll) => PATHS.map((path) => [path, anew(poll)]));
    expect(asked).toEqual([SORTED, SORTED, [], []]);
  });

  it('asks for what is new or edited', async () => {
    const asked = await pollWith((poll) => [
      ...PATHS.map((path) => [path, anew(poll)] as [string, object]),
      ...(poll >= 2 ? [['/pier', anew(poll)] as [string, object]] : []),
      ...(poll === 3 ? [['/tug', { ...anew(poll), title: 'Corrected' }] as [string, object]] : []),
    ]);
    expect(asked).toEqual([SORTED, SORTED, ['/pier'], ['/tug']]);
  });
});

it('asks again for a page of which only the id tells that it was edited', async () => {
  const asked = await pollWith((poll) =>
    PATHS.map((path) => [path, { id: path === '/tug' ? `tug#${poll}` : path }]),
  );
  expect(asked).toEqual([SORTED, ['/tug'], ['/tug'], ['/tug']]);
});

it('asks for the pages of a document all of whose items are new', async () => {
  const asked = await pollWith((poll) => [[['/crane', '/winch', '/tug', '/pier'][poll] ?? '', {}]]);
  expect(asked).toEqual([['/crane'], ['/winch'], ['/tug'], ['/pier']]);
});
