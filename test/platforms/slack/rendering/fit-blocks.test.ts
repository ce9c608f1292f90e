import { expect, it } from 'vitest';
import {
  countChars,
  type FittedBlock,
  fitBlocks,
} from '../../../../src/platforms/slack/rendering/fit-blocks.ts';
import { MAX_BLOCKS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';

const divider: FittedBlock = { type: 'divider' };

function note(text: string): FittedBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text }] };
}

function row(value: string): FittedBlock {
  const text = { type: 'plain_text' as const, text: 'Older' };
  return { type: 'actions', elements: [{ type: 'button', action_id: 'run:0', text, value }] };
}

function notesOf(blocks: readonly FittedBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'context'
      ? block.elements.map((element) => ('text' in element ? element.text : ''))
      : [],
  );
}

it('leaves alone what fits', () => {
  const blocks = Array.from({ length: MAX_BLOCKS }, (_, index) => note(`${index}`));
  expect(fitBlocks(blocks)).toEqual(blocks);
});

it('drops from the end what is over 50, counts it, and keeps the buttons last', () => {
  const blocks = Array.from({ length: 60 }, (_, index) => note(`${index}`));
  const fitted = fitBlocks([...blocks, row('next')]);
  expect(fitted).toHaveLength(MAX_BLOCKS);
  expect(fitted.at(-1)).toEqual(row('next'));
  expect(notesOf(fitted).at(-1)).toContain('12 more');
});

it('drops what is too long for one message over all', () => {
  const fitted = fitBlocks(Array.from({ length: 10 }, () => note('x'.repeat(2_000))));
  expect(notesOf(fitted).at(-1)).toContain('[…] 7 more');
});

it('does not count dividers among what is missing', () => {
  const blocks = Array.from({ length: 30 }, (_, index) => [note(`${index}`), divider]).flat();
  expect(notesOf(fitBlocks(blocks)).at(-1)).toContain('[…] 5 more');
});

it('leaves out buttons that would fill the message', () => {
  const rows = Array.from({ length: 60 }, () => row('x'.repeat(1_500)));
  expect(fitBlocks(rows)).toHaveLength(1);
});

it('leaves no prompt above the menu of another', () => {
  const text = { type: 'plain_text' as const, text: 'x'.repeat(70) };
  const menu = (value: string, length: number): FittedBlock => {
    const options = Array.from({ length }, (_, at) => ({ text, value: `${value} ${at}` }));
    const select = { type: 'static_select', action_id: 'run:choice', options } as const;
    return { type: 'actions', elements: [{ ...select, placeholder: text }] };
  };
  const long = Array.from({ length: 3 }, () => note('x'.repeat(2_300)));
  const menus = [note('Show one …'), menu('show', 25), note('Stop one …'), menu('stop', 9)];
  expect(fitBlocks([...long, ...menus])).toEqual([...long, ...menus.slice(2)]);
});

it('counts characters but not the names of kinds', () => {
  expect(countChars([note('four'), divider])).toBe(4);
});
