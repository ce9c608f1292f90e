import { afterEach, describe, expect, it } from 'vitest';
import { listDefinitions } from '../../../../commands/all-commands.ts';
import { MAX_SHORTCUT_NAME_CHARS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import {
  openSlackNewsroom,
  readBlocks,
  readFields,
} from '../../../helpers/slack/slack-newsroom.ts';
import type { SlackTrial } from '../../../helpers/slack/slack-trial.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

const ARTICLE = 'https://harbour-post.example/harbour-at-a-standstill';

async function useOn(message: object) {
  trial = await openSlackNewsroom();
  const { answers } = await trial.slack.useMessageShortcut('link:article', message);
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

describe('on a message', () => {
  it('the only link is read, and the answer is private', async () => {
    const answer = await useOn({ text: `see <${ARTICLE}|this> & that` });
    expect(readBlocks(answer)).toContain('Harbour at a standstill');
    expect(answer.onlyFor).toBe('UREPORTER');
    expect(trial.slack.refused).toEqual([]);
  });

  it('several links are a choice, and what is chosen is read', async () => {
    const answer = await useOn({ text: `<${ARTICLE}> <https://coastal-courier.example/a>` });
    expect(answer.text).toBe('There are 2 links in this message. Which one do you mean?');
    await trial.slack.pressButton(answer, 'harbour-post.example/harbour-at-a-standstill');
    expect(readBlocks(trial.slack.privateMessages('UREPORTER')[0] ?? { blocks: [] })).toContain(
      'Harbour at a standstill',
    );
    expect(trial.slack.refused).toEqual([]);
  });

  it('links too long for a menu are buttons', async () => {
    const long = `https://coastal-courier.example/${'a'.repeat(200)}`;
    const answer = await useOn({ text: `<${ARTICLE}> <${long}>` });
    await trial.slack.pressButton(answer, 'harbour-post.example/harbour-at-a-standstill');
    expect(trial.slack.privateMessages('UREPORTER')).toHaveLength(1);
    expect(trial.slack.refused).toEqual([]);
  });

  it('none is said so', async () => {
    const answer = await useOn({ text: 'no link, <@U1> and <mailto:a@b.example>' });
    expect(answer.text).toBe('There is no web address in this message.');
  });

  it('somebody of another workspace is told no more than that', async () => {
    trial = await openSlackNewsroom();
    const { answers } = await trial.slack.useMessageShortcut(
      'link:article',
      { text: `<${ARTICLE}>` },
      'USTRANGER',
    );
    expect(answers[0]?.text).toContain('another workspace');
  });
});

it('from the search bar asks for the address, and answers in the same window', async () => {
  trial = await openSlackNewsroom();
  await trial.slack.useGlobalShortcut('ask:article');
  const form = await trial.slack.until(() => trial.slack.modal('UREPORTER'));
  expect(readFields(form)).toEqual(['url: plain_text_input*']);
  await trial.slack.submitForm(form, { url: ARTICLE });
  const answer = await trial.slack.until(() => {
    const modal = trial.slack.modal('UREPORTER');
    return modal !== null && readBlocks(modal).includes('Harbour at a standstill') && modal;
  });
  expect(answer.id).toBe(form.id);
  expect(trial.slack.refused).toEqual([]);
});

it.each(
  listDefinitions().flatMap(({ messageShortcut }) =>
    messageShortcut === undefined ? [] : [messageShortcut.label, messageShortcut.formLabel],
  ),
)('“%s” is short enough for Slack’s menus', (label) => {
  trial = { close: async () => undefined } as SlackTrial;
  expect(label.length).toBeLessThanOrEqual(MAX_SHORTCUT_NAME_CHARS);
});
