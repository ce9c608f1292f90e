/** What digests that tell some outlets alone need of those: that they are known, and that their feed is followed. */
import { cutLine } from '../../src/lib/text/cut-line.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { StoryFilter, Subscription } from '../../src/model/digest.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { ReplyBlock } from '../../src/model/reply.ts';
import { countOf, note } from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';

const MAX_SHOWN = 10;
const MAX_SHOWN_CHARS = 60;

/** A feed that was followed a minute ago has brought nothing, and is known all the same. */
export async function noteUnknownOutlets(
  { outlets = [] }: StoryFilter,
  { index, feeds }: Pick<Services, 'index' | 'feeds'>,
): Promise<readonly ReplyBlock[]> {
  if (outlets.length === 0) return [];
  const known = [...index.outlets(), ...(await feeds.list()).map(({ title }) => title)];
  const unknown = outlets.filter((outlet) => !isNamed(outlet, known));
  if (unknown.length === 0) return [];
  const called = unknown.map((outlet) => `“${cutLine(outlet, MAX_SHOWN_CHARS)}”`).join(' or ');
  const there = [...new Set(known)].slice(0, MAX_SHOWN).join(', ');
  return [note(`No outlet is called ${called}.${there === '' ? '' : ` There are: ${there}.`}`)];
}

/** "1 digest tells it alone, …", of digests that would have no feed left; "" where there is none. */
export function describeSilenced(
  digests: readonly Pick<Subscription, 'filter'>[],
  removed: readonly Feed[],
  all: readonly Feed[],
): string {
  const titlesOf = (feeds: readonly Feed[]) => feeds.map(({ title }) => title);
  const gone = titlesOf(removed);
  const left = titlesOf(all.filter((feed) => !removed.includes(feed)));
  const count = digests.filter(
    ({ filter: { outlets = [] } }) =>
      outlets.some((outlet) => isNamed(outlet, gone)) &&
      !outlets.some((outlet) => isNamed(outlet, left)),
  ).length;
  if (count === 0) return '';
  return `${countOf(count, 'digest')} ${count === 1 ? 'tells' : 'tell'} it alone, and would stay silent: /digest list.`;
}

/** As digests look for outlets (src/digests/filter-stories.ts). */
function isNamed(outlet: string, names: readonly string[]): boolean {
  const part = foldText(outlet);
  return names.some((name) => foldText(name).includes(part));
}
