import { expect, it } from 'vitest';
import { createMessageHub } from '../../../src/platforms/console/message-hub.ts';
import type { ConsoleMessage } from '../../../src/platforms/console/ports/console-ports.ts';
import { DIGEST } from '../../helpers/console/console-fixtures.ts';

const MESSAGE: ConsoleMessage = { id: 1, channelId: 'politics', postedAtMs: 0, document: DIGEST };

function listen(hub: ReturnType<typeof createMessageHub>) {
  const heard: (number | string)[] = [];
  const leave = hub.subscribe({
    onMessage: ({ id }) => heard.push(id),
    onEdit: ({ id }) => heard.push(`edit ${id}`),
    onClose: () => heard.push('closed'),
  });
  return { heard, leave };
}

it('hands each message to everyone who listens, and to nobody who left', () => {
  const hub = createMessageHub();
  const [one, two] = [listen(hub), listen(hub)];
  hub.publish(MESSAGE);
  two.leave();
  hub.publish({ ...MESSAGE, id: 2 });
  hub.publishEdit(MESSAGE);
  expect([one.heard, two.heard]).toEqual([[1, 2, 'edit 1'], [1]]);
});

it('tells listeners once that it closes, and those who come later at once', () => {
  const hub = createMessageHub();
  const early = listen(hub);
  hub.close();
  hub.close();
  hub.publish(MESSAGE);
  expect([early.heard, listen(hub).heard]).toEqual([['closed'], ['closed']]);
});
