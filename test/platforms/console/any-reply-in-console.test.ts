/** Any reply document as HTML: no text becomes markup or a link, and quotations are as they are. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { ReplyDocument } from '../../../src/model/reply.ts';
import { renderHtml } from '../../../src/platforms/console/html/render-html.ts';
import { safeHref } from '../../../src/platforms/console/html/safe-href.ts';
import { showContents } from '../../../src/platforms/wording.ts';
import {
  addressesOf,
  anyReply,
  copiesOf,
  quotesOf,
  REPLY_RUNS,
} from '../../helpers/values/any-reply.ts';

const ALLOWED_ATTRIBUTES = new Set([
  'class',
  'href',
  'target',
  'rel',
  'datetime',
  'type',
  'data-run',
  'data-ask',
  'data-asks',
  'data-choose',
  'data-copy',
  'data-copied',
  'data-selected',
  'aria-expanded',
  'value',
  'scope',
  'tabindex',
  'role',
  'aria-label',
]);

/** Each run builds a page. */
const RUNS = { ...REPLY_RUNS, numRuns: 100 };

async function toDom(document: ReplyDocument): Promise<HTMLElement> {
  return new JSDOM(String(await renderHtml(document))).window.document.body;
}

it('has no markup but its own, and links to nothing but pages of its own and addresses of the document', async () => {
  await fc.assert(
    fc.asyncProperty(anyReply, async (document) => {
      const body = await toDom(document);
      expectPictures(body, document);
      expect(body.querySelectorAll('script, style, img, iframe, object, svg')).toHaveLength(0);
      const names = [...body.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
      expect(names.filter((name) => !ALLOWED_ATTRIBUTES.has(name))).toEqual([]);
      const own = new Set(addressesOf(document).map(safeHref));
      for (const link of body.querySelectorAll('a')) {
        const href = link.getAttribute('href') ?? '';
        expect(href).toMatch(/^(https?:\/\/|\/[aqs]\/)/);
        if (!href.startsWith('/')) expect(own).toContain(href);
      }
    }),
    RUNS,
  );
});

/** One drawing for each picture, of shapes and text alone; they are taken out of the page. */
function expectPictures(body: HTMLElement, { blocks }: ReplyDocument): void {
  const pictures = [...body.querySelectorAll('.picture > svg.strip')];
  expect(pictures).toHaveLength(blocks.filter(({ kind }) => kind === 'picture').length);
  for (const picture of pictures) {
    const parts = [...picture.querySelectorAll('*')];
    const names = new Set(parts.map(({ localName }) => localName));
    expect([...names].filter((name) => !PICTURE_PARTS.has(name))).toEqual([]);
    const attributes = parts.flatMap((part) => part.getAttributeNames());
    expect(attributes.filter((name) => /^on|href|style/i.test(name))).toEqual([]);
    picture.remove();
  }
}

const PICTURE_PARTS = new Set(['rect', 'path', 'circle', 'polygon', 'text']);

it('keeps every letter of each quotation, of each paragraph, and of what is to be copied', async () => {
  await fc.assert(
    fc.asyncProperty(anyReply, async (document) => {
      const body = await toDom(document);
      const shown = [...body.querySelectorAll('.quote-words')].map((words) =>
        textsOf(words, '.piece'),
      );
      expect(shown).toEqual(quotesOf(document).map((card) => showContents(card).map(asParsed)));
      const paragraphs = document.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : [],
      );
      expect(textsOf(body, 'p.paragraph')).toEqual(paragraphs.map(asParsed));
      expect(textsOf(body, '.copy-text')).toEqual(copiesOf(document).map(asParsed));
    }),
    RUNS,
  );
});

it('gives each button the command that it runs', async () => {
  await fc.assert(
    fc.asyncProperty(anyReply, async (document) => {
      const lines = document.blocks.flatMap((block) => {
        if (block.kind === 'buttons')
          return block.buttons.map(({ commandText, asks }) =>
            asks === undefined ? `/${commandText}` : commandText,
          );
        return block.kind === 'choices'
          ? block.choices.map(({ commandText }) => `/${commandText}`)
          : [];
      });
      const runs = [
        ...(await toDom(document)).querySelectorAll('[data-run], [data-ask], option'),
      ].map((each) =>
        ['data-run', 'data-ask', 'value']
          .map((name) => each.getAttribute(name))
          .find((line) => line !== null),
      );
      expect(runs).toEqual(lines.map((line) => asParsed(line.replaceAll('\0', '\uFFFD'))));
    }),
    RUNS,
  );
});

function textsOf(within: Element, selector: string): readonly (string | null)[] {
  return [...within.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

/** What any HTML parser makes of characters that HTML can't carry: the one difference that is allowed. */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
