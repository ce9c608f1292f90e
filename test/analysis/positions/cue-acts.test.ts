import { expect, it } from 'vitest';
import { readCue } from '../../../src/analysis/positions/cue-acts.ts';

/** @param prose with the cue between ⟨ and ⟩. */
function actOf(prose: string): string {
  const [before = '', cue = '', behind = ''] = prose.toLowerCase().split(/ ?[⟨⟩] ?/u);
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  const { act, isNegated } = readCue(words(before), words(cue), words(behind));
  return `${act ?? 'left to the words'}${isNegated ? ', not done' : ''}`;
}

it.each([
  ['Berg ⟨said⟩ that', 'left to the words'],
  ['Berg ⟨has demanded⟩ that', 'demands'],
  ['the guild ⟨called for⟩ a vote', 'demands'],
  ['the plan ⟨was rejected by⟩ Berg', 'rejects'],
  ['Berg ⟨turned⟩ down the plan', 'rejects'],
  ['Berg’s ⟨refusal⟩ to pay', 'rejects'],
  ['Berg ⟨refused to condemn⟩ the raid', 'rejects, not done'],
  ['Berg ⟨declined at first to criticise⟩ Cole', 'rejects, not done'],
  ['Berg ⟨refused to back⟩ the raid', 'rejects'],
  ['Berg ⟨has yet to endorse⟩ the plan', 'says, not done'],
  ['Berg ⟨declined⟩ to comment on the raid', 'says, not done'],
  ['Berg ⟨stood⟩ up for Cole', 'supports'],
  ['Berg ⟨does not support⟩ the plan', 'rejects'],
  ['Berg ⟨warned⟩ that', 'warns'],
  ['Berg ⟨vowed⟩ to pay', 'promises'],
  ['Berg ⟨has denied⟩ that', 'denies'],
  ['the plan drew ⟨criticism⟩ from Berg', 'condemns'],
  ['Berg ⟨stood⟩ firmly by Cole', 'supports'],
  ['Berg ⟨branded⟩ Cole a fool', 'condemns'],
  ['Berg ⟨poured cold⟩ water on the plan', 'rejects'],
  ['Berg ⟨expressed confidence⟩ in Cole', 'supports'],
  ['Berg ⟨questioned⟩ whether', 'doubts'],
  ['Berg ⟨questioned⟩ Cole for two hours', 'says, not done'],
  ['Berg ⟨celebrated⟩ a 3-0 win over Cole', 'says, not done'],
  ['Berg ⟨celebrated⟩ the plan', 'supports'],
  ['Berg ⟨defended⟩ her title against Cole', 'says, not done'],
  ['Berg ⟨defended⟩ Cole', 'supports'],
  ['Berg ⟨expressed concern⟩ for Cole', 'says, not done'],
  ['Berg ⟨is worried⟩ about Cole ’s health', 'says, not done'],
  ['Berg ⟨is worried⟩ about Cole', 'doubts'],
  ['Berg ⟨slammed⟩ the ball past Cole', 'says, not done'],
  ['Berg ⟨slammed⟩ Cole', 'condemns'],
  ['Berg ⟨challenged⟩ Cole in the final', 'demands'],
  ['Berg did not ⟨criticise⟩ the guild', 'says, not done'],
  ['Berg ⟨stopped short of demanding⟩ a vote', 'says, not done'],
  ['Berg ⟨deflected several questions about⟩ Cole', 'says, not done'],
  ['Berg ⟨was reluctant to endorse⟩ Cole', 'says, not done'],
  ['Berg ⟨has toned down his criticism of⟩ Cole', 'says, not done'],
  ['Berg ⟨withheld support from⟩ Cole', 'says, not done'],
  ['Berg ⟨failed twice to refuse⟩ the help of Cole', 'says, not done'],
  ['Berg ⟨opted against⟩ forcing Cole to pay', 'says, not done'],
  ['Berg ⟨came out against⟩ the plan', 'rejects'],
  ['Berg ⟨responded to questions about⟩ Cole', 'says, not done'],
  ['the plan ⟨faced criticism from⟩ Berg', 'condemns'],
  ['Berg ⟨found no fault with⟩ Cole', 'says, not done'],
  ['Berg ⟨shot back⟩ that', 'left to the words'],
  ['Berg ⟨will back⟩ Cole', 'supports'],
  ['Berg ⟨said in a press release⟩ that', 'left to the words'],
  ['Berg ⟨pressed⟩ Cole to pay', 'demands'],
  ['Berg ⟨blasted out⟩ an advert', 'left to the words'],
  ['Berg ⟨pleaded guilty⟩ to a theft', 'left to the words'],
  ['Berg ⟨challenged⟩ Cole to a debate', 'demands'],
  ['Berg ⟨challenged⟩ the plan', 'doubts'],
  ['Berg would neither confirm nor ⟨deny⟩ that', 'says, not done'],
])('%s: %s', (prose, act) => expect(actOf(prose)).toBe(act));
