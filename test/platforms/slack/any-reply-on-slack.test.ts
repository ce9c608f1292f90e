/** Any reply document in Slack: taken by it, without pings, links of our own alone, and the words of quotations as they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { toModal } from '../../../src/platforms/slack/answering/show-answer.ts';
import {
  renderSlack,
  renderSlackThread,
  renderSlackView,
  type SlackMessage,
} from '../../../src/platforms/slack/rendering/render-slack.ts';
import { showContents } from '../../../src/platforms/wording.ts';
import {
  addressesOf,
  anyReply,
  copiesOf,
  quotesOf,
  REPLY_RUNS,
  repaired,
} from '../../helpers/values/any-reply.ts';
import { checkSlackMessage, findPings } from '../../stand-ins/slack/check-slack-message.ts';
import { checkSlackView } from '../../stand-ins/slack/check-slack-view.ts';

/** A quotation that is cut shows at least so much. */
const LEAST_SHOWN_CHARS = 1_000;

it('is a message that Slack takes and that pings nobody', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      for (const message of [renderSlack(document), ...renderSlackThread(document)]) {
        expect(checkSlackMessage(message)).toBeNull();
        expect(findPings(message)).toEqual([]);
      }
      expect(findPings(renderSlack(document, 'U1'))).toEqual(['<@U1>']);
    }),
    REPLY_RUNS,
  );
});

it('is a Home tab and a modal that Slack takes and that ping nobody', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const blocks = renderSlackView(document);
      expect(checkSlackView({ type: 'home', blocks }, 'home')).toBeNull();
      expect(checkSlackView(toModal(document, '/x', { isHome: true }), 'modal')).toBeNull();
      expect(findPings({ blocks })).toEqual([]);
      expectWordsKept(document, { text: 'x', blocks });
    }),
    REPLY_RUNS,
  );
});

it('links to nothing but web addresses that the document gives', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const own = new Set(addressesOf(document).flatMap(asLinked));
      for (const message of [renderSlack(document), ...renderSlackThread(document)])
        for (const part of partsOf(message.blocks))
          if (typeof part.url === 'string') expect(own).toContain(part.url);
    }),
    REPLY_RUNS,
  );
});

it('shows the words of each quotation letter by letter, up to a visible cut', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      expectWordsKept(document, renderSlack(document));
    }),
    REPLY_RUNS,
  );
});

it('shows a text to copy whole or not at all', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const copies = copiesOf(document).map(repaired);
      const shown = partsOf(renderSlack(document).blocks)
        .filter(({ type }) => type === 'rich_text_preformatted')
        .map(textOf);
      for (const text of shown) expect(copies).toContain(text);
    }),
    REPLY_RUNS,
  );
});

/** Every quotation shown is the document's at its place: none is left out before another, and none is another's. */
function expectWordsKept(document: ReplyDocument, message: SlackMessage): void {
  const said = quotesOf(document)
    .map((card) => repaired(showContents(card).join(' […] ')))
    .filter((words) => words !== '');
  const shown = partsOf(message.blocks)
    .filter(({ type }) => type === 'rich_text_quote')
    .map(textOf);
  expect(shown.length).toBeLessThanOrEqual(said.length);
  for (const [at, words] of shown.entries()) {
    const whole = said[at] ?? '';
    if (words === whole) continue;
    const start = words.replace(/ \[…\] ?$/, '');
    expect(start, 'the cut is seen').not.toBe(words);
    expect(whole.startsWith(start)).toBe(true);
    // White space at the cut is dropped.
    expect(start.length).toBeGreaterThanOrEqual(whole.slice(0, LEAST_SHOWN_CHARS).trimEnd().length);
  }
}

interface Part {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly url?: unknown;
  readonly elements?: unknown;
}

/** Every object in a message, in the order of reading. */
function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(partsOf);
  return Array.isArray(value) ? inside : [value, ...inside];
}

/** The words of a rich text part without what it links. */
function textOf({ elements }: Part): string {
  return partsOf(elements)
    .filter(({ type }) => type === 'text')
    .map(({ text }) => String(text))
    .join('');
}

/** An address as it may be linked: whole, or without the passage when that makes it too long. */
function asLinked(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return [];
  const whole = address.href;
  address.hash = '';
  return [whole, address.href];
}
