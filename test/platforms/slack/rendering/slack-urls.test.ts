import { expect, it } from 'vitest';
import { slackUrls } from '../../../../src/platforms/slack/rendering/slack-urls.ts';

it.each(['https://verbatim.example', 'https://verbatim.example/', 'https://verbatim.example//'])(
  'are below %s',
  (publicUrl) => {
    expect(slackUrls(publicUrl)).toEqual({
      events: 'https://verbatim.example/slack/events',
      install: 'https://verbatim.example/slack/install',
      redirect: 'https://verbatim.example/slack/oauth_redirect',
    });
  },
);

it('keep the path of the public address', () => {
  expect(slackUrls('https://desk.example/bot/').events).toBe(
    'https://desk.example/bot/slack/events',
  );
});
