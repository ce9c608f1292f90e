/**
 * Takes out of a page what is not its article before Readability weighs it: navigation, captions, side boxes, forms,
 * comments, promotion.
 *
 * Method: elements that HTML or ARIA names as such, then elements whose class or id has a telling word. Pages are built in every
 * way, so nothing is taken that holds a good share of the page's paragraphs: a whole article may stand inside a <form> or
 * an element of class "has-sidebar".
 */

/** Never text of an article, whatever they hold. */
const NEVER_TEXT =
  'script, style, template, iframe, object, embed, svg, canvas, audio, video, button, input, select, textarea, dialog, map, ' +
  'figcaption, [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="tooltip"]';

/** Named by HTML or ARIA as beside the article; kept when most of the article stands inside. */
const BESIDE_ARTICLE =
  'nav, aside, footer, form, figure, picture, header, noscript, [role="complementary"], [role="contentinfo"], [role="banner"], ' +
  '[role="form"], [hidden], [aria-hidden="true"]';

/** Words of class names and ids, as templates of many outlets and blog systems use them. */
const TELLING_WORDS =
  /(?:^|[-_ ])(?:caption|captions|credits?|wp-caption-text|photo-?credit|image-?credit|newsletters?|subscri(?:be|ption|bers?)|sign-?up|paywall|promos?|promoted|sponsor(?:ed)?|advert(?:isement|ising|s)?|ads?|ad-(?:container|wrapper|slot)|social|share|sharing|sharedaddy|sharebar|share-?(?:tools|bar|buttons?|links?)|comments?|respond|disqus|related(?:posts|-posts|-articles|-content|-stories|-links)?|jp-relatedposts|recommend(?:ed|ations?)|read-?(?:more|next|also)|see-?also|more-(?:on|from|stories|news|articles|like|in)|most-?(?:read|popular|viewed)|popular|trending|breadcrumbs?|pagination|pager|tags?|tag-?(?:list|cloud)|taglist|topics-list|author-?(?:bio|box|info)|about-?(?:the-)?author|bio|byline|bylines|dateline-meta|post-?meta|entry-?meta|article-?meta|cookies?|consent|gdpr|modal|popup|overlay|sidebar|widgets?|toolbar|skip-?link|sr-only|screen-reader(?:-text)?|visually-?hidden|gallery|slideshow|carousel|infobox|factbox|pullquote|pull-quote|toc|table-of-contents|feedback|rating|poll|donat(?:e|ion)|cta|call-to-action|outbrain|taboola|addtoany|follow(?:-us)?|login|print-only|no-print|copyright|disclaimer)(?=$|[-_ \d])/i;

/** Unmistakable, and longer than the article on some pages. */
const COMMENT_SECTIONS =
  '#comments, #respond, #disqus_thread, .comments, .comments-area, .comments-section, .comment-list, .commentlist, .comment-respond';
const MAX_SHARE_COMMENTS = 0.9;

/** A part that holds more than this share of the page's paragraph text is the article, however it is named. */
const MAX_SHARE_BESIDE = 0.35;
/** For class names the words are weaker evidence than tags. */
const MAX_SHARE_NAMED = 0.2;

/** Runs of text shorter than this are labels and links, not prose; most pages have prose outside <p> too. */
const MIN_PROSE_CHARS = 40;

const PROSE_TAGS = 'p, h2, h3, h4, blockquote, ul, ol';
const MAX_FRAMES = 8;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Takes out only what is never text. Changes the document in place; returns how many characters of prose are left. */
export function cleanPageGently(document: Document): number {
  for (const element of document.querySelectorAll(NEVER_TEXT)) element.remove();
  const body = document.body as HTMLElement | null;
  return body === null ? 0 : countProse(body, new Map());
}

/** Changes the document in place; returns how many characters of prose the page had, the article and all beside it. */
export function cleanPage(document: Document): number {
  for (const element of document.querySelectorAll(NEVER_TEXT)) element.remove();
  const body = document.body as HTMLElement | null;
  if (body === null) return 0;
  const prose = new Map<Node, number>();
  const total = countProse(body, prose);
  const shareOf = (element: Element) => (prose.get(element) ?? 0) / Math.max(1, total);
  const remove = (selector: string, isBeside: (element: Element) => boolean) => {
    for (const element of body.querySelectorAll(selector)) if (isBeside(element)) element.remove();
  };
  remove(BESIDE_ARTICLE, (element) => shareOf(element) <= MAX_SHARE_BESIDE);
  remove(
    COMMENT_SECTIONS,
    (element) => shareOf(element) <= MAX_SHARE_COMMENTS && element.querySelector('h1') === null,
  );
  const named = findNamedBeside(body, shareOf);
  remove('[class], [id]', (element) => named.has(element));
  for (const element of body.querySelectorAll(PROSE_TAGS)) unwrap(element);
  return total;
}

/**
 * Takes away the frames that hold nothing but this one element. Page builders wrap each paragraph in three of them, and
 * Readability then weighs, and drops, every paragraph for itself: those with a link in them first.
 */
function unwrap(element: Element): void {
  for (let depth = 0; depth < MAX_FRAMES; depth += 1) {
    const frame = element.parentElement;
    const isFrame = frame !== null && frame.tagName === 'DIV' && frame.childElementCount === 1;
    if (!isFrame || frame.textContent.trim() !== element.textContent.trim()) return;
    frame.replaceWith(element);
  }
}

/**
 * Elements whose class or id names them as beside the article. Page builders put each paragraph into a "widget": a class that
 * holds much of the page's prose in one element, or in all that have it together, names no side box.
 */
function findNamedBeside(
  body: Element,
  shareOf: (element: Element) => number,
): ReadonlySet<Element> {
  const named = [...body.querySelectorAll('[class], [id]')].filter(isNamedBeside);
  const shareByName = new Map<string, number>();
  for (const element of named) {
    const name = nameOf(element);
    shareByName.set(name, (shareByName.get(name) ?? 0) + shareOf(element));
  }
  return new Set(
    named.filter(
      (element) =>
        shareOf(element) <= MAX_SHARE_NAMED &&
        (shareByName.get(nameOf(element)) ?? 0) <= MAX_SHARE_BESIDE,
    ),
  );
}

function nameOf(element: Element): string {
  return element.getAttribute('class') ?? element.id;
}

/** Characters of prose in the element, noted for each element below it. */
function countProse(element: Element, prose: Map<Node, number>): number {
  let chars = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT_NODE) {
      const length = (child.textContent ?? '').trim().length;
      if (length >= MIN_PROSE_CHARS) chars += length;
    } else if (child.nodeType === ELEMENT_NODE && (child as Element).tagName !== 'A') {
      chars += countProse(child as Element, prose);
    }
  }
  prose.set(element, chars);
  return chars;
}

function isNamedBeside(element: Element): boolean {
  if (/^(?:HTML|BODY|MAIN|ARTICLE|P|H1|A|EM|STRONG|B|I)$/.test(element.tagName)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__/g, '-');
  return TELLING_WORDS.test(names);
}
