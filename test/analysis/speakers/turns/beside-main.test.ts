import { expect, it } from 'vitest';
import {
  isBehindBy,
  isBehindMain,
  isInFront,
} from '../../../../src/analysis/speakers/turns/beside-main.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['When Moen defended the plan, Berg disagreed.', 'in front'],
  ['When Moen defended the plan, it rained.', ''],
  ['Berg wept when Moen said no.', 'behind'],
  ['Berg nodded as Moen spoke.', 'behind'],
  ['Berg was praised by Moen.', 'by'],
  ['Berg met Moen.', ''],
  ['Moen said no.', ''],
  ['As Moen said, it is late.', ''],
])('%s: Moen is %s', (prose, where) => {
  const { items } = parseDocument(prose).sentences[0] ?? { items: [] };
  const start = prose.indexOf('Moen');
  const found = [
    isInFront(items, start) && 'in front',
    isBehindMain(items, start) && 'behind',
    isBehindBy(items, start) && 'by',
  ];
  expect(found.filter(Boolean).join(', ')).toBe(where);
});
