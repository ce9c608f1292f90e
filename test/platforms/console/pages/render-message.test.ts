import { expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import {
  renderMessage,
  renderPrivateAnswer,
} from '../../../../src/platforms/console/pages/render-message.ts';
import { DIGEST, NOW_MS, privateReply } from '../../../helpers/console/console-fixtures.ts';

it('gives a message the id by which the page knows it', async () => {
  const message = { id: 12, channelId: 'politics', postedAtMs: NOW_MS, document: DIGEST };
  const html = String(await renderMessage(message, safeHref));
  expect(html).toContain('id="message-12"');
  expect(html).toContain('Morning digest');
});

it.each([
  ['may be shared', 'quote Berg', true],
  ['may not be shared', null, false],
])('says that an answer is private; one that %s', async (_name, shareCommandText, hasShare) => {
  const document = privateReply([{ kind: 'paragraph', text: 'Words.' }], shareCommandText);
  const answer = { channelId: 'politics', line: '/quote <b>', answeredAtMs: NOW_MS, document };
  const html = String(await renderPrivateAnswer(answer, safeHref));
  expect(html).toContain('Only you can see this');
  expect(html).toContain('/quote &lt;b&gt;');
  expect(html.includes('data-share="quote Berg"')).toBe(hasShare);
});
