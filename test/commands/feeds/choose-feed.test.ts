import { expect, it } from 'vitest';
import { askWhichToFollow, describeTrial } from '../../../commands/feeds/choose-feed.ts';
import { foundFeed, textOf } from '../../helpers/newsroom.ts';

const sport = foundFeed({ url: 'https://mountain.example/sport.xml', title: 'Sport' });
const trial = { ...foundFeed(), warnings: [], others: [], isClear: true };

it('offers a button for each of several feeds, and says that nothing is followed yet', () => {
  expect(textOf(askWhichToFollow('mountain.example', [foundFeed(), sport]))).toBe(
    [
      '2 feeds were found at mountain.example. Which one?',
      '- Tried Feed: 2 items, newest “Pilots return” (https://mountain.example/feed.xml)',
      '- Sport: 2 items, newest “Pilots return” (https://mountain.example/sport.xml)',
      '[Follow Tried Feed (/feed.xml): feeds add https://mountain.example/feed.xml]',
      '[Follow Sport (/sport.xml): feeds add https://mountain.example/sport.xml]',
      'Nothing is followed yet. Any of these can be given to /feeds add or /feeds test.',
    ].join('\n'),
  );
});

it('asks about one that may not be meant, and says what a sitemap is', () => {
  const sitemap = foundFeed({ kind: 'sitemap', url: 'https://mountain.example/sitemap.xml' });
  const text = textOf(askWhichToFollow('mountain.example', [sitemap]));
  expect(text).toContain('mountain.example names no feed itself.');
  expect(text).toContain('Its sitemap lists every page it changes, articles or not.');
});

it('tells what following would bring', () => {
  const warnings = ['one item had no address'];
  expect(textOf(describeTrial({ ...trial, warnings, kind: 'news-sitemap' }))).toBe(
    [
      'Tried Feed: 2 items. It can be followed.',
      '- https://mountain.example/feed.xml\n- Pilots return',
      'This site has no feed that was found; its news sitemap can be followed like one.',
      'Mended or left out: one item had no address',
      '[Follow it: feeds add https://mountain.example/feed.xml]',
    ].join('\n'),
  );
});

it('offers what else was found', () => {
  const text = textOf(describeTrial({ ...trial, others: [sport] }));
  expect(text).toContain('Also found there:\n- Sport: 2 items');
  expect(text).toContain(
    '[Follow Sport (/sport.xml): feeds add https://mountain.example/sport.xml]',
  );
});
