import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/articles/clean-page.ts';

const PROSE =
  '<p>The ferry sailed again on Tuesday morning, nine days after the storm tore its ramp away.</p>'.repeat(
    4,
  );

function textAfterCleaning(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  cleanPage(document);
  return document.body.textContent;
}

describe('takes out', () => {
  it.each([
    ['captions', '<figcaption>LOST</figcaption>'],
    ['navigation', '<nav><a>LOST</a></nav>'],
    ['side boxes', '<aside><p>LOST</p></aside>'],
    ['forms', '<form><label>LOST</label></form>'],
    ['the footer', '<footer>LOST</footer>'],
    ['hidden parts', '<div hidden>LOST</div>'],
    ['comment sections by id', '<div id="comments">LOST</div>'],
    ['related boxes by class', '<div class="c-related-articles">LOST</div>'],
    ['newsletter boxes in camel case', '<section class="articleNewsletterBox">LOST</section>'],
    ['share bars', '<ul class="share-buttons"><li>LOST</li></ul>'],
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
      'words that only contain a telling word',
      `${PROSE}<div class="shareholders-meeting">KEPT</div>`,
    ],
    ['paragraphs and links of any class', `${PROSE}<p class="share">KEPT</p>`],
  ])('%s', (_, html) => {
    expect(textAfterCleaning(html)).toContain('KEPT');
  });
});
