import { expect, it } from 'vitest';
import { isQuestion } from '../../../../src/analysis/tagger/statements/is-question.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

const TALK = wordFactsOf('Talks on the wall¶Anna Berg came late.¶Q: Will you pay?¶A: We will not.');
const ASKED = wordFactsOf('Berg was asked: “Will you pay for the wall?” Moen asked Cole nothing.');
const quotationIn = ({ items }: typeof ASKED) => items.findIndex(({ quotation }) => quotation);

it.each([
  ['“Q”', TALK, { head: null, source: [itemAt(TALK, 'q')], content: [quotationIn(TALK)] }, true],
  ['“A”', TALK, { head: null, source: [itemAt(TALK, 'a')], content: [quotationIn(TALK)] }, false],
  ['nobody', ASKED, { head: itemAt(ASKED, 'asked'), content: [quotationIn(ASKED)] }, true],
  [
    'somebody',
    ASKED,
    {
      head: itemAt(ASKED, 'asked'),
      source: [itemAt(ASKED, 'moen')],
      content: [quotationIn(ASKED)],
    },
    false,
  ],
  [
    'nobody, in reported words',
    ASKED,
    { head: itemAt(ASKED, 'asked'), content: [itemAt(ASKED, 'nothing')] },
    false,
  ],
  ['nobody, without a cue', ASKED, { head: null, content: [quotationIn(ASKED)] }, false],
])('asked by %s', (_by, facts, parts, isAsked) => {
  expect(isQuestion(facts, readingOf({ source: [], ...parts }))).toBe(isAsked);
});

/** Each row: a text in which Berg is read to say that it would hold, and whether that itself is in question. */
it.each([
  ['Did Berg say that it would hold?', true],
  ['And did Berg really say that it would hold?', true],
  ['Is Berg saying that it would hold?', true],
  ['Has Berg said that it would hold?', true],
  ['Why did Berg say that it would hold?', false],
  ['Would Berg, who says that it would hold, cross?', false],
  ['Berg said that it would hold.', false],
  ['Would it hold? Berg said that it would.', false],
])('%s', (prose, isAsked) => {
  const facts = wordFactsOf(prose);
  const head = facts.items.findIndex(({ lower }) => /^sa(?:ys?|id|ying)$/u.test(lower));
  const source = [itemAt(facts, 'berg')];
  const content = [facts.items.length - 2];
  expect(isQuestion(facts, readingOf({ head, source, content }))).toBe(isAsked);
});
