import { afterEach, describe, expect, it } from 'vitest';
import type { CommandGateway } from '../../../../src/model/command.ts';
import { RESPONSE_URL_LIFE_MS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';
import {
  openSlackNewsroom,
  readBlocks,
  readFields,
} from '../../../helpers/slack/slack-newsroom.ts';
import {
  echoGateway,
  quoteReply,
  type SlackTrial,
  trySlack,
} from '../../../helpers/slack/slack-trial.ts';
import type { SlackViewSeen } from '../../../stand-ins/slack/slack-workspace.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

/** Types a command that opens a form. */
async function openFormOf(command: string, text = '', userId = 'UREPORTER') {
  const { modal, answers } = await trial.slack.sendCommand({ command, text, userId });
  if (modal === null) throw new Error(`no form, but: ${answers[0]?.text}`);
  expect(answers).toEqual([]);
  return modal;
}

describe('a form is opened', () => {
  it('by a command alone, with a field for each option', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote');
    expect(form.title).toBe('/quote');
    expect(readFields(form)).toEqual([
      'speaker: external_select*',
      'words: plain_text_input',
      'since: plain_text_input',
      'until: plain_text_input',
      'from: external_select',
    ]);
    expect(trial.slack.refused).toEqual([]);
  });

  it('by a subcommand alone, for admins', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/feeds', 'add', 'UADMIN');
    expect(form.title).toBe('/feeds add');
    expect(readFields(form)).toEqual(['url: plain_text_input*']);
  });

  it('without what the command asks for itself before it changes anything', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/feeds', 'remove', 'UADMIN');
    expect(readFields(form)).toEqual(['feed: external_select*']);
  });

  it('with the missing field alone, where others were typed', async () => {
    trial = await openSlackNewsroom();
    expect(readFields(await openFormOf('/quote', 'since:30d'))).toEqual([
      'speaker: external_select*',
    ]);
  });

  it('but not for who may not run it: a clear no comes at once', async () => {
    trial = await openSlackNewsroom();
    const { answers, modal } = await trial.slack.sendCommand({ command: '/feeds', text: 'add' });
    expect(modal).toBeNull();
    expect(answers[0]?.text).toBe('Only admins may run /feeds add.');
  });

  it('or else the usage comes, when Slack opens none any more', async () => {
    trial = await openSlackNewsroom();
    trial.slack.expireTriggers();
    const { answers, modal } = await trial.slack.sendCommand({ command: '/quote', text: '' });
    expect(modal).toBeNull();
    expect(answers[0]?.text).toContain('/quote needs speaker');
  });
});

describe('a menu is completed as one types', () => {
  const labels = async (field: string, typed: string, form: SlackViewSeen) =>
    (await trial.slack.suggest(form, field, typed)).labels;

  it('with office and number of quotes, and what was typed itself at the end', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote');
    expect(await labels('speaker', 'harr', form)).toEqual([
      'Tomas Harrowby, leader of the union (6 printings)',
      '“harr”',
    ]);
    expect(await labels('from', 'post', form)).toEqual(['Harbour Post', '“post”']);
    expect((await labels('speaker', '', form)).length).toBeGreaterThan(3);
    expect(trial.slack.refused).toEqual([]);
  });

  it('with nothing for a form that is none of ours', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote');
    expect(await labels('speaker', 'harr', { ...form, metadata: 'x' })).toEqual([]);
  });
});

describe('a form that is sent', () => {
  it('runs the command and is answered where it was asked, privately', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote');
    await trial.slack.submitForm(form, { speaker: 'Tomas Harrowby', words: 'pilots' });
    const [answer] = await trial.slack.until(() => {
      const seen = trial.slack.privateMessages('UREPORTER');
      return seen.length > 0 && seen;
    });
    expect(answer?.text).toContain('Tomas Harrowby');
    expect(answer).toMatchObject({ channel: 'CNEWS', onlyFor: 'UREPORTER' });
    expect(trial.slack.modal('UREPORTER')).toBeNull();
    expect(trial.slack.refused).toEqual([]);
  });

  it('keeps what was typed before it', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote', 'from:"Harbour Post"');
    await trial.slack.submitForm(form, { speaker: 'Tomas Harrowby' });
    const [answer] = await trial.slack.until(() => {
      const seen = trial.slack.privateMessages('UREPORTER');
      return seen.length > 0 && seen;
    });
    expect(readBlocks({ blocks: answer?.blocks ?? [] })).toContain('in Harbour Post');
  });

  it('shows at its field what the command refuses', async () => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote');
    const { reply } = await trial.slack.submitForm(form, {
      speaker: 'Tomas Harrowby',
      since: 'soonish',
    });
    expect(reply).toMatchObject({
      response_action: 'errors',
      errors: { since: expect.stringContaining('“soonish” is not a date I can read') },
    });
    expect(trial.slack.modal('UREPORTER')?.id).toBe(form.id);
    const add = await openFormOf('/feeds', 'add', 'UADMIN');
    expect((await trial.slack.submitForm(add, { url: 'no address' })).reply).toMatchObject({
      errors: { url: expect.stringContaining('is not an address of the web') },
    });
    expect(trial.slack.refused).toEqual([]);
  });

  it('closes when the command takes its time, and the answer comes after', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = slowGateway(held);
    trial = await trySlack({ gateway: slow });
    await trial.platform.start();
    const form = await openFormOf('/quote');
    await trial.slack.submitForm(form, { speaker: 'Berg' });
    expect(trial.slack.modal('UREPORTER')).toBeNull();
    release();
    await trial.slack.until(() => trial.slack.privateMessages('UREPORTER').length === 1);
  });

  it('is answered in its own window when the place where it was asked is closed to us', async () => {
    let nowMs = 0;
    trial = await openSlackNewsroom({ clock: { nowMs: () => nowMs } });
    const form = await openFormOf('/quote');
    nowMs = RESPONSE_URL_LIFE_MS;
    await trial.slack.submitForm(form, { speaker: 'Tomas Harrowby' });
    const modal = trial.slack.modal('UREPORTER');
    expect(modal?.title).toBe('/quote');
    expect(readBlocks({ blocks: modal?.blocks ?? [] })).toContain('Tomas Harrowby');
    expect(trial.slack.privateMessages('UREPORTER')).toEqual([]);
  });

  it.each([
    ['state that is none', 'x'],
    ['a command that is none', stateOf('shout')],
    ['a line longer than any button', stateOf(`quote ${'x'.repeat(2_500)}`)],
  ])('is refused with an id when it holds %s', async (_, metadata) => {
    trial = await openSlackNewsroom();
    const form = await openFormOf('/quote');
    await trial.slack.submitForm({ ...form, metadata }, { speaker: 'Harrowby' });
    const modal = trial.slack.modal('UREPORTER');
    expect(readBlocks({ blocks: modal?.blocks ?? [] })).toContain(
      'The log has more under r1r1r1r1',
    );
    expect(trial.logLines.join('')).toContain('"refusalId":"r1r1r1r1"');
  });
});

function stateOf(line: string): string {
  return JSON.stringify({
    line,
    channelId: 'CNEWS',
    responseUrl: null,
    openedAtMs: 0,
    isHome: false,
  });
}

/** `/quote` asks for a speaker, and answers when `held` is done. */
function slowGateway(held: Promise<void>): CommandGateway {
  const gateway = echoGateway([]);
  const options = [
    { name: 'speaker', description: 'Who', type: 'string', required: true } as const,
  ];
  return {
    ...gateway,
    definitions: gateway.definitions.map((definition) => ({ ...definition, options })),
    async run({ arguments: given }) {
      if (given.kind === 'text' && given.filled === undefined)
        return {
          ...quoteReply('nobody'),
          problem: { finding: 'Whom?', option: 'speaker', isMissing: true },
        };
      await held;
      return quoteReply('slowly');
    },
  };
}
