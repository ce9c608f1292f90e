import { expect, it } from 'vitest';
import type { CommandRequest } from '../../../../src/model/command.ts';
import { runLine } from '../../../../src/platforms/slack/answering/run-line.ts';
import { editor } from '../../../helpers/newsroom.ts';
import { echoGateway } from '../../../helpers/slack/slack-trial.ts';

it.each([
  ['quote Berg page:2', 'quote', 'Berg page:2'],
  ['  quote   Berg  &  Sons ', 'quote', 'Berg  &  Sons'],
  ['status', 'status', ''],
  ['', '', ''],
])('runs “%s”', async (line, name, text) => {
  const requests: CommandRequest[] = [];
  await runLine(echoGateway(requests), editor, line);
  expect(requests).toEqual([{ name, arguments: { kind: 'text', text }, caller: editor }]);
});

it('adds what a form has', async () => {
  const requests: CommandRequest[] = [];
  await runLine(echoGateway(requests), editor, 'feeds add', { url: 'post.example' });
  expect(requests[0]?.arguments).toEqual({
    kind: 'text',
    text: 'add',
    filled: { url: 'post.example' },
  });
});
