import { expect, it } from 'vitest';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { renderHtml } from '../../src/platforms/console/html/render-html.ts';
import { renderDiscord } from '../../src/platforms/discord/render-discord.ts';
import { renderSlack } from '../../src/platforms/slack/rendering/render-slack.ts';
import { renderText } from '../../src/platforms/terminal/render-text.ts';
import { storyCard } from '../helpers/values/story-card.ts';

const WORDS = 'more on a story that was told on Mon 2 Mar';
const document: ReplyDocument = {
  audience: 'channel',
  fallback: 'Digest, 2 stories',
  blocks: [
    { kind: 'story', story: storyCard({ title: 'School opens' }) },
    { kind: 'story', story: storyCard({ title: 'Ferry crews back', update: `Update: ${WORDS}` }) },
  ],
  shareCommandText: null,
};

it.each<[string, () => unknown]>([
  ['Slack', () => JSON.stringify(renderSlack(document))],
  ['Discord', () => JSON.stringify(renderDiscord(document))],
  ['the console', async () => String(await renderHtml(document))],
  ['the terminal', () => renderText(document, 'Europe/London')],
])('%s says with a story that its readers know it, and with no other', async (_surface, render) => {
  const [before, after, ...others] = String(await render()).split(WORDS);
  expect(others).toEqual([]);
  expect(before).toMatch(/School opens.*Ferry crews back/s);
  expect(after).toContain('We will not pay');
});
