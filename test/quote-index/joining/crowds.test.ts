import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createCrowds,
  joinCrowd,
  leaveCrowd,
  likeInCrowd,
} from '../../../src/quote-index/joining/crowds.ts';
import {
  readWording,
  standsIn,
  type Wording,
} from '../../../src/quote-index/joining/same-words.ts';

const word = fc.constantFrom('bridge', 'harbour', 'ferry', 'council', 'never', 'pays', '…');
const someWording = fc
  .array(word, { minLength: 5, maxLength: 12 })
  .map((words) => readWording({ contents: [words.join(' ')] }))
  .filter((wording) => wording !== null);

it('finds all that hold the words or stand in them, of the same stretch, and forgets what left', () => {
  fc.assert(
    fc.property(fc.array(someWording, { maxLength: 20 }), someWording, (all, asked) => {
      const crowds = createCrowds();
      const stretchOf = (node: number) => node % 2;
      for (const [node, each] of all.entries()) joinCrowd(crowds, stretchOf(node), node, each);
      all.forEach((each, node) => {
        if (node % 5 === 0) leaveCrowd(crowds, stretchOf(node), node, each);
      });
      const isLike = (each: Wording) => standsIn(each, asked) || standsIn(asked, each);
      const found = likeInCrowd(crowds, 0, asked);
      for (const [node, each] of all.entries()) {
        const isHeld = node % 5 !== 0 && stretchOf(node) === 0;
        if (isHeld && isLike(each)) expect(found).toContain(node);
        if (!isHeld) expect(found).not.toContain(node);
      }
    }),
  );
});

it('leaves nothing behind', () => {
  const crowds = createCrowds();
  const wording = readWording({ contents: ['We will not pay for a bridge that leads nowhere.'] });
  if (wording === null) throw new Error('too few words');
  joinCrowd(crowds, 7, 1, wording);
  leaveCrowd(crowds, 7, 1, wording);
  expect([crowds.byAll.table.size, crowds.byRarest.table.size]).toEqual([0, 0]);
});
