import { expect, it } from 'vitest';
import { isSarcastic, readAct } from '../../../src/analysis/positions/read-act.ts';
import { spellSigns } from '../../../src/analysis/positions/spell-signs.ts';
import { nameBookOf, parseDocument } from '../../helpers/analysis/parse-document.ts';

function spell(text: string) {
  const document = parseDocument(text);
  const named = nameBookOf(document).mentions.map(({ mention, entity }) => ({
    start: mention.start,
    end: mention.end,
    name: entity.name,
    kind: entity.kind,
  }));
  return spellSigns(document, [{ start: 0, end: text.length }], named, []);
}

const SAYS = { act: null, isNegated: false };

it.each([
  ['The wall is old.', 'says'],
  ['We had nothing to do with it.', 'denies'],
  ['I have never met the Harbour Council.', 'denies'],
  ['It wasn’t the Harbour Council’s fault.', 'denies'],
  ['We will never accept the wall.', 'rejects'],
  ['I’m not going to sign.', 'rejects'],
  ['That is out of the question.', 'rejects'],
  ['The council must act now.', 'demands'],
  ['Get your boats out of here.', 'demands'],
  ['We call on the Harbour Council to pay.', 'demands'],
  ['If they build it, we will leave.', 'warns'],
  ['If they build it, we will sue.', 'warns'],
  ['This is simply not true.', 'denies'],
  ['Unless they pay, we will close the gate.', 'warns'],
  ['Thousands of jobs are at risk.', 'warns'],
  ['If they withdraw the plan, we will sail again.', 'promises'],
  ['Nobody will lose a place.', 'promises'],
  ['We will rebuild the pier.', 'promises'],
  ['The Harbour Council is a disgrace.', 'condemns'],
  ['How can they sleep at night?', 'condemns'],
  ['We fully support the harbour league.', 'supports'],
  ['The Harbour Council is brave.', 'supports'],
  ['I don’t believe a word of it.', 'doubts'],
  ['Whether it works is an open question.', 'doubts'],
  ['Nobody can say how this will end.', 'doubts'],
  ['Without the Harbour Council there would be no school here.', 'supports'],
  ['If it hadn’t been for the Harbour Council, we would have lost the hall.', 'supports'],
  ['The Harbour Council was right to step in.', 'supports'],
  ['The Harbour Council should be applauded.', 'supports'],
  ['The Harbour Council’s plan will save hundreds of jobs.', 'supports'],
  ['The Harbour Council should never have been given the money.', 'condemns'],
  ['Nobody has done more damage to this town than the Harbour Council.', 'condemns'],
  ['Why didn’t the Harbour Council warn us?', 'condemns'],
  ['We’re firmly against the wall.', 'rejects'],
  ['I have no plans to step down.', 'rejects'],
  ['You can count on us.', 'promises'],
  ['Help is on the way.', 'promises'],
  ['If we lose the ferry, we lose the island.', 'warns'],
  ['This risks becoming a war.', 'warns'],
  ['We need to act now.', 'demands'],
])('by the words, “%s” %s', (words, act) => {
  expect(readAct(SAYS, ['said'], spell(words)).act).toBe(act);
});

it.each([
  ['The wall must have been old.', 'says'],
  ['They are not asking for money.', 'says'],
  ['When will they pay?', 'says'],
  ['I will read it.', 'says'],
])('is not misled by a word in “%s”', (words, act) => {
  expect(readAct(SAYS, ['said'], spell(words)).act).toBe(act);
});

it('takes what stands behind “but”, and the first sentence that does something', () => {
  const read = (words: string) => readAct(SAYS, ['said'], spell(words)).act;
  expect(read('They were brave, but the plan is a disgrace.')).toBe('condemns');
  expect(read('Though they were wrong, they are brave.')).toBe('supports');
  expect(read('The wall is old. It is a disgrace. We will never pay.')).toBe('condemns');
});

it('believes a cue that names an act', () => {
  const warned = { act: 'warns', isNegated: false } as const;
  expect(readAct(warned, ['warned'], spell('The wall is old.'))).toEqual({
    act: 'warns',
    from: 'cue',
    sentence: null,
  });
});

it('takes the rejection of a claim for a denial', () => {
  const rejected = { act: 'rejects', isNegated: false } as const;
  expect(readAct(rejected, ['rejected'], spell('the claim as false')).act).toBe('denies');
  expect(readAct(rejected, ['rejected'], spell('the plan')).act).toBe('rejects');
});

it('takes mocking praise for nothing', () => {
  const mocked = spell('Oh, wonderful, another brilliant idea.');
  expect(isSarcastic(mocked)).toBe(true);
  expect(readAct(SAYS, ['said'], mocked).act).toBe('says');
});
