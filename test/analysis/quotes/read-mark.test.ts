import { describe, expect, it } from 'vitest';
import { isDoubleMark, Mark } from '../../../src/analysis/quotes/read-mark.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

/** The mark behind ‖. */
function markIn(prose: string): Mark {
  const { tokens, paragraphs } = parseDocument(prose.replace('‖', ''));
  const at = tokens.findIndex(({ start }) => start === prose.indexOf('‖'));
  const paragraph = paragraphs.find(({ endToken }) => endToken > at);
  if (!paragraph) throw new Error('no paragraph');
  return new Mark(tokens, at, paragraph);
}

describe('where nothing is open', () => {
  it.each([
    ['‖“We pay,” she said.', true],
    ['‖"We pay," she said.', true],
    ['‖”We pay,” she said.', true],
    ['‖„We pay,“ she said.', true],
    ['She said ‖" We pay."', true],
    ['It is 12‖" thick.', false],
    ['“We pay,” she said,‖” But not now.”', true],
    ['We pay, she said,‖” But not now. “We pay.”', false],
    ['She said: ‖” We pay. “ But not now.', true],
    ['She said. ‖” We pay, she said. “We pay.”', false],
    ['We pay.‖” She left.', false],
    ['We pay. ‖” , she said.', false],
  ])('%s opens: %s', (prose, opens) => expect(markIn(prose).opens).toBe(opens));

  it.each([
    ['We pay.‖” She left.', true],
    ['We pay.‖" She left.', true],
    ['We pay.‖“ She left.', false],
    ['‖“We pay.', false],
    ['the boys‖’ team', false],
  ])('%s only closes: %s', (prose, closes) => expect(markIn(prose).mayOnlyClose).toBe(closes));
});

describe('where another is open', () => {
  it.each([
    ['“We pay,‖” she said.', '“', true],
    ['“We pay,‖“ she said.', '“', true],
    ['„We pay,‖“ she said.', '„', true],
    ['»We pay,‖«she said.', '»', true],
    ['"We pay,‖" she said.', '"', true],
    ['"We pay, ‖" she said.', '"', true],
    ['"We pay, ‖"said Berg.', '"', true],
    ['"We pay, ‖"not they."', '"', false],
    ['"It is ‖"a farce" here."', '"', false],
    ['“It is ‖“a farce” here.”', '“', false],
  ])('%s closes %s: %s', (prose, opener, closes) =>
    expect(markIn(prose).closes(opener)).toBe(closes),
  );

  it.each([
    ['“It is ‖“a farce” here.”', true],
    ['"It is ‖"a farce" here."', true],
    ['“We pay. ‖“We leave,” she said. “No.”', false],
    ['"We pay. ‖"We leave," she said. "No."', false],
    ['"We pay. ‖"We leave," she said.', false],
  ])('%s is nested: %s', (prose, nested) => expect(markIn(prose).isNested()).toBe(nested));
});

it('knows single and double marks, typewriters’ pairs among the double ones', () => {
  const { tokens } = parseDocument("“ \" ‘ ' `` '' « a");
  expect(tokens.map(isDoubleMark)).toEqual([true, true, false, false, true, true, true, false]);
});
