import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Anna Berg met John Cole there.', 'Anna Berg, John Cole'],
  ['Mr. Cole met Dr. Ruth Falk there.', 'Cole, Ruth Falk'],
  ['They told Mr. Speaker and Madam President of Mr. Bishop there.', 'Bishop'],
  ['Ban Ki-moon met Bill de Vries there.', 'Ban Ki-moon, Bill de Vries'],
  ['Anna “Nan” Berg met J. R. Cole there.', 'Anna Berg, J. R. Cole'],
  [
    'Robert (Bobby) Stone met Anna Berg (Harbour Party) there.',
    'Robert Stone, Anna Berg, Harbour Party',
  ],
  ['Omar al-Marzani met Paolo d’Alessio there.', 'Omar al-Marzani, Paolo d’Alessio'],
  [
    'Marcel du Plessier met Khalid bin Saif el-Marzani there.',
    'Marcel du Plessier, Khalid bin Saif el-Marzani',
  ],
  ['Dr. Oliver St. John met Sister Anna there.', 'Oliver St. John, Anna'],
  ['Paul Stone Jr. met the Oster Seamen’s Union there.', 'Paul Stone Jr., Oster Seamen’s Union'],
  ['On Monday it rained in May.', ''],
  [
    'Star of the show Anna Berg met Ole Moen. Winner of the race Ida Moen left.',
    'Anna Berg, Ole Moen, Ida Moen',
  ],
  ['Alhaja Sidikat Bello met Puan Anna Bello IAS there.', 'Sidikat Bello, Anna Bello'],
  ['Lt-Col Musa Moen met Maj-Gen Ole Berg there.', 'Musa Moen, Ole Berg'],
  ['Investigators met officials there.', ''],
  ['Their T-shirts met X-rays there.', ''],
  ['Ministers of Oster met Banks there.', 'Oster, Banks'],
  [
    'Tonight Kerrow met Moen. Playing Vincent was hard. Neighbouring Zamora left.',
    'Kerrow, Moen, Vincent, Zamora',
  ],
  ['User @tarnfan met Anna Berg there.', 'Anna Berg'],
  ['Sgt. 1st Class Anna Berg met Dr. there.', 'Anna Berg'],
  ['Officials of NATO met there.', 'NATO'],
  [
    'The US Justice Department met the General Assembly there.',
    'US Justice Department, General Assembly',
  ],
  ['Anna Berg met them. Give Anna Berg a chance.', 'Anna Berg, Anna Berg'],
  ['OSTWICK — Mayor Berg met Cole there.', 'Berg, Cole'],
  ['Free Presses met there.', 'Free Presses'],
  [
    'The People’s Harbour Party met the Workers’ Front there. Women’s captain Anna Berg left.',
    'People’s Harbour Party, Workers’ Front, Women, Anna Berg',
  ],
  ['Brig (retd) Ole Moen met Ravi s/o Kumar there.', 'Ole Moen, Ravi s/o Kumar'],
])('%s', (prose, names) => {
  const found = findMentions(parseDocument(prose)).map(({ words }) => words.join(' '));
  expect(found.join(', ')).toBe(names);
});

it('tells an owner, an object and what stands inside a quotation', () => {
  const [owner, object, quoted] = findMentions(
    parseDocument('Berg’s plan was read by Cole. “We all met Anna Falk there,” he said.'),
  );
  expect(owner?.isPossessive).toBe(true);
  expect(object?.isObject).toBe(true);
  expect(quoted?.isQuoted).toBe(true);
});
