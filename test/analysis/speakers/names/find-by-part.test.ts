import { describe, expect, it } from 'vitest';
import {
  chooseNear,
  mayCallByFirst,
  mayCallByMiddle,
  sharesOffice,
} from '../../../../src/analysis/speakers/names/find-by-part.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** Each row: an article, and the names of those whom its names mean, in text order. */
describe('who is called by a part of the name', () => {
  it.each([
    ['President Lee Jae-min came. Mr. Lee left.', 'Lee Jae-min, Lee Jae-min'],
    ['Minister Teo Boon Kiat came. Mr Teo left.', 'Teo Boon Kiat, Teo Boon Kiat'],
    ['The driver, John Berg, came. Mr. John left.', 'John Berg, John'],
    ['The driver, Kim Berg, came. Ms. Kim left.', 'Kim Berg, Kim'],
    [
      'President Lee Jae-min came.\n\nIt rained. The lawyer, Lee Ha-jun, came. Lee left. President Lee slept.',
      'Lee Jae-min, Lee Ha-jun, Lee Ha-jun, Lee Jae-min',
    ],
    ['President Lee Jae-min met the lawyer, Lee Ha-jun. Lee left.', 'Lee Jae-min, Lee Ha-jun, Lee'],
    [
      'Her colleague Tan Ah Kow came.\n\nThen Associate Professor Eugene Tan Kheng Boon came. Prof Tan left.',
      'Tan Ah Kow, Eugene Tan Kheng Boon, Eugene Tan Kheng Boon',
    ],
    ['Then Datuk Anna Berg came. Datuk Anna left.', 'Anna Berg, Anna Berg'],
    ['Then Maulana Anna Berg came. The Maulana left.', 'Anna Berg, Anna Berg'],
    ['Then Iratxe Moreno Ruiz came. Moreno left.', 'Iratxe Moreno Ruiz, Iratxe Moreno Ruiz'],
    [
      'Mayor Ole Berg met Ole Berg Jr. there. Ole Jr. left.',
      'Ole Berg, Ole Berg Jr., Ole Berg Jr.',
    ],
  ])('%s', (prose, names) => {
    const { mentions } = nameBookOf(parseDocument(prose));
    expect(mentions.map(({ entity }) => entity.name).join(', ')).toBe(names);
  });
});

it('tells by the mention whether a part of a name may stand for somebody', () => {
  const [lim, mr] = nameBookOf(parseDocument('Dr Lim Moreno Hao came. Mr. Ruiz left.')).mentions;
  if (!lim || !mr) throw new Error('no names');
  expect(mayCallByFirst(lim.entity, 'lim', mr.mention)).toBe(true);
  expect(mayCallByMiddle(lim.entity, 'moreno', mr.mention)).toBe(true);
  expect(chooseNear([lim.entity], mr.mention)).toBe(lim.entity);
  expect(chooseNear([], mr.mention)).toBeNull();
});

it.each([
  ['mayor of Oster', 'Mayor', true],
  ['Associate Professor', 'Prof', true],
  ['mayor of Oster', 'governor', false],
  ['mayor of Oster', null, false],
])('tells whether %j and %j share an office: %j', (known, given, is) => {
  expect(sharesOffice(known, given)).toBe(is);
});
