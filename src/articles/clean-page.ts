/**
 * Takes out of a page what is not its article before Readability weighs it: navigation, captions, side boxes, forms,
 * comments, promotion.
 *
 * Method: elements that HTML or ARIA names as such, then elements whose class or id has a telling word. Pages are built in every
 * way, so nothing is taken that holds a good share of the page's paragraphs: a whole article may stand inside a <form> or
 * an element of class "has-sidebar".
 */
import { markFigures } from './mark-figures.ts';
import { findElement, type PageElement, textOf } from './read-page-tree.ts';
import { spellQuotations } from './spell-quotations.ts';
import { spellWords } from './spell-words.ts';

/** Never text of an article, whatever they hold; scripts and their like are not even in the tree. */
const NEVER_TEXT_TAGS: ReadonlySet<string> = new Set(['script', 'figcaption']);
const NEVER_TEXT_ROLES = /^(?:navigation|search|dialog|alertdialog|menu|tooltip)$/;

/** Named by HTML or ARIA as beside the article; kept when most of the article stands inside. */
const BESIDE_TAGS: ReadonlySet<string> = new Set(
  'nav aside footer form figure picture header noscript'.split(' '),
);
const BESIDE_ROLES = /^(?:complementary|contentinfo|banner|form)$/;

/** Words of class names and ids, as templates of many outlets and blog systems use them. */
const TELLING_WORDS =
  /(?:^|[-_ ])(?:caption|captions|credits?|wp-caption-text|cutline|photo-?credit|image-?credit|(?:media|image|img|photo|picture|foto)-?(?:description|desc|legend)|bildunterschrift|bildtext|pie-(?:de-)?foto|newsletters?|subscri(?:be|ption|bers?)(?![-_](?:only|preview|content|premium|text|body)(?=$|[-_ ]))|sign-?up|promos?|promoted|sponsor(?:ed)?|advert(?:isement|ising|orials?|s)?|(?:partner|paid|branded|native)-(?:content|post)|next-(?:article|story|post)|ads?|ad-(?:container|wrapper|slot)|social|share|sharing|sharedaddy|sharebar|share-?(?:tools|bar|buttons?|links?)|comments|(?<!(?:expert|analyst)-)comment|respond|disqus|related(?:posts|-posts|-articles|-content|-stories|-links)?|jp-relatedposts|recommend(?:ed|ations?)|read-?(?:more|next|also)|see-?also|more-(?:on|from|stories|news|articles|like|in)|most-?(?:read|popular|viewed)|popular|trending|breadcrumbs?|pagination|pager|tags?|tag-?(?:list|cloud)|taglist|topics-list|author-?(?:bio|box|card|info|profile)|about-?(?:the-)?author|bio|byline|bylines|dateline-meta|post-?meta|entry-?meta|article-?(?:meta|info)|cookies?|consent|gdpr|popup|overlay|sidebar|widgets?|toolbar|skip-?link|sr-only|screen-reader(?:-text)?|visually-?hidden|gallery|slideshow|carousel|swiper|splide|flickity|ai-(?:generated-)?summary|pullquote|pull-quote|toc|table-of-contents|feedback|rating|donat(?:e|ion)|cta|call-to-action|outbrain|taboola|addtoany|follow(?:-us)?|login|print-only|no-print|copyright|disclaimer)(?=$|[-_ \d])/i;

/** As well names of boxes that belong to the article: none that holds a paragraph with a quotation is taken out. */
const LESS_TELLING_WORDS = /(?:^|[-_ ])(?:paywall|modal|info-?box|fact-?box|poll)(?=$|[-_ \d])/i;
const QUOTATION = /[“„«"][^“”„«»"]{15,}["”“»]/;

/** Unmistakable, and longer than the article on some pages. */
const COMMENT_IDS = /^(?:comments|respond|disqus_thread)$/;
const COMMENT_CLASSES =
  /(?:^|\s)(?:comments|comments-area|comments-section|comment-list|commentlist|comment-respond)(?=$|\s)/;
const MAX_SHARE_COMMENTS = 0.9;

/** A part that holds more than this share of the page's paragraph text is the article, however it is named. */
const MAX_SHARE_BESIDE = 0.35;
/** For class names the words are weaker evidence than tags. */
const MAX_SHARE_NAMED = 0.2;

/** Runs of text shorter than this are labels and links, not prose; most pages have prose outside <p> too. */
const MIN_PROSE_CHARS = 40;

const PROSE_TAGS: ReadonlySet<string> = new Set('p h2 h3 h4 blockquote ul ol'.split(' '));
const MAX_FRAMES = 8;

/** Longer ones tell something of their own: a note by the editors, a paragraph beside a picture. */
const MAX_CAPTION_CHARS = 300;

/** Captions are as long, but stand alone. */
const MIN_PARAGRAPH_CHARS = 80;

const MAX_NOTICE_CHARS = 500;

/** A break between two lines, and pictures, of which Readability counts how many stand among how many paragraphs. */
const MEANT_EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/** Takes out only what is never text, and shows what is hidden until a script runs. Changes the tree in place; returns how many characters of prose are left. */
export function cleanPageGently(page: PageElement): number {
  spellQuotations(page);
  removeElements(page, isNeverText);
  spellWords(page);
  const body = bodyOf(page);
  const prose = new Map<PageElement, number>();
  const total = countProse(body, prose);
  showHidden(body, (element) => (prose.get(element) ?? 0) > total * MAX_SHARE_BESIDE);
  return total;
}

/** Readability passes over what is hidden, also where it is the article. */
function showHidden({ children }: PageElement, isMuch: (element: PageElement) => boolean): void {
  for (const [index, child] of children.entries()) {
    if (typeof child === 'string' || !isMuch(child) || asksForScripts(child)) continue;
    showHidden(child, isMuch);
    const { hidden: _, 'aria-hidden': __, ...attributes } = child.attributes;
    const tag = child.tag === 'noscript' ? 'div' : child.tag;
    children[index] = { ...child, tag, attributes };
  }
}

/** Behind "Read more": what is hidden beside paragraphs of the article. */
function showRest({ children }: PageElement, isRest: (element: PageElement) => boolean): void {
  const hasParagraph = children.some(
    (child) => typeof child !== 'string' && !isHidden(child) && isParagraph(child),
  );
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (typeof child !== 'object') continue;
    const isPanel = isFolded(child);
    if (isPanel || !isHidden(child)) showRest(child, isRest);
    // Readability weighs each panel, and may take one of them for the article.
    if (isPanel) children.splice(at, 1, ...child.children);
    else if (isHidden(child) && hasParagraph && !isNamedBeside(child) && isRest(child)) {
      const { hidden: _, 'aria-hidden': __, ...attributes } = child.attributes;
      children[at] = { ...child, attributes };
    }
  }
}

/** `<noscript>` of pages that are nothing until a script runs: "You need to enable JavaScript to run this app." */
function asksForScripts(element: PageElement): boolean {
  const text = element.tag === 'noscript' ? textOf(element) : '';
  return text.length <= MAX_NOTICE_CHARS && /java ?script/i.test(text);
}

/** Changes the tree in place; returns how many characters of prose the page had, the article and all beside it. */
export function cleanPage(page: PageElement): number {
  spellQuotations(page);
  removeElements(page, isNeverText);
  spellWords(page);
  const body = bodyOf(page);
  markFigures(body);
  const prose = new Map<PageElement, number>();
  const total = countProse(body, prose);
  const shareOf = (element: PageElement) => (prose.get(element) ?? 0) / Math.max(1, total);
  removeElements(
    body,
    (element) =>
      ((isBeside(element) || isPictureWithCaption(element)) &&
        shareOf(element) <= MAX_SHARE_BESIDE) ||
      (isCommentSection(element) && shareOf(element) <= MAX_SHARE_COMMENTS),
  );
  const named = findNamedBeside(body, shareOf);
  removeElements(body, (element) => named.has(element));
  showRest(body, (element) => shareOf(element) > MAX_SHARE_BESIDE && !isTwin(element, body));
  removeEmpty(body);
  unwrapFrames(body);
  return total;
}

/** The page's body, or all of a page that has none. */
export function bodyOf(page: PageElement): PageElement {
  return findElement(page, 'body') ?? page;
}

function isNeverText({ tag, attributes: { role = '' } }: PageElement): boolean {
  return NEVER_TEXT_TAGS.has(tag) || NEVER_TEXT_ROLES.test(role);
}

function isBeside(element: PageElement): boolean {
  const { tag, attributes } = element;
  const { role = '' } = attributes;
  const isNamed = BESIDE_TAGS.has(tag) && !(tag === 'figure' && holdsParagraphs(element));
  return (isHidden(element) && !isFolded(element)) || isNamed || BESIDE_ROLES.test(role);
}

function isHidden({ attributes: { hidden, 'aria-hidden': ariaHidden } }: PageElement): boolean {
  return hidden !== undefined || ariaHidden === 'true';
}

/** Panels that a press opens, of which each holds a part of the article. */
const FOLDED =
  /(?:^|[-_ ])(?:accordion|collaps(?:e|ed|ible)|expand(?:able|ed|er)?|fold(?:ed)?|toggle|tab-?(?:pane|panel)|more)(?=$|[-_ ])/i;

function isFolded(element: PageElement): boolean {
  const { role = '', class: names = '' } = element.attributes;
  const isPanel = role === 'tabpanel' || FOLDED.test(names);
  return isPanel && !isNamedBeside(element) && countParagraphs(element) > 0;
}

/** The article once more, for telephones or for printing. */
function isTwin(element: PageElement, body: PageElement): boolean {
  const opening = textOf(element).trim().slice(0, MIN_PARAGRAPH_CHARS);
  return textOf(body).split(opening).length > 2;
}

/** More than a caption and its credit, which stand in no `<figcaption>` on some pages. */
function holdsParagraphs(figure: PageElement): boolean {
  return countParagraphs(figure) >= 2;
}

const isParagraph = (element: PageElement) =>
  element.tag === 'p' && textOf(element).trim().length >= MIN_PARAGRAPH_CHARS;

function countParagraphs(element: PageElement): number {
  if (element.tag === 'p') return isParagraph(element) ? 1 : 0;
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : countParagraphs(child)),
    0,
  );
}

/** A paragraph that is a picture and what it shows: in italics, or on the next line and no sentence. */
function isPictureWithCaption(element: PageElement): boolean {
  const { tag, children } = element;
  if (tag !== 'p' || textOf(element).trim().length > MAX_CAPTION_CHARS) return false;
  const [first, ...others] = children.filter((child) => !isBlank(child));
  if (
    typeof first !== 'object' ||
    findElement(first, 'img') === null ||
    textOf(first).trim() !== ''
  )
    return false;
  const isItalic = others.every(
    (child) => typeof child === 'object' && /^(?:em|i|small)$/.test(child.tag),
  );
  return isItalic || (isBelow(children, first) && !SENTENCE_END.test(textOf(element).trim()));
}

/** On the next line, where blogs have the first paragraph, too: that has a full stop. */
function isBelow(children: PageElement['children'], picture: PageElement): boolean {
  const next = children.slice(children.indexOf(picture) + 1).find((child) => !isSpace(child));
  return typeof next === 'object' && next.tag === 'br';
}

const isSpace = (child: PageElement | string) => typeof child === 'string' && child.trim() === '';

const isBlank = (child: PageElement | string) =>
  isSpace(child) || (typeof child === 'object' && child.tag === 'br');

const SENTENCE_END = /[.!?…:]["”’»')]*$/;

/** Where readers speak. */
export function isCommentSection(element: PageElement): boolean {
  const { id = '', class: names = '' } = element.attributes;
  return (
    (COMMENT_IDS.test(id) || COMMENT_CLASSES.test(names)) && findElement(element, 'h1') === null
  );
}

/** Elements below `element` only; what stands inside a removed one goes with it. */
function removeElements(element: PageElement, isRemoved: (element: PageElement) => boolean): void {
  const { children } = element;
  let kept = 0;
  for (const child of children) {
    if (typeof child !== 'string') {
      if (isRemoved(child)) continue;
      removeElements(child, isRemoved);
    }
    children[kept] = child;
    kept += 1;
  }
  children.length = kept;
}

/**
 * Elements without text or picture, from the inside out. What is left of an emptied side column would keep the two halves of an
 * article apart, and Readability then reads one.
 *
 * @returns whether anything is left in `element`.
 */
function removeEmpty(element: PageElement): boolean {
  const { children } = element;
  let kept = 0;
  let hasContent = false;
  for (const child of children) {
    const isText = typeof child === 'string';
    const isLeft = isText ? child.trim() !== '' : MEANT_EMPTY.has(child.tag) || removeEmpty(child);
    // White space stays even where its element goes: it keeps two words apart.
    if (!isLeft && !isText && child.children.length === 0) continue;
    hasContent ||= isLeft;
    children[kept] = isLeft ? child : ' ';
    kept += 1;
  }
  children.length = kept;
  return hasContent;
}

/**
 * Takes away the frames that hold nothing but one element of prose, or one frame with paragraphs. Page builders wrap each paragraph, or
 * each few of them, in three, and Readability then weighs, and drops, what stands in them for itself: those with a link in them first.
 */
function unwrapFrames(element: PageElement): void {
  const { children } = element;
  for (const [index, child] of children.entries()) {
    if (typeof child === 'string') continue;
    unwrapFrames(child);
    children[index] = framedBy(child) ?? child;
  }
}

/** The one element of prose, or the frame with paragraphs, in up to eight frames around it; null when there is more, or none. */
function framedBy(frame: PageElement): PageElement | null {
  let element = frame;
  for (let depth = 0; depth <= MAX_FRAMES; depth += 1) {
    if (PROSE_TAGS.has(element.tag)) return element;
    const only = element.tag === 'div' ? onlyChildOf(element) : null;
    if (only === null) return depth > 0 && countParagraphs(element) >= 2 ? element : null;
    element = only;
  }
  return null;
}

function onlyChildOf({ children }: PageElement): PageElement | null {
  const elements = children.filter((child) => typeof child !== 'string');
  const isAlone = children.every((child) => typeof child !== 'string' || child.trim() === '');
  return isAlone && elements.length === 1 ? (elements[0] ?? null) : null;
}

/**
 * Elements whose class or id names them as beside the article. Page builders put each paragraph into a "widget": a class that
 * holds much of the page's prose in one element, or in all that have it together, names no side box.
 */
function findNamedBeside(
  body: PageElement,
  shareOf: (element: PageElement) => number,
): ReadonlySet<PageElement> {
  const named: PageElement[] = [];
  collectNamedBeside(body, named);
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

function collectNamedBeside(element: PageElement, found: PageElement[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (isNamedBeside(child) || isPictureBox(child)) found.push(child);
    collectNamedBeside(child, found);
  }
}

/** Classes of elements that are nothing but a picture and its caption, where templates have no `<figure>`; not "text-and-image", "has-photo". */
const PICTURE_NAMES =
  /(?:^|[-_ ])(?<!(?:has|with|and|no|text)[-_])(?:image|img|photo|picture|foto)(?:[-_](?:wrap(?:per)?|container|block|box|holder|frame|inline|left|right|full|large))?(?=$| )/i;

/** Somebody's words beside their face, or a part with a title. */
const NO_CAPTION_TAGS = ['blockquote', 'h2', 'h3', 'h4'];
const QUOTATIONS = /[“„«»"][^“”„«»"]{40,}["”“»«]/g;

function isPictureBox(element: PageElement): boolean {
  const {
    tag,
    attributes: { class: names = '' },
  } = element;
  if (tag !== 'div' || !PICTURE_NAMES.test(names) || findElement(element, 'img') === null)
    return false;
  const text = textOf(element).trim();
  return (
    text.length <= MAX_CAPTION_CHARS &&
    !isMostlyQuoted(text) &&
    NO_CAPTION_TAGS.every((each) => findElement(element, each) === null)
  );
}

/** As people in the street are, each below a picture. */
function isMostlyQuoted(text: string): boolean {
  return (text.match(QUOTATIONS) ?? []).join('').length * 2 > text.length;
}

function nameOf({ attributes: { class: names, id = '' } }: PageElement): string {
  return names ?? id;
}

/** Characters of prose in the element, noted for each element below it; what is in links leads elsewhere. */
export function countProse(element: PageElement, prose: Map<PageElement, number>): number {
  let chars = 0;
  for (const child of element.children) {
    if (typeof child === 'string') {
      const { length } = child.trim();
      if (length >= MIN_PROSE_CHARS) chars += length;
    } else if (child.tag !== 'a') chars += countProse(child, prose);
  }
  prose.set(element, chars);
  return chars;
}

/** Never named: frames of the page, running text and what stands inside it. */
const NEVER_NAMED = /^(?:html|body|main|article|p|h1|a|em|strong|b|i)$/;

function isNamedBeside(element: PageElement): boolean {
  const { tag, attributes } = element;
  const { class: names = '', id = '' } = attributes;
  if ((names === '' && id === '') || NEVER_NAMED.test(tag)) return false;
  const words = `${names} ${id}`.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__/g, '-');
  return TELLING_WORDS.test(words) || (LESS_TELLING_WORDS.test(words) && !isQuoting(element));
}

/** Holds a paragraph that says who said what. */
function isQuoting(element: PageElement): boolean {
  if (element.tag !== 'p')
    return element.children.some((child) => typeof child === 'object' && isQuoting(child));
  const text = textOf(element).trim();
  const others = text.replace(QUOTATION, '');
  return others !== text && /\p{L}/u.test(others) && SENTENCE_END.test(text);
}
