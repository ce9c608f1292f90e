/** `/feeds alerts`: which channels are told when a feed stops working, and when it works again. */
import type { Subcommand } from '../../src/model/command.ts';
import { ALERT_AFTER_FAILURES, type Feed } from '../../src/model/feed.ts';
import type { Destination } from '../../src/model/platform.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { Invocation } from '../command.ts';
import { channelOf, describePlace, isVisibleTo, placeOf } from '../replying/places.ts';
import { button, buttons, note, paragraph, privateReply } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import { isInTrouble } from './describe-feed.ts';

export const ALERTS_SUBCOMMAND: Subcommand = {
  name: 'alerts',
  description: 'Tell this channel when a feed stops working, and when it works again',
  options: [
    {
      name: 'where',
      description: 'here, or off for this channel; left out, it says who is told',
      type: 'string',
      required: false,
      choices: ['here', 'off'],
      isPositional: true,
    },
  ],
  isAdminOnly: true,
  isForChannel: true,
};

const WHAT_IS_TOLD = `A feed is told of when it has failed ${ALERT_AFTER_FAILURES} times running or its server says that it is gone, once; at most one message an hour tells all of them.`;

const WHAT_ELSE = 'Each quote that a reader here reports as another’s is told as well.';

const HOW_IT_BEGINS =
  'What is wrong already comes within the hour. The bot must be able to post here.';

/** Makes the asker's channel one that is told, or no more; without an option answers which are. */
export async function setAlerts(
  { options: { where }, caller }: Invocation,
  { store }: Services,
): Promise<ReplyDocument> {
  const here = placeOf(caller);
  if (where === 'here') {
    await store.addAlertChannel(await channelOf(caller));
    const finding = 'This channel is told of feeds in trouble from now on.';
    const notes = [paragraph(WHAT_IS_TOLD), note(WHAT_ELSE), note(HOW_IT_BEGINS)];
    return answer(finding, notes, true);
  }
  if (where === 'off') {
    const wasTold = await store.removeAlertChannel(here);
    const finding = wasTold
      ? 'This channel is not told of feeds in trouble any more.'
      : 'This channel was not told of feeds in trouble.';
    const others = (await store.listAlertChannels()).filter(isVisibleTo(caller));
    return answer(
      finding,
      others.length === 0 ? [] : [paragraph(describeAll(others, caller))],
      false,
    );
  }
  const channels = (await store.listAlertChannels()).filter(isVisibleTo(caller));
  const isHere = channels.some(
    ({ platform, channelId }) => platform === here.platform && channelId === here.channelId,
  );
  return answer(describeAll(channels, caller), [paragraph(WHAT_IS_TOLD)], isHere);
}

/** Says in a list of feeds how to be told, where something is to be told and nobody is. */
export function mentionAlerts(
  feeds: readonly Feed[],
  channels: readonly Destination[],
): readonly ReplyBlock[] {
  if (channels.length > 0 || !feeds.some(isInTrouble)) return [];
  return [
    note('No channel is told of feeds in trouble. An admin can choose one: /feeds alerts here'),
  ];
}

function answer(finding: string, notes: readonly ReplyBlock[], isHere: boolean): ReplyDocument {
  return privateReply(finding, [
    paragraph(finding),
    ...notes,
    ...buttons([
      isHere ? button('Not here', 'feeds alerts off') : button('Tell it here', 'feeds alerts here'),
      button('All feeds', 'feeds list'),
    ]),
  ]);
}

function describeAll(channels: readonly Destination[], caller: Invocation['caller']): string {
  if (channels.length === 0) return 'No channel is told of feeds in trouble.';
  const places = channels.map((each) => describePlace(each, caller));
  return `Feeds in trouble are told ${places.join(', ')}.`;
}
