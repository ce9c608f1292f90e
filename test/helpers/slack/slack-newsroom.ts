/** The commands of the program over the small newsroom, in Slack with the real Bolt. */
import type { SlackOptions } from '../../../src/platforms/slack/create-slack.ts';
import type { SlackViewSeen } from '../../stand-ins/slack/slack-workspace.ts';
import { type NewsroomOptions, openNewsroom } from '../newsroom.ts';
import { type SlackTrial, trySlack } from './slack-trial.ts';

/** Connected. */
export async function openSlackNewsroom(
  change: Partial<SlackOptions> = {},
  news: NewsroomOptions = {},
): Promise<SlackTrial> {
  const { gateway } = await openNewsroom(news);
  const trial = await trySlack({ gateway, ...change });
  await trial.platform.start();
  return trial;
}

/** A view or message as one reads it: every text in it, one a line. */
export function readBlocks({ blocks }: { readonly blocks: readonly unknown[] }): string {
  const texts: string[] = [];
  JSON.parse(JSON.stringify(blocks), (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The fields of a form: name and kind, with a mark behind what must be filled in. */
export function readFields({ blocks }: SlackViewSeen): readonly string[] {
  return (
    blocks as {
      type: string;
      block_id: string;
      optional?: boolean;
      element: { type: string };
    }[]
  )
    .filter(({ type }) => type === 'input')
    .map(({ block_id: id, element, optional }) => `${id}: ${element.type}${optional ? '' : '*'}`);
}
