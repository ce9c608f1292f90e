import { expect, it } from 'vitest';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Anna Berg came late. Later that day Berg left.', 'Anna Berg person 2'],
  ['Berg came late. Later that day Anna Berg left.', 'Anna Berg person 2'],
  ['Anna Maria Berg came late. Then Anna Berg left.', 'Anna Maria Berg person 2'],
  ['Anna Berg met John Berg there. Later Mr. Berg left.', 'Anna Berg person 1, John Berg person 2'],
  [
    'Paul Stone was jailed. His brother, John Stone, was not. Stone left.',
    'Paul Stone person 2, John Stone person 1',
  ],
  [
    'President Paul Stone met Anna Stone there. President Stone left.',
    'Paul Stone person 2, Anna Stone person 1',
  ],
  [
    'Celia Stone came. Celia Stone left.\n\nDaniel Stone wept. Stone, a barrister, slept.',
    'Celia Stone person 2, Daniel Stone person 2',
  ],
  ['Sir Paul Stone met John Cole there. Sir Paul left.', 'Paul Stone person 2, John Cole person 1'],
  [
    'Mayor Bronja Stone met John Cole there. Later Bronja left.',
    'Bronja Stone person 2, John Cole person 1',
  ],
  [
    'Ida Stone came late. Stone, the wife of Mayor Paul Stone, left.',
    'Ida Stone person 2, Paul Stone person 1',
  ],
  [
    'The mayor, Elena Moreno Ruiz, came late. Ms. Moreno left. Then Moreno slept.',
    'Elena Moreno Ruiz person 3',
  ],
  ['Elena Moreno Ruiz came late. Mr. Moreno left.', 'Elena Moreno Ruiz person 1, Moreno person 1'],
  [
    'Then the Elena Moreno Show began. Moreno spoke.',
    'Elena Moreno Show person 1, Moreno unknown 1',
  ],
  ['Jan van der Berg came late. Then van der Berg left.', 'Jan van der Berg person 2'],
  [
    'Ruth Jordan came from Jordan. Later that day Jordan left.',
    'Ruth Jordan person 2, Jordan body 1',
  ],
  ['Brenner Holdings fell. Later that day Brenner rose.', 'Brenner Holdings body 2'],
  ['The Oster Council met. Later that day Oster slept.', 'Oster Council body 1, Oster unknown 1'],
  ['They met Gullavia there. Gullavia, the airline, left.', 'Gullavia body 2'],
  ['The Republican Party of Oster met there.', 'Republican Party of Oster body 1'],
  ['Then Team Berg came late. Berg left. Anna Berg slept.', 'Team Berg body 1, Anna Berg person 2'],
  ['Trombonist Anna Berg came late.', 'Anna Berg person 1'],
  ['Telling Anna Berg of it was hard.', 'Anna Berg person 1'],
  ['It was hard for secretary of State Berg to leave.', 'Berg person 1'],
  ['In Ohio Anna Berg came late.', 'Anna Berg person 1'],
  ['New polls came. Only three left. Then the New Oster polls came.', 'New Oster body 1'],
  ['Anna Berg Wins Harbour Seat\n\nIt was not known yet, but Berg had won.', 'Anna Berg person 2'],
  ['Paul Stone met Paul Stone Jr. in town.', 'Paul Stone person 1, Paul Stone Jr. person 1'],
  [
    'Paul H.W. Stone met Paul W. Stone there. Later Paul W. Stone left.',
    'Paul H.W. Stone person 1, Paul W. Stone person 2',
  ],
  ['Paul F. Stone came late. Then Paul Frank Stone left.', 'Paul F. Stone person 2'],
  [
    'Paul Stone II came late. Then Paul Stone III left.',
    'Paul Stone II person 1, Paul Stone III person 1',
  ],
  ['Paul Stone III came late. Then Paul Stone left.', 'Paul Stone III person 2'],
  ['Omar al-Marzani came late. Al-Marzani left. Marzani slept.', 'Omar al-Marzani person 3'],
  ['Oliver St. John came late. Then St. John left.', 'Oliver St. John person 2'],
  [
    'The Dockers’ Union of Oster (DUO) met there. Later DUO left.',
    'Dockers’ Union of Oster body 3',
  ],
  ['The Harbour Ministry met NATO there.', 'Harbour Ministry body 1, NATO body 1'],
  [
    'They asked Norway’s Ministry of Justice, then Sweden’s Ministry of Justice. Norway waited.',
    'Norway body 2, Norway’s Ministry of Justice body 1, Sweden body 1, Sweden’s Ministry of Justice body 1',
  ],
  ['Then Will Power, the coach, left. Power slept.', 'Will Power person 2'],
  ['Then Austin Power, which sells it, left.', 'Austin Power body 1'],
  ['They saw that US Ambassador to the UN Dana Kestrel left.', 'Dana Kestrel person 1'],
  ['They left for Norway. Norwegian ships waited.', 'Norway body 1, Norwegian body 1'],
])('%s', (prose, entities) => {
  const found = nameBookOf(parseDocument(prose)).entities.map(
    ({ name, kind, mentions }) => `${name} ${kind} ${mentions.length}`,
  );
  expect(found.join(', ')).toBe(entities);
});

it('gives a surname that opens a sentence with its particle to whom the article names in full', () => {
  const { mentions } = nameBookOf(
    parseDocument(
      'Jan van der Berg came late. Van der Berg left. Later Anna de Vries came. De Vries slept.',
    ),
  );
  expect(mentions.map(({ entity }) => entity.name)).toEqual([
    'Jan van der Berg',
    'Jan van der Berg',
    'Anna de Vries',
    'Anna de Vries',
  ]);
});

it('learns offices and gender along the way', () => {
  const [berg] = nameBookOf(
    parseDocument('Mayor Anna Berg came late. Berg, the chair of the Oster Council, left.'),
  ).entities;
  expect(berg?.offices).toEqual(['Mayor', 'chair of the Oster Council']);
  expect(berg?.office).toBe('Mayor');
  expect(berg?.gender).toBe('female');
});
