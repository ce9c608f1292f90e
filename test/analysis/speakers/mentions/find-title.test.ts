import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Foreign Minister Anna Berg left early that day.', 'Foreign Minister', null],
  ['The mayor, Anna Berg, left early that day.', 'mayor', null],
  ['Ostwick’s harbour minister, Anna Berg, left.', 'harbour minister', 'Ostwick'],
  ['Anna Berg, the mayor of Ostwick, left.', 'mayor of Ostwick', null],
  ['Anna Berg, 52, the mayor of Ostwick, left.', 'mayor of Ostwick', null],
  ['Anna Berg, Ostwick’s harbour minister, left.', 'harbour minister', 'Ostwick'],
  ['The museum opened. Its director, Anna Berg, left.', 'director', 'Its'],
  ['On Monday Vestmark’s Foreign Minister Anna Berg left.', 'Foreign Minister', 'Vestmark'],
  ['It rained. The council’s President Anna Berg left.', 'President', null],
  ['Ida Moen Praises Vestmark’s Mayor Anna Berg in May', 'Mayor', null],
  ['The Ostrian ambassador to Vestmark, Anna Berg, left.', 'Ostrian ambassador to Vestmark', null],
  ['They met former President Anna Berg there.', 'former President', null],
  ['It rained. Former President Anna Berg left.', 'Former President', null],
  ['They met a former teacher of Anna Berg there.', null, null],
  ['Harbour chief Cole praised the officer, Anna Berg.', 'officer', null],
  ['Lt. Gov. Anna Berg left.', 'Lt. Gov.', null],
  ['Cole met the head of the council, Anna Berg.', 'head of the council', null],
  ['An aide to the mayor, Anna Berg, left.', 'mayor', null],
  ['Mr. Anna Berg left early that day.', null, null],
  ['Anna Berg, a tall woman in grey, left.', 'tall woman in grey', null],
  ['Head teacher Mrs Anna Berg left early that day.', 'Head teacher', null],
  ['It rained. Even Mrs Anna Berg left.', null, null],
  ['The dean, the Very Rev Anna Berg, left.', 'dean', null],
  ['Oster council leader Cllr Anna Berg left.', 'Oster council leader', null],
  ['The Rt Hon Anna Berg left.', null, null],
  ['The Rt. Hon. Anna Berg left.', null, null],
  ['The Speaker, Rt. Hon. Anna Berg, left.', 'Speaker', null],
  ['Then Lt-Col Anna Berg left.', 'Lt-Col', null],
  ['Embattled Oster mayor Anna Berg left.', 'Oster mayor', null],
  ['The Very Rev Anna Berg left.', null, null],
  ['The bishop, the Most Rev Anna Berg, left.', 'bishop', null],
  ['Then Prime Minister Datuk Seri Dr Anna Berg left.', 'Prime Minister', null],
  ['Then Maulana Anna Berg left.', null, null],
  ['Cole, 51, replaced founder Anna Berg in May.', 'founder', null],
  ['It was one guest, celebrated chef Anna Berg.', 'celebrated chef', null],
  ['It was late, explained coach Anna Berg.', 'coach', null],
  ['Anna Berg, Capital Ports’ chief economist, left.', 'chief economist', 'Capital Ports'],
  ['Anna Berg left early that day.', null, null],
])('%s', (prose, office, owner) => {
  const berg = findMentions(parseDocument(prose)).find(({ words }) => words.includes('Berg'));
  expect(berg?.office ?? null).toBe(office);
  expect(berg?.officeOwner?.toLowerCase() ?? null).toBe(owner?.toLowerCase() ?? null);
});

it('takes what follows a place for the title of the name behind it', () => {
  const mentions = findMentions(
    parseDocument('In Ostwick, the harbour minister, Anna Berg, left.'),
  );
  expect(mentions.map(({ words, office }) => `${words.join(' ')}: ${office}`)).toEqual([
    'Ostwick: null',
    'Anna Berg: harbour minister',
  ]);
});
