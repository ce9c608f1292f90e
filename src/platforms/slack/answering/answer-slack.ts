/** Registers everything that Slack can ask: commands, presses, forms, shortcuts, App Home, and links into the console. */
import type { App } from '@slack/bolt';
import { MAX_SEEN_EVENTS } from '../rendering/slack-limits.ts';
import { answerCommands } from './answer-commands.ts';
import { answerForms } from './answer-forms.ts';
import { answerHome } from './answer-home.ts';
import type { AnswerOptions } from './answer-options.ts';
import { answerPresses } from './answer-presses.ts';
import { answerShortcuts } from './answer-shortcuts.ts';
import { unfurlLinks } from './unfurl-links.ts';

export function answerSlack(app: App, options: AnswerOptions): void {
  app.use(skipRepeats());
  answerCommands(app, options);
  answerPresses(app, options);
  answerForms(app, options);
  answerShortcuts(app, options);
  answerHome(app, options);
  unfurlLinks(app, options);
}

/**
 * Slack sends again what it believes unheard: a whole envelope over the socket, an event with `x-slack-retry-num` over
 * HTTP. Acknowledged again, worked on once.
 */
function skipRepeats(): Parameters<App['use']>[0] {
  const seen = new Set<string>();
  return async (args) => {
    const { body } = args;
    const id = idOf(body);
    if (id !== null && seen.has(id)) {
      if ('ack' in args) await args.ack?.();
      return;
    }
    if (id !== null) seen.add(id);
    const [oldest = ''] = seen;
    if (seen.size > MAX_SEEN_EVENTS) seen.delete(oldest);
    await args.next();
  };
}

/** What stays the same when Slack repeats itself; null for what has none and may be answered twice: completions. */
function idOf(body: object): string | null {
  const { event_id: eventId, trigger_id: triggerId } = body as {
    event_id?: unknown;
    trigger_id?: unknown;
  };
  const id = eventId ?? triggerId;
  return typeof id === 'string' ? id : null;
}
