/** App Home: what is followed, what comes next, and buttons to change it. Published when it is opened and after each change. */
import type { App, webApi } from '@slack/bolt';
import type { Caller } from '../../../model/command.ts';
import { renderSlackView } from '../rendering/render-slack.ts';
import { slackReason } from '../slack-errors.ts';
import type { AnswerOptions } from './answer-options.ts';
import { isStranger, toCaller } from './read-caller.ts';

/** Registers the opening of App Home. */
export function answerHome(app: App, options: AnswerOptions): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    const person = {
      userId: event.user,
      userName: event.user,
      homeId: undefined,
      workspaceId: body.team_id,
      channelId: '',
    };
    if (event.tab !== 'home' || isStranger(options, person)) return;
    options.track(publishHome(options, client, toCaller(options, client, person)));
  });
}

/** Never rejects: a page that could not be made anew stays as it was, and the log says why. */
export async function publishHome(
  { gateway, logger }: Pick<AnswerOptions, 'gateway' | 'logger'>,
  client: webApi.WebClient,
  caller: Caller,
): Promise<void> {
  try {
    const blocks = renderSlackView(await gateway.home({ ...caller, channelId: '' }));
    await client.views.publish({ user_id: caller.userId, view: { type: 'home', blocks } });
  } catch (error) {
    const facts = { userId: caller.userId, reason: slackReason(error) };
    logger.error(facts, 'App Home was not published');
  }
}
