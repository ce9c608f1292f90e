import { expect, it } from 'vitest';
import {
  findAffiliation,
  findSpokenFor,
  isLettersBefore,
} from '../../../../src/analysis/speakers/names/find-affiliation.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Anna Berg of the Harbour Council left.', 'Harbour Council'],
  ['Anna Berg, of the Harbour Council, left.', 'Harbour Council'],
  ['Anna Berg, from the Centre for Rural Life, left.', 'Centre for Rural Life'],
  ['Anna Berg, who leads the Harbour Union, left.', 'Harbour Union'],
  ['Anna Berg, who leads the union, left.', 'union'],
  ['Anna Berg, who has chaired the Harbour Council since May, left.', 'Harbour Council'],
  ['Anna Berg criticised the Harbour Council.', null],
  ['Anna Berg once met a friend of the Harbour Council.', null],
  ['Anna Berg, who met the union, left.', null],
  ['Anna Berg left.', null],
])('%s -> %s', (prose, body) => {
  const document = parseDocument(prose);
  const [anna, next] = nameBookOf(document).mentions;
  expect(anna?.entity.name).toBe('Anna Berg');
  const found = anna ? findAffiliation(document.text, anna, next) : null;
  expect(typeof found === 'object' ? (found?.name ?? null) : found).toBe(body);
});

it.each([
  ['The Harbour Union (HU) leader Anna Berg left.', true],
  ['The Harbour Union (HU) and later Anna Berg left.', false],
])('tells letters in front of a post: %s %j', (prose, is) => {
  const document = parseDocument(prose);
  const [, letters, anna] = nameBookOf(document).mentions;
  expect(letters && anna && isLettersBefore(document.text, letters, anna)).toBe(is);
});

it.each([
  ['Nordlys spokesman Anna Berg left.', 'Nordlys'],
  ['Health ministry spokesman Anna Berg left.', null],
  ['Nordlys director Anna Berg left.', null],
])('tells for whom a spokesman speaks: %s %j', (prose, name) => {
  const document = parseDocument(prose);
  const { mentions } = nameBookOf(document);
  const anna = mentions.at(-1);
  const source = { start: 0, end: anna?.mention.end ?? 0 };
  const found = anna ? findSpokenFor(document.text, source, mentions, anna) : null;
  expect(found?.name ?? null).toBe(name);
});
