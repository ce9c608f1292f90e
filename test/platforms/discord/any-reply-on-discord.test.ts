/** Any reply document in Discord: taken by it, without mentions, links and formats of our own alone, and quotations as they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flattenLine, linkAddress } from '../../../src/platforms/discord/escape-markdown.ts';
import { renderDiscord } from '../../../src/platforms/discord/render-discord.ts';
import { showContents } from '../../../src/platforms/wording.ts';
import {
  addressesOf,
  anyQuoteCard,
  anyReply,
  copiesOf,
  REPLY_RUNS,
  repaired,
} from '../../helpers/values/any-reply.ts';
import { checkMessage } from '../../stand-ins/discord/check-message.ts';
import { readMarkdown } from './markdown-reader.ts';

/** What Verbatim itself writes. */
const OWN_FORMATS = ['**', '>', '-', '-#', '```'];

it('is a message that Discord takes and that pings nobody', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const { allowedMentions, ...body } = renderDiscord(document).message;
      const sent = { ...body, allowed_mentions: allowedMentions };
      checkMessage(sent, { isEdit: false, mayBeEphemeral: true });
      expect(allowedMentions).toEqual({ parse: [] });
      for (const text of stringsOf(sent))
        expect(text, 'no half of a character').toBe(repaired(text));
    }),
    REPLY_RUNS,
  );
});

it('mentions nobody, links to nothing but addresses of the document, and formats only what is ours', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const own = addressesOf(document).map(linkAddress);
      for (const embed of renderDiscord(document).message.embeds) {
        expect(readMarkdown(embed.title ?? '')).toMatchObject({
          links: [],
          mentions: [],
          formats: [],
        });
        if (embed.url !== undefined) expect(own).toContain(embed.url);
        const read = readMarkdown(embed.description ?? '');
        for (const mention of read.mentions) expect(mention).toMatch(/^<t:\d+:f>$/);
        for (const link of read.links) expect(own).toContain(link);
        expect(read.formats.filter((format) => !OWN_FORMATS.includes(format))).toEqual([]);
      }
    }),
    REPLY_RUNS,
  );
});

it('shows the words of a quotation letter by letter, up to a visible cut', () => {
  fc.assert(
    fc.property(anyQuoteCard, (quote) => {
      const { message } = renderDiscord({
        audience: 'caller',
        fallback: 'A quotation',
        blocks: [{ kind: 'quote', quote }],
        shareCommandText: null,
      });
      const [words = ''] = (message.embeds[0]?.description ?? '').split(/\n(?!> ?)/);
      const shown = readMarkdown(words).text.replace(/^> ?/gm, '');
      const whole = withoutControls(showContents(quote).join(' […] '));
      if (flattenLine(shown) === flattenLine(whole)) return;
      expect(shown.endsWith('[…]')).toBe(true);
      expect(whole.startsWith(shown.slice(0, -'[…]'.length).trimEnd())).toBe(true);
      // Marks double in length, and stand around each word that was searched for; a text of white space shows next to nothing.
      const least = Math.min(300, flattenLine(whole.slice(0, 500)).length);
      expect(shown.length).toBeGreaterThanOrEqual(least);
    }),
    REPLY_RUNS,
  );
});

it('shows a text to copy whole or not at all', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const copies = copiesOf(document).map(withoutControls).map(asCopied);
      const shown = renderDiscord(document).message.embeds.flatMap(
        ({ description = '' }) => readMarkdown(description).codes,
      );
      for (const text of shown) expect(copies).toContain(asCopied(text));
    }),
    REPLY_RUNS,
  );
});

/** Blank lines around a code block aren't shown, and a mark without width keeps a fence in it from ending it. */
function asCopied(text: string): string {
  return text.replaceAll('\u200b', '').replace(/^\n+|\n+$/g, '');
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

function withoutControls(text: string): string {
  return repaired(
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these can't be shown.
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, ''),
  );
}
