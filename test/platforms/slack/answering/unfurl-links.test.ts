import { afterEach, expect, it } from 'vitest';
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
  trial = await trySlack({
    consoleUrl,
    gateway: {
      ...echoGateway([]),
      async preview(url) {
        asked.push(url);
        return url.startsWith(`${HOME}/q/q1`) ? preview : null;
      },
    },
  });
  await trial.platform.start();
  return asked;
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

it('does so while the link is still being typed', async () => {
  await start();
  await trial.slack.shareLinks([`${HOME}/q/q1?a=1&b=2`], true);
  await trial.slack.until(() => trial.slack.unfurls.length > 0);
  expect(trial.slack.refused).toEqual([]);
});

it.each([
  ['another site', 'https://other.example/q/q1'],
  ['a site whose name begins like ours', 'https://verbatim.example.evil.example/q/q1'],
])('looks at no link of %s', async (_, url) => {
  const asked = await start();
  await trial.slack.shareLinks([url]);
  await trial.platform.stop();
  expect(asked).toEqual([]);
  expect(trial.slack.unfurls).toEqual([]);
});

it('looks at nothing where the console has no public address', async () => {
  const asked = await start(null);
  await trial.slack.shareLinks([`${HOME}/q/q1`]);
  await trial.platform.stop();
  expect(asked).toEqual([]);
});
