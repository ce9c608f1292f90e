import { afterEach, describe, expect, it } from 'vitest';
import {
  openSlackNewsroom,
  readBlocks,
  readFields,
} from '../../../helpers/slack/slack-newsroom.ts';
import { echoGateway, type SlackTrial, trySlack } from '../../../helpers/slack/slack-trial.ts';
import type { SlackViewSeen } from '../../../stand-ins/slack/slack-workspace.ts';

let trial: SlackTrial;

afterEach(() => trial.close());

async function openHome(userId: string): Promise<SlackViewSeen> {
  await trial.slack.openHome(userId);
  return trial.slack.until(() => trial.slack.home(userId));
}

/** The modal as soon as it shows something else than that it waits. */
function shownModal(userId: string): Promise<SlackViewSeen> {
  return trial.slack.until(() => {
    const modal = trial.slack.modal(userId);
    return modal !== null && !readBlocks(modal).startsWith('One moment') && modal;
  });
}

const publications = () => trial.slack.calls.filter(({ method }) => method === 'views.publish');

describe('App Home', () => {
  it('shows what is followed and what comes next, within the limits of a view', async () => {
    trial = await openSlackNewsroom();
    const home = await openHome('UREPORTER');
    expect(readBlocks(home)).toContain('Harbour Post');
    expect(readBlocks(home)).toContain('Next digests');
    expect(readBlocks(home)).not.toContain('Follow a feed');
    expect(trial.slack.refused).toEqual([]);
  });

  it('has for admins the buttons that change something', async () => {
    trial = await openSlackNewsroom();
    expect(readBlocks(await openHome('UADMIN'))).toContain('Follow a feed');
  });

  it('is published once for an event that comes twice', async () => {
    trial = await openSlackNewsroom();
    await trial.slack.openHome('UREPORTER', 2);
    await trial.slack.until(() => trial.slack.home('UREPORTER'));
    await trial.platform.stop();
    expect(publications()).toHaveLength(1);
  });

  it('is left alone when the messages tab is opened', async () => {
    trial = await openSlackNewsroom();
    await trial.slack.sendEvent({
      event: { type: 'app_home_opened', user: 'UREPORTER', channel: 'D1', tab: 'messages' },
    });
    await trial.platform.stop();
    expect(publications()).toEqual([]);
  });

  it('is left as it was when it can’t be made, and the log says why', async () => {
    trial = await trySlack({
      gateway: { ...echoGateway([]), home: () => Promise.reject(new Error('no disk')) },
    });
    await trial.platform.start();
    await trial.slack.openHome('UREPORTER');
    await trial.platform.stop();
    expect(publications()).toEqual([]);
    expect(trial.logLines.join('')).toContain('App Home was not published');
  });
});

describe('a button of App Home', () => {
  it('answers in a modal, and what is pressed there in the same modal', async () => {
    trial = await openSlackNewsroom();
    const home = await openHome('UREPORTER');
    await trial.slack.pressIn(home, 'Help');
    const help = await shownModal('UREPORTER');
    expect(help.title).toBe('/help');
    expect(readBlocks(help)).toContain('/quote');
    await trial.slack.pressIn(help, 'quote');
    const quote = await trial.slack.until(() => {
      const modal = trial.slack.modal('UREPORTER');
      return modal?.title === '/help quote' && modal;
    });
    expect(quote.id).toBe(help.id);
    expect(readBlocks(quote)).toContain('Usage: /quote');
    expect(trial.slack.messages('CNEWS')).toEqual([]);
    expect(trial.slack.refused).toEqual([]);
  });

  it('that asks opens a form; its answer takes the place of the form, and the page is made anew', async () => {
    trial = await openSlackNewsroom();
    const home = await openHome('UADMIN');
    const before = publications().length;
    await trial.slack.pressIn(home, 'Follow a feed');
    const form = await shownModal('UADMIN');
    expect(readFields(form)).toEqual(['url: plain_text_input*']);
    await trial.slack.submitForm(form, { url: 'https://harbour-post.example/feed.xml' });
    await trial.slack.until(() => publications().length > before);
    const answer = await shownModal('UADMIN');
    expect(answer.id).toBe(form.id);
    expect(answer.title).toBe('/feeds add');
    expect(trial.slack.refused).toEqual([]);
  });

  it('posts nothing, and says so: there is no channel', async () => {
    trial = await openSlackNewsroom();
    const home = await openHome('UREPORTER');
    await trial.slack.pressIn(home, 'Preview');
    await trial.slack.pressIn(await shownModal('UREPORTER'), 'Post it here');
    const posted = await trial.slack.until(() => {
      const modal = trial.slack.modal('UREPORTER');
      return modal?.title === '/digest now' && modal;
    });
    expect(readBlocks(posted)).toMatch(/^Only you see this: there is no channel here\./);
    expect(trial.slack.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  it('shares nothing: there is no channel', async () => {
    trial = await openSlackNewsroom();
    const home = await openHome('UREPORTER');
    await trial.slack.pressIn(home, 'Preview');
    expect(JSON.stringify((await shownModal('UREPORTER')).blocks)).not.toContain('"share"');
  });

  it('that can open no modal any more leaves an id in the log', async () => {
    trial = await openSlackNewsroom();
    const home = await openHome('UREPORTER');
    trial.slack.expireTriggers();
    await trial.slack.pressIn(home, 'Help');
    await trial.platform.stop();
    expect(trial.slack.modal('UREPORTER')).toBeNull();
    expect(trial.logLines.join('')).toContain('"answerId":"r1r1r1r1"');
  });
});
