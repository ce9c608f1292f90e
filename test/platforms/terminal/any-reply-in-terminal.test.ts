/** Any reply document in a terminal: nothing steers it, and quotations are as they are. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderText } from '../../../src/platforms/terminal/render-text.ts';
import { showContents } from '../../../src/platforms/wording.ts';
import { anyReply, quotesOf, REPLY_RUNS } from '../../helpers/values/any-reply.ts';

it('steers nothing, and has the words of each quotation in their order', () => {
  fc.assert(
    fc.property(anyReply, (document) => {
      const shown = renderText(document, 'UTC');
      expect(shown).not.toMatch(STEERING);
      let from = 0;
      // In columns the words of two stand beside each other: render-sides.test.ts has them.
      const blocks = document.blocks.filter(({ kind }) => kind !== 'sides');
      for (const words of quotesOf({ blocks }).flatMap(showContents)) {
        const visible = words.replace(new RegExp(STEERING, 'gu'), '');
        const at = shown.indexOf(visible, from);
        expect(at).toBeGreaterThanOrEqual(0);
        from = at + visible.length;
      }
    }),
    REPLY_RUNS,
  );
});

/** Controls but line breaks, and marks that turn the direction of text. */
const STEERING = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;
