import { expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import {
  pickCommands,
  renderChannelPage,
} from '../../../../src/platforms/console/pages/render-channel-page.ts';
import { DEFINITIONS, DIGEST } from '../../../helpers/console/console-fixtures.ts';

const VIEW = {
  channel: 'politics',
  messages: [],
  definitions: DEFINITIONS,
  seenId: 3,
  olderThanId: null,
  isOlder: false,
};

it('welcomes to an empty channel with three commands to try', async () => {
  const page = String(await renderChannelPage(VIEW, safeHref));
  expect(
    [...page.matchAll(/class="example" data-run="([^"]+)"/g)].map((found) => found[1]),
  ).toEqual(['/quote Berg', '/positions Norrland Span', '/digest now']);
});

it('shows messages without a welcome, and what it has seen', async () => {
  const messages = [{ id: 3, channelId: 'politics', postedAtMs: 0, document: DIGEST }];
  const page = String(await renderChannelPage({ ...VIEW, messages }, safeHref));
  expect(page).toContain('id="message-3"');
  expect(page).toContain('data-seen-id="3"');
  expect(page).not.toContain('id="welcome"');
});

it('takes other commands when the best known ones are missing', () => {
  const few = DEFINITIONS.filter(({ name }) => name === 'status' || name === 'digest');
  expect(pickCommands(few).map(({ name }) => name)).toEqual(['digest', 'status']);
});

it('leads to older messages, which are for reading alone, and back', async () => {
  const messages = [{ id: 3, channelId: 'politics', postedAtMs: 0, document: DIGEST }];
  const newest = String(await renderChannelPage({ ...VIEW, messages, olderThanId: 3 }, safeHref));
  expect(newest).toContain('href="/c/politics?before=3"');
  const older = String(await renderChannelPage({ ...VIEW, messages, isOlder: true }, safeHref));
  expect(older).toContain('href="/c/politics"');
  expect(older).not.toContain('id="composer"');
});
