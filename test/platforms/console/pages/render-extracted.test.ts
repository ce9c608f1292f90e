import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { Block } from '../../../../src/model/article.ts';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { renderExtracted } from '../../../../src/platforms/console/pages/render-extracted.ts';
import { type PageTrial, pageTrial } from '../../../helpers/console/page-trial.ts';

const toDom = async (trial: PageTrial) =>
  new JSDOM(String(await renderExtracted(trial, safeHref))).window.document.body;

const oneLine = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();

const factsOf = (body: Element) =>
  Object.fromEntries(
    [...body.querySelectorAll('.trial-facts div')].map((fact) => [
      oneLine(fact.querySelector('dt')),
      oneLine(fact.querySelector('dd')),
    ]),
  );

/** The parts after title and facts: "h5 The vote". */
const partsOf = (body: Element) =>
  [...body.querySelectorAll('.article > :not(h4, dl)')].map(
    (part) => `${[part.tagName.toLowerCase(), ...part.classList].join('.')} ${oneLine(part)}`,
  );

/** The trial with its blocks changed, in order. */
function withBlocks(paragraphs: readonly string[], changes: readonly Partial<Block>[]): PageTrial {
  const trial = pageTrial(paragraphs);
  return { ...trial, blocks: trial.blocks.map((block, at) => ({ ...block, ...changes[at] })) };
}

it('shows what the page says of itself', async () => {
  const trial = pageTrial(['One.', 'Two.'], {
    authors: ['Una Brask', 'Jon Vik'],
    modifiedAtMs: Date.UTC(2026, 2, 3, 9),
    language: 'nb',
    canonicalUrl: 'https://harbour-post.example/bridge',
  });
  expect(factsOf(await toDom(trial))).toEqual({
    Outlet: 'Harbour Post',
    Author: 'Una Brask, Jon Vik',
    Published: '3 Mar 2026, 07:30 UTC',
    Changed: '3 Mar 2026, 09:00 UTC',
    Language: 'Norwegian Bokmål (nb)',
    'Its own address': 'https://harbour-post.example/bridge',
    Parts: '2 paragraphs',
  });
});

it('says what the page does not say', async () => {
  const trial = pageTrial([], { publishedAtMs: null });
  expect(factsOf(await toDom({ ...trial, canonicalUrl: trial.url }))).toEqual({
    Outlet: 'Harbour Post',
    Author: 'not said',
    Published: 'not said',
    Changed: 'not said',
    Language: 'not said',
    'Its own address': 'the same',
    Parts: 'not said',
  });
});

it('shows each part for what it is, and where a picture with its caption is left out', async () => {
  const body = await toDom(
    withBlocks(
      ['The vote', 'It was late.', 'Yes.', 'No.', 'They went home.'],
      [{ kind: 'heading' }, {}, { kind: 'quote' }, { kind: 'item' }, { isFresh: true }],
    ),
  );
  expect(partsOf(body)).toEqual([
    'h5 The vote',
    'p It was late.',
    'blockquote Yes.',
    'p.list-item No.',
    'p.left-out A picture or another part stands here; it and its caption are left out.',
    'p They went home.',
  ]);
  expect(factsOf(body)).toMatchObject({
    Parts: '2 paragraphs, 1 heading, 1 quotation set apart, 1 list item',
  });
});

it('shows the time of each post of a live blog once', async () => {
  const [at, later] = [
    { postedAtMs: Date.UTC(2026, 2, 3, 7) },
    { postedAtMs: Date.UTC(2026, 2, 3, 8) },
  ];
  const body = await toDom(
    withBlocks(
      ['Now.', 'And now.', 'Before.'],
      [{ ...later, isFresh: true }, later, { ...at, isFresh: true }],
    ),
  );
  expect(partsOf(body)).toEqual([
    'p.post-time 3 Mar 2026, 08:00 UTC',
    'p Now.',
    'p And now.',
    'p.post-time 3 Mar 2026, 07:00 UTC',
    'p Before.',
  ]);
});

it('says when the rest is for subscribers', async () => {
  const body = await toDom(pageTrial(['Only this.'], { isPartial: true }));
  expect(oneLine(body)).toContain('The rest is for subscribers');
});

it('says when the rest is behind a link', async () => {
  const body = await toDom(pageTrial(['Only this.'], { isContinued: true }));
  expect(oneLine(body)).toContain('The rest is behind a link');
});
