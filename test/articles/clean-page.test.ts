import { describe, expect, it } from 'vitest';
import { cleanPage, cleanPageGently } from '../../src/articles/clean-page.ts';
import { readPageTree, textOf, writeChildren } from '../../src/articles/read-page-tree.ts';

const PROSE =
  '<p>The ferry sailed again on Tuesday morning, nine days after the storm tore its ramp away.</p>'.repeat(
    4,
  );

function textAfterCleaning(html: string): string {
  const page = readPageTree(`<!doctype html><html><body>${html}</body></html>`);
  cleanPage(page);
  return textOf(page);
}

describe('takes out', () => {
  it.each([
    ['captions', '<figcaption>LOST</figcaption>'],
    ['navigation', '<nav><a>LOST</a></nav>'],
    ['side boxes', '<aside><p>LOST</p></aside>'],
    ['forms', '<form><label>LOST</label></form>'],
    ['the footer', '<footer>LOST</footer>'],
    ['hidden parts', '<div hidden>LOST</div>'],
    ['parts that a style hides', '<div style="color: red; display:none">LOST</div>'],
    ['dialogs', '<div role="dialog">LOST</div>'],
    ['comment sections by id', '<div id="comments">LOST</div>'],
    ['related boxes by class', '<div class="c-related-articles">LOST</div>'],
    ['newsletter boxes in camel case', '<section class="articleNewsletterBox">LOST</section>'],
    ['what Joomla says of an article', '<dl class="article-info muted"><dd>LOST</dd></dl>'],
    ['share bars', '<ul class="share-buttons"><li>LOST</li></ul>'],
    ['advertising by class', '<div class="partner-content"><p>LOST</p></div>'],
    ['the next article by class', '<div class="c-next-article"><p>LOST</p></div>'],
    ['summaries by a machine', '<div class="ai-generated-summary"><p>LOST</p></div>'],
    ['hidden panels without a paragraph', '<div class="collapse" hidden>LOST</div>'],
    [
      'hidden panels that ask for something',
      '<div class="newsletter collapse" hidden><p>LOST We bring you all the news of the harbour each morning, before the ferry sails.</p></div>',
    ],
    ['polls', '<div class="poll"><p>LOST: does it?</p><p>“It is blue and stays blue.”</p></div>'],
    [
      'what a reader says',
      '<div class="user-comment"><p>LOST “It is blue and stays so,” Una said.</p></div>',
    ],
    ['captions by class', '<div><img src="a"><span class="media-description">LOST</span></div>'],
    ['captions below a break', '<p><img src="a"><br>Una before the LOST</p>'],
  ])('%s', (_, html) => {
    expect(textAfterCleaning(PROSE + html)).not.toContain('LOST');
  });
});

describe('keeps', () => {
  it.each([
    ['an article inside a form', `<form>${PROSE}KEPT</form>`],
    ['an article inside a side box', `<aside>${PROSE}KEPT</aside>`],
    [
      'an article whose frame is named for its sidebar',
      `<div class="sidebar-right">${PROSE}KEPT</div>`,
    ],
    [
      'the opening for all and the rest for subscribers',
      `${PROSE}<div class="subscriber-preview"><p>KEPT</p></div>`,
    ],
    [
      'words that only contain a telling word',
      `${PROSE}<div class="shareholders-meeting">KEPT</div>`,
    ],
    [
      'what stands beside a picture in a part of the article',
      `${PROSE}<div class="image-text"><img src="a"><p>KEPT</p></div>`,
    ],
    [
      'what stands beside a picture in a block of both',
      `${PROSE}<div class="text-and-image"><img src="a"><p>KEPT</p></div>`,
    ],
    [
      'words beside the face of who said them',
      `${PROSE}<div class="photo"><img src="a"><blockquote>KEPT</blockquote></div>`,
    ],
    [
      'words below the face of who said them',
      `${PROSE}<div class="photo"><img src="a"><p>Una Brask, 34, KEPT: “It is blue, and blue is not a colour of this clay.”</p></div>`,
    ],
    ['paragraphs in a figure', `${PROSE}<figure><img src="a">${PROSE.slice(0, 200)}KEPT</figure>`],
    [
      'words that a figure quotes, with whose they are',
      `${PROSE}<figure><blockquote>It is blue.</blockquote><figcaption>Una KEPT</figcaption></figure>`,
    ],
    [
      'a picture with italics that is all there is',
      '<p><img src="a"><em>KEPT, the kiln, for one more year, the council said.</em></p>',
    ],
    [
      'what is too long for a caption',
      `${PROSE}<p><img src="a"><em>KEPT ${'The kiln is open. '.repeat(20)}</em></p>`,
    ],
    ...['poll-results', 'infobox', 'expert-comment', 'modal-quote', 'paywall'].map((name) => [
      `what somebody says in a box called ${name}`,
      `${PROSE}<div class="${name}"><p>“It is blue and stays blue,” said Una KEPT.</p></div>`,
    ]),
    [
      'a paragraph below its picture',
      `${PROSE}<p><img src="a"><br>Una Brask opened her KEPT kiln.</p>`,
    ],
    ['paragraphs and links of any class', `${PROSE}<p class="share">KEPT</p>`],
  ])('%s', (_, html) => {
    expect(textAfterCleaning(html)).toContain('KEPT');
  });
});

function htmlAfterCleaning(html: string): string {
  const page = readPageTree(html);
  cleanPage(page);
  return writeChildren(page);
}

it.each([
  ['an emptied side column', '<div><p>one</p><div><aside>two</aside></div></div>', '<p>one</p>'],
  ['frames around a paragraph', '<div><div><div><p>one</p></div></div></div>', '<p>one</p>'],
  [
    'frames around a frame with paragraphs',
    `<section><div><div><div>${PROSE}</div></div></div></section>`,
    `<section><div>${PROSE}</div></section>`,
  ],
])('leaves nothing of %s', (_, html, expected) => {
  expect(htmlAfterCleaning(html)).toBe(expected);
});

it.each([
  ['the space that an empty element holds between two words', '<p>one<span> </span>two</p>'],
  ['line breaks and pictures', '<p>one<br>two</p><img src="#">'],
])('leaves %s', (_, html) => {
  expect(htmlAfterCleaning(html)).toBe(html.replace('<span> </span>', ' '));
});

it('takes out only what is never text when it cleans gently', () => {
  const page = readPageTree('<aside><p>one</p><figcaption>two</figcaption></aside><p>three</p>');
  cleanPageGently(page);
  expect(textOf(page)).toBe('onethree');
});

it('counts the prose that a page had, without labels and links', () => {
  const prose = 'The ferry sailed again on Tuesday, nine days after the storm.';
  const page = readPageTree(`<p>${prose}</p><p>Menu</p><a>${prose}</a><aside>${prose}</aside>`);
  expect(cleanPage(page)).toBe(2 * prose.length);
});

it.each([
  ['the rest of an article behind “Read more”', `${PROSE}<div hidden>And ${PROSE}</div>`, true],
  ['the article once more', `${PROSE}<div hidden>${PROSE}</div>`, false],
  ['what stands beside no paragraph', `<main>${PROSE}</main><div hidden>And ${PROSE}</div>`, false],
  [
    'what is named beside it',
    `${PROSE}<div class="cookie-notice" hidden>And ${PROSE}</div>`,
    false,
  ],
])('of what is hidden shows %s: %#', (_, html, isShown) => {
  expect(/ hidden=/.test(htmlAfterCleaning(html))).toBe(!isShown);
});
