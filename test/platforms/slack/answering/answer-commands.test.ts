import { afterEach, describe, expect, it } from 'vitest';
import { openSlackNewsroom, readBlocks } from '../../../helpers/slack/slack-newsroom.ts';
import type { SlackTrial } from '../../../helpers/slack/slack-trial.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

async function ask(command: string, text: string, where: object = {}) {
  trial = await openSlackNewsroom();
  const { answers } = await trial.slack.sendCommand({ command, text, ...where });
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

describe('odd commands get a clear private answer', () => {
  it.each([
    ['more than 4,000 characters', '/quote', 'x'.repeat(4_001), '4,001 characters long'],
    ['4,000 characters', '/quote', 'x'.repeat(4_000), 'Nobody called'],
    ['only spaces behind a command of subcommands', '/feeds', '    ', 'is followed by'],
    ['an unknown subcommand', '/feeds', 'lsit', 'is not known'],
    ['a period that ends before it begins', '/quote', 'Harrowby since:1d until:9d', 'not before'],
    ['1,000 pages on', '/quote', 'Harrowby page:1000', 'There is no page 1000'],
    ['markup', '/quote', '<!channel> *x* `y`', '<!channel>'],
  ])('%s', async (_, command, text, finding) => {
    const answer = await ask(command, text);
    expect(answer.onlyFor).toBe('UREPORTER');
    expect(readBlocks(answer)).toContain(finding);
    expect(trial.slack.refused).toEqual([]);
  });
});

it('answers in a direct message', async () => {
  const answer = await ask('/quote', 'Harrowby', { channelId: 'DREPORTER' });
  expect(answer).toMatchObject({ channel: 'DREPORTER', onlyFor: 'UREPORTER' });
});

it('tells another workspace no more than that it is another', async () => {
  const answer = await ask('/digest', 'list', { teamId: 'T0ELSEWHERE' });
  expect(answer.text).toContain('belongs to another workspace');
  expect(readBlocks(answer)).toContain('r1r1r1r1');
});

it('knows on which channel somebody asks, not what it is called', async () => {
  const answer = await ask('/digest', 'list', { channelId: 'CSTRANGE' });
  expect(JSON.stringify(answer.blocks)).not.toContain('CSTRANGE');
});
