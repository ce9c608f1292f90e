/** Items of feeds that are made anew for each reader. */
import { expect, it } from 'vitest';
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
