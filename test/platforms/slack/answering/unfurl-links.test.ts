import { afterEach, expect, it } from 'vitest';
import type { ShownAnswer } from '../../../../src/model/command.ts';
import type { ReplyDocument } from '../../../../src/model/reply.ts';
import { readBlocks } from '../../../helpers/slack/slack-newsroom.ts';
import { echoGateway, type SlackTrial, trySlack } from '../../../helpers/slack/slack-trial.ts';
import { quoteCard } from '../../../helpers/values/quote-card.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

const HOME = 'https://verbatim.example';

const preview: ReplyDocument = {
  audience: 'channel',
  fallback: 'Anna Berg: We will not pay',
  blocks: [{ kind: 'quote', quote: quoteCard() }],
  shareCommandText: null,
};

/** A console at `HOME` that knows one quote. */
async function start(consoleUrl: string | null = HOME) {
  const asked: string[] = [];
  const shown: ShownAnswer[] = [];
  trial = await trySlack({
    consoleUrl,
    gateway: {
      ...echoGateway([]),
      async preview(url) {
        asked.push(url);
        return url.startsWith(`${HOME}/q/q1`) ? preview : null;
      },
      noteShown: async (answer) => void shown.push(answer),
    },
  });
  await trial.platform.start();
  return { asked, shown };
}

it('shows the quote below a link to its page in the console', async () => {
  await start();
  await trial.slack.shareLinks([`${HOME}/q/q1`, `${HOME}/q/gone`]);
  const [unfurl] = await trial.slack.until(
    () => trial.slack.unfurls.length > 0 && trial.slack.unfurls,
  );
  expect(unfurl?.url).toBe(`${HOME}/q/q1`);
  expect(readBlocks(unfurl ?? { blocks: [] })).toContain('We will not pay');
  expect(trial.slack.unfurls).toHaveLength(1);
  expect(trial.slack.refused).toEqual([]);
});

it('has the message with the link answered with corrections', async () => {
  const { shown } = await start();
  await trial.slack.shareLinks([`${HOME}/q/q1`]);
  await trial.slack.until(() => trial.slack.unfurls.length > 0);
  await trial.platform.stop();
  const destination = { platform: 'slack', workspaceId: 'T0HARBOUR', channelId: 'CNEWS' };
  expect(shown).toEqual([{ destination, messageId: '1700000000.000002', blocks: preview.blocks }]);
});

it('promises no corrections to a conversation that the bot is not in', async () => {
  const { shown } = await start();
  trial.slack.failNext('conversations.history', 'not_in_channel');
  await trial.slack.shareLinks([`${HOME}/q/q1`]);
  await trial.slack.until(() => trial.slack.unfurls.length > 0);
  await trial.platform.stop();
  expect(shown).toEqual([]);
});

it('does so while the link is still being typed, and promises nothing yet', async () => {
  const { shown } = await start();
  await trial.slack.shareLinks([`${HOME}/q/q1?a=1&b=2`], true);
  await trial.slack.until(() => trial.slack.unfurls.length > 0);
  await trial.platform.stop();
  expect(shown).toEqual([]);
  expect(trial.slack.refused).toEqual([]);
});

it.each([
  ['another site', 'https://other.example/q/q1'],
  ['a site whose name begins like ours', 'https://verbatim.example.evil.example/q/q1'],
])('looks at no link of %s', async (_, url) => {
  const { asked } = await start();
  await trial.slack.shareLinks([url]);
  await trial.platform.stop();
  expect(asked).toEqual([]);
  expect(trial.slack.unfurls).toEqual([]);
});

it('looks at nothing where the console has no public address', async () => {
  const { asked } = await start(null);
  await trial.slack.shareLinks([`${HOME}/q/q1`]);
  await trial.platform.stop();
  expect(asked).toEqual([]);
});
