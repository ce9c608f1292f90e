import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { Feed } from '../../../../src/model/feed.ts';
import type { Poll } from '../../../../src/model/poll.ts';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { renderFeedDetails } from '../../../../src/platforms/console/pages/render-feed-details.ts';
import { failedPoll, poll, readPoll } from '../../../helpers/outlets/polls.ts';
import { feed } from '../../../helpers/values/feed.ts';

async function toDom(polls: readonly Poll[], change: Partial<Feed> = {}): Promise<HTMLElement> {
  const view = { feed: feed('f1', change), polls, toHref: safeHref };
  return new JSDOM(String(await renderFeedDetails(view))).window.document.body;
}

const cellsOf = (row: Element) => [...row.children].map(({ textContent }) => textContent);

it('tells each poll with status, timing and what came of it', async () => {
  const polls = [failedPoll(0, 'Nobody answers.'), poll(15), readPoll(30, 2)];
  const rows = (await toDom(polls)).querySelectorAll('.poll');
  expect([...rows].map(cellsOf)).toEqual([
    ['3 Mar 2026, 09:15 UTC', 'no answer', '10.0 s', '–', 'Nobody answers.'],
    ['3 Mar 2026, 09:00 UTC', '304', '340 ms', '–', 'Not modified since the last poll'],
    ['3 Mar 2026, 08:45 UTC', '200', '1.2 s', '14 kB', '20 items, 2 of them new or edited'],
  ]);
});

it('links the address and the way to test it, and counts failures that follow each other', async () => {
  const body = await toDom([], { failureCount: 4 });
  expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://f1.example/feed.xml',
    '/feeds/test?url=https%3A%2F%2Ff1.example%2Ffeed.xml',
  ]);
  expect(body.textContent?.replace(/\s+/g, ' ')).toContain('Failed running4 times');
  expect(body.textContent).toContain('No poll has been recorded yet.');
});

it('shows an address with a password without it, and as no link', async () => {
  const body = await toDom([], { url: 'https://anna:secret@f1.example/feed.xml?key=1' });
  expect(body.querySelector('a')).toBeNull();
  expect(body.querySelector('dd')?.textContent).toBe('https://f1.example/feed.xml?…');
});
