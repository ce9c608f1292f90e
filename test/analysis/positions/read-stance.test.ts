import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { judgeOnly, readStance } from '../../../src/analysis/positions/read-stance.ts';
import { SPEECH_ACTS } from '../../../src/model/position.ts';
import { RULES_ALONE } from '../../helpers/analysis/rules-alone.ts';

const LEAD = 'The Harbour Council met John Cole, the mayor, in Ostwick on Monday.\n\n';

/** The stance of Anna Berg towards the Harbour Council, or another. */
function stanceOf(sentence: string, towards = 'Harbour Council'): string {
  const { positions } = analyze(LEAD + sentence, RULES_ALONE);
  const found = positions.find(({ topic }) => topic === towards);
  return found?.stance ?? 'none';
}

describe('negation', () => {
  it.each([
    ['“The Harbour Council is honest,” Anna Berg said.', 'favor'],
    ['“The Harbour Council is not honest,” Anna Berg said.', 'against'],
    ['“The Harbour Council has failed us,” Anna Berg said.', 'against'],
    ['“The Harbour Council did not mislead anyone,” Anna Berg said.', 'favor'],
    ['“It wasn’t the Harbour Council’s fault,” Anna Berg said.', 'favor'],
    ['“We will not accept that the Harbour Council can be shut down,” Anna Berg said.', 'favor'],
    ['“We will not accept that the Harbour Council gives up a mile,” Anna Berg said.', 'none'],
    ['“We will not accept the Harbour Council’s plan,” Anna Berg said.', 'against'],
    ['“I have nothing but admiration for the Harbour Council,” Anna Berg said.', 'favor'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('whose others are judged', () => {
  it.each([
    ['“The Harbour Council’s supporters are liars,” Anna Berg said.', 'Harbour Council', 'none'],
    ['“The Harbour Council’s customers are liars,” Anna Berg said.', 'Harbour Council', 'none'],
    ['Anna Berg praised John Cole’s killer.', 'John Cole', 'none'],
    ['Anna Berg praised the mother of John Cole.', 'John Cole', 'none'],
    ['“They say John Cole is a saint,” Anna Berg said.', 'John Cole', 'none'],
    ['“He told us John Cole was a liar,” Anna Berg said.', 'John Cole', 'none'],
    ['“I never said John Cole was a liar,” Anna Berg said.', 'John Cole', 'none'],
    ['“John Cole told us it wouldn’t keep a cat afloat,” Anna Berg said.', 'John Cole', 'none'],
    ['“Norwegian families are right to be angry,” Anna Berg said.', 'Norway', 'none'],
    ['“The Norwegian government has failed us,” Anna Berg said.', 'Norway', 'against'],
    [
      '“John Cole has more votes than the Harbour Council,” Anna Berg said.',
      'Harbour Council',
      'none',
    ],
    [
      '“John Cole will run against the Harbour Council,” Anna Berg said.',
      'Harbour Council',
      'none',
    ],
    ['“I am against the Harbour Council,” Anna Berg said.', 'Harbour Council', 'against'],
  ])('%s %s %s', (sentence, topic, stance) => expect(stanceOf(sentence, topic)).toBe(stance));
});

describe('two sides in many words', () => {
  it.each([
    ['“The Harbour Council is honest, but it has failed us,” Anna Berg said.', 'mixed'],
    [
      '“The Harbour Council is honest, but it has failed us, and on Monday at noon in the old hall of the town men from the north side will sit down again with men from the south side,” Anna Berg said.',
      'none',
    ],
    [
      '“The Harbour Council is honest, and on Monday at noon in the old hall of the town men from the north side will sit down again with men from the south side,” Anna Berg said.',
      'favor',
    ],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('a pronoun behind its name', () => {
  it.each([
    ['“The Harbour Council has met. It has failed us,” Anna Berg said.', 'against'],
    ['“The Harbour Council has met. I am ashamed of it,” Anna Berg said.', 'against'],
    [
      '“The Harbour Council has met. Staying away when it is cold is unfair,” Anna Berg said.',
      'none',
    ],
    ['“John Cole and the Harbour Council have met. It is a disgrace,” Anna Berg said.', 'none'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('constructions', () => {
  it.each([
    ['“Without the Harbour Council we would have lost,” Anna Berg said.', 'favor'],
    ['“If it weren’t for the Harbour Council, there would be no hall,” Anna Berg said.', 'favor'],
    ['“It is shameful that the Harbour Council said so,” Anna Berg said.', 'against'],
    ['“It is the Harbour Council that caused this,” Anna Berg said.', 'against'],
    ['“Where was the Harbour Council when the roof fell in?” Anna Berg said.', 'against'],
    ['“Unlike the Harbour Council, John Cole has been honest,” Anna Berg said.', 'against'],
    ['“I’d rather trust the Harbour Council than John Cole,” Anna Berg said.', 'favor'],
    ['“I’d rather trust John Cole than the Harbour Council,” Anna Berg said.', 'against'],
    ['“The Harbour Council should be applauded,” Anna Berg said.', 'favor'],
    ['“The Harbour Council’s plan will save hundreds of jobs,” Anna Berg said.', 'favor'],
    ['“The claims against the Harbour Council are baseless,” Anna Berg said.', 'favor'],
    ['“We refuse to attack the Harbour Council,” Anna Berg said.', 'favor'],
    ['“We will give the Harbour Council an answer by Friday,” Anna Berg said.', 'none'],
    ['“While I admire the Harbour Council, its plan is a disaster,” Anna Berg said.', 'mixed'],
    ['“The Harbour Council’s attack on John Cole was unfair,” Anna Berg said.', 'against'],
    ['“We have told the Harbour Council that the answer is no,” Anna Berg said.', 'against'],
    ['“The Harbour Council’s ultimatum will not move us,” Anna Berg said.', 'against'],
    ['“You’ve got to hand it to the Harbour Council,” Anna Berg said.', 'favor'],
    ['“What a disgrace the Harbour Council has turned out to be,” Anna Berg said.', 'against'],
    ['“What the Harbour Council says about us is a lie,” Anna Berg said.', 'against'],
    ['“I refuse to speak ill of the Harbour Council,” Anna Berg said.', 'favor'],
    ['“I do not know what the Harbour Council will do next,” Anna Berg said.', 'none'],
    ['“Prices rose after the Harbour Council changed the rate,” Anna Berg said.', 'none'],
    ['“The Harbour Council turned its back on us,” Anna Berg said.', 'against'],
    ['“The Harbour Council kept every promise,” Anna Berg said.', 'favor'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('what is asked for, refused and backed', () => {
  it.each([
    ['Anna Berg rejected criticism of the Harbour Council.', 'favor'],
    ['Anna Berg dismissed criticism from the Harbour Council.', 'against'],
    ['Anna Berg opposed the closure of the Harbour Council.', 'favor'],
    ['Anna Berg backed calls for the Harbour Council to stand down.', 'against'],
    ['Anna Berg praised the Harbour Council for ending the strike.', 'favor'],
    ['Anna Berg urged voters to reject the Harbour Council.', 'against'],
    ['Anna Berg urged the Harbour Council to accept the offer.', 'none'],
    ['Anna Berg accused the Harbour Council of hiding the costs.', 'against'],
    ['Anna Berg said the Harbour Council had welcomed the ruling.', 'none'],
    ['Anna Berg said critics of the Harbour Council were wrong.', 'favor'],
    ['“There is no evidence that the Harbour Council lied,” Anna Berg said.', 'favor'],
    ['“Because of the Harbour Council we have lost a summer,” Anna Berg said.', 'against'],
    ['“Nobody knows these hills like the Harbour Council,” Anna Berg said.', 'favor'],
    ['“What has the Harbour Council ever done for us?” Anna Berg said.', 'against'],
    ['“Don’t listen to the Harbour Council,” Anna Berg said.', 'against'],
    ['“For once the Harbour Council has listened,” Anna Berg said.', 'mixed'],
    ['“The Harbour Council’s men are heroes. Its managers are not,” Anna Berg said.', 'mixed'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('conditions', () => {
  it.each([
    ['“If the Harbour Council builds it, we will sue,” Anna Berg said.', 'against'],
    ['“Unless the Harbour Council pays, we will block the port,” Anna Berg said.', 'against'],
    ['“If the Harbour Council apologised, we would sail again,” Anna Berg said.', 'none'],
    ['“If the Harbour Council were honest, I would be glad,” Anna Berg said.', 'none'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('what others think', () => {
  it.each([
    ['“John Cole praised the Harbour Council,” Anna Berg said.', 'none'],
    ['“John Cole blamed the Harbour Council,” Anna Berg said.', 'none'],
    ['“I thank the Harbour Council,” Anna Berg said.', 'favor'],
    ['“The Harbour Council’s critics are wrong,” Anna Berg said.', 'favor'],
    ['“The attacks on the Harbour Council are a disgrace,” Anna Berg said.', 'favor'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('demands', () => {
  it.each([
    ['“The Harbour Council must publish the letter,” Anna Berg said.', 'none'],
    ['“The Harbour Council must resign,” Anna Berg said.', 'against'],
    ['“The Harbour Council must never do that again,” Anna Berg said.', 'against'],
    ['“The Harbour Council should have listened,” Anna Berg said.', 'against'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('more than one topic, and one told in two ways', () => {
  it.each([
    ['“John Cole is brave and the Harbour Council is a disgrace,” Anna Berg said.', 'against'],
    [
      '“The Harbour Council built a fine pier, but its plan is a disgrace,” Anna Berg said.',
      'mixed',
    ],
    [
      '“The Harbour Council is right about the pier and wrong about the wall,” Anna Berg said.',
      'mixed',
    ],
    ['“John Cole and the Harbour Council have failed us,” Anna Berg said.', 'against'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('verbs whose other part stands behind a name', () => {
  it.each([
    ['“The ministry let the Harbour Council down,” Anna Berg said.', 'none'],
    ['“The Harbour Council let us all down,” Anna Berg said.', 'against'],
    ['“The Harbour Council hung a good man out to dry,” Anna Berg said.', 'against'],
    ['“We won’t have them run the Harbour Council down,” Anna Berg said.', 'favor'],
    ['“We will see the Harbour Council in court,” Anna Berg said.', 'against'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('two sides in one breath', () => {
  it.each([
    [
      '“The Harbour Council is kind, but it has handed the keys to a stranger,” Anna Berg said.',
      'mixed',
    ],
    [
      '“The Harbour Council may have saved the pier but it has killed the market,” Anna Berg said.',
      'mixed',
    ],
    ['“We support the Harbour Council’s aim, but not its manners,” Anna Berg said.', 'mixed'],
    ['“The Harbour Council is slow, clumsy and absolutely honest,” Anna Berg said.', 'mixed'],
    ['“The Harbour Council listens, it just never acts,” Anna Berg said.', 'mixed'],
    ['“The Harbour Council did the right thing for the wrong reason,” Anna Berg said.', 'mixed'],
    [
      '“The Harbour Council is honest. But it has handed the keys to a stranger,” Anna Berg said.',
      'mixed',
    ],
    ['“The Harbour Council is honest, but it will meet again in May,” Anna Berg said.', 'favor'],
    ['“The Harbour Council will meet while the lights are on,” Anna Berg said.', 'none'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('comparisons', () => {
  it.each([
    ['“Nobody has done more than the Harbour Council,” Anna Berg said.', 'favor'],
    ['“I couldn’t have put it better than the Harbour Council,” Anna Berg said.', 'favor'],
    ['“The Harbour Council knows the tides better than anyone,” Anna Berg said.', 'favor'],
    ['“The Harbour Council would rather talk than act,” Anna Berg said.', 'against'],
    ['“We deserve better than the Harbour Council,” Anna Berg said.', 'against'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('who suffers something did not do it', () => {
  it.each([
    ['“The Harbour Council was attacked by three men,” Anna Berg said.', 'none'],
    ['“The Harbour Council’s offices were damaged in the storm,” Anna Berg said.', 'none'],
    ['“The Harbour Council’s plan was badly botched,” Anna Berg said.', 'against'],
    ['“They are hounding the Harbour Council for telling the truth,” Anna Berg said.', 'favor'],
    ['“I have never heard the Harbour Council lie,” Anna Berg said.', 'favor'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('what is only thought of, doubted or asked', () => {
  it.each([
    ['“If the Harbour Council had listened, we wouldn’t be here,” Anna Berg said.', 'against'],
    [
      '“If the Harbour Council thinks we’ll go quietly, it is mistaken,” Anna Berg said.',
      'against',
    ],
    ['“I don’t know whether the Harbour Council is right,” Anna Berg said.', 'none'],
    ['“It is unclear whether the Harbour Council owned the mask,” Anna Berg said.', 'none'],
    ['“The Harbour Council’s version does not hang together,” Anna Berg said.', 'against'],
    [
      '“Cross us again and the Harbour Council will find its quays empty,” Anna Berg said.',
      'against',
    ],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('who is to blame', () => {
  it.each([
    ['“The Harbour Council is wrong to say that,” Anna Berg said.', 'against'],
    ['“It is wrong to say that the Harbour Council lied,” Anna Berg said.', 'favor'],
    ['“Nobody at the Harbour Council did anything wrong,” Anna Berg said.', 'favor'],
    ['“It isn’t the Harbour Council that should be ashamed,” Anna Berg said.', 'favor'],
    ['“Since the Harbour Council took over, nothing works,” Anna Berg said.', 'against'],
    ['“I sleep better since the Harbour Council came,” Anna Berg said.', 'favor'],
  ])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));
});

describe('a topic that is described, or meant by a pronoun', () => {
  it.each([
    ['“The mayor must resign,” Anna Berg said.', 'John Cole', 'against'],
    ['“I will be voting for the mayor,” Anna Berg said.', 'John Cole', 'favor'],
    ['“He has let us all down,” Anna Berg said.', 'John Cole', 'against'],
    ['“They must go,” Anna Berg said of the Harbour Council.', 'Harbour Council', 'against'],
    ['“They have failed us,” Anna Berg said of the Harbour Council.', 'Harbour Council', 'against'],
  ])('%s %s: %s', (sentence, topic, stance) => expect(stanceOf(sentence, topic)).toBe(stance));
});

it.each([
  ['Anna Berg praised the Harbour Council and its plan.', 'favor'],
  ['Anna Berg criticised the Harbour Council for its “shameful” plan.', 'against'],
  ['“We condemn the Harbour Council,” Anna Berg said.', 'against'],
  ['“We stand with the Harbour Council,” Anna Berg said.', 'favor'],
  ['“The Harbour Council met,” Anna Berg said.', 'none'],
  ['“The plan is old,” Anna Berg said.', 'none'],
  ['Anna Berg praised “a plan that has long been on the table of the Harbour Council”.', 'none'],
])('%s %s', (sentence, stance) => expect(stanceOf(sentence)).toBe(stance));

describe('what news says of somebody without judging', () => {
  it.each([
    '“There is no question that the Harbour Council is acting,” Anna Berg said.',
    '“I don’t think the Harbour Council would be shy about it,” Anna Berg said.',
    '“I don’t think you hear people talk of the Harbour Council,” Anna Berg said.',
    '“It is unclear whether the Harbour Council will meet,” Anna Berg said.',
    '“The Harbour Council did not seem concerned about working with the union to end the strike,” Anna Berg said.',
    '“The Harbour Council doesn’t have to pick a firm this year,” Anna Berg said.',
    '“We can’t go back to the Harbour Council,” Anna Berg said.',
    '“If the Harbour Council had done that, we would have left,” Anna Berg said.',
    '“John Cole ran against the Harbour Council,” Anna Berg said.',
    '“The attacks at the Harbour Council came in May,” Anna Berg said.',
    'Anna Berg described the slums of the Harbour Council.',
    '“You attacked the Harbour Council,” Anna Berg said.',
    '“Fishermen are poor because they trust the Harbour Council,” Anna Berg said.',
  ])('%s', (sentence) => expect(stanceOf(sentence)).toBe('none'));
});

it('takes mocking praise for no stance', () => {
  expect(stanceOf('“Oh, brilliant, the Harbour Council again,” Anna Berg said.')).toBe('none');
});

it('judges whom a sentence begins with, if it names nobody else', () => {
  const condemns = { act: 'condemns', from: 'words' } as const;
  expect(judgeOnly(condemns, 'X____Q')).toBe('against');
  expect(judgeOnly(condemns, '_fX____Q')).toBe('none');
  expect(judgeOnly(condemns, 'Xa__B')).toBe('against');
  expect(judgeOnly(condemns, 'X__,k_bQ')).toBe('none');
  expect(judgeOnly(condemns, 'X_f__B')).toBe('none');
  expect(judgeOnly({ ...condemns, from: 'cue' }, 'X____Q')).toBe('none');
});

it('tells none where the topic is not named, whatever the signs', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SPEECH_ACTS),
      fc.constantFrom('cue' as const, 'words' as const, 'nothing' as const),
      fc.array(fc.constantFrom(...'HPpukNnbaFMDLBASGQgqWwCTUKRVZIJ&tcofx>_,.?Y')),
      (act, from, signs) => {
        expect(readStance({ act, from }, signs.join(''), false)).toBe('none');
      },
    ),
  );
});
