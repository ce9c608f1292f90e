import { expect, it } from 'vitest';
import { withoutTail } from '../../../../src/analysis/tagger/statements/without-tail.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: the verb, a text of which all behind it is read as what was said, and the words of it that are none. */
it.each([
  [
    'called',
    'Berg called the vote “a sham,” a word that Moen had used.',
    'a word that Moen had used',
  ],
  ['called', 'Berg called the vote “a sham,” which surprised nobody.', 'which surprised nobody'],
  ['called', 'Berg called the vote “a sham” and said it was late.', 'and said it was late'],
  ['called', 'Berg called the vote “a sham” and then left.', 'and then left'],
  ['called', 'Berg called the vote “a sham” on Monday.', 'on Monday'],
  ['called', 'Berg called the vote “a sham” last night.', 'last night'],
  ['called', 'Berg called the vote “a sham” yesterday.', 'yesterday'],
  ['called', 'Berg called the vote “a sham” amid a row.', 'amid a row'],
  ['called', 'Berg called the vote “a sham” as she left.', 'as she left'],
  ['called', 'Berg called the vote “a sham” in a letter to residents.', 'in a letter to residents'],
  [
    'called',
    'Berg called the vote “a sham” at an angry public meeting.',
    'at an angry public meeting',
  ],
  ['called', 'Berg called the vote “a sham” on social media.', 'on social media'],
  ['likened', 'Berg likened it to “a war” - a charge that stung.', '- a charge that stung'],
  ['likened', 'Berg likened it to “a war” -- but she stayed.', '- - but she stayed'],
  ['accused', 'Berg accused them of being “weak” during a visit.', 'during a visit'],
  ['blasted', 'Berg blasted the Harbour Act as “mad” during a visit.', 'during a visit'],
  ['said', 'Berg said, “Do not go,” until they left.', 'until they left'],
  ['told', 'Berg told them he was “cold,” the complaint says.', 'the complaint says'],
  ['said', 'Berg said: “Who cares?” and left.', 'and left'],
  ['showed', 'Berg showed support for his “plan,” which was free.', 'which was free'],
  ['requires', 'The law requires a “proven need,” a term of art.', 'a term of art'],
  ['said', 'Berg said it was “safe,” adding that it was old.', 'adding that it was old'],
  ['said', 'Berg said it was “safe,” pointing to a report.', 'pointing to a report'],
  ['said', 'Berg said she was “sorry,” wiping away tears.', 'wiping away tears'],
  ['said', 'Berg said she was “sorry” as she left the court.', 'as she left the court'],
  ['said', 'Berg said she was “sorry” and hung up.', 'and hung up'],
  ['said', 'Berg said she was “sorry” before leaving the stage.', 'before leaving the stage'],
  ['said', 'Berg said they were “heroes”, to loud applause.', 'to loud applause'],
  ['tweeted', 'Berg tweeted that it was “over” on her account.', 'on her account'],
])('behind “%s” of “%s” goes “%s”', (verb, prose, gone) => {
  expect(partsOf(verb, prose).gone).toBe(gone);
});

it.each([
  ['called', 'Berg called the vote “a sham” for the ages.'],
  ['called', 'Berg called the vote “the worst” in history.'],
  ['called', 'Berg called the vote “a stain” on the town.'],
  ['called', 'Berg called the vote “a sham,” because nobody came.'],
  ['called', 'Berg called them “liars,” “thieves” and cowards.'],
  ['called', 'Berg called her “a liar,” a real “thief” and a fool.'],
  ['called', 'Berg called the vote “a sham” and a farce.'],
  ['criticized', 'Berg criticized the vote — “a sham” — for its cost.'],
  ['urged', 'Berg urged him to “stop” and call an election.'],
  ['said', 'Berg said it was “safe” during the summer.'],
  ['said', 'Berg said it had “a rail,” which was new.'],
  ['said', 'Berg said, “Go,” and “go again”.'],
  ['said', 'Berg said “The Sea,” “The Fog” and “Rain” were his top shows.'],
  ['said', 'Berg said the “old bridge,” and the new, were safe.'],
  ['said', 'Berg said it was “safe,” including at night.'],
  ['said', 'Berg said it was “safe,” meaning nobody had died.'],
  ['said', 'Berg said she was “tired” and wanted a rest.'],
  ['said', 'Berg said she was “sober” before the crash.'],
  ['said', 'Berg said she owed it “to a degree” to her mother.'],
  ['said', 'Berg said she was “bullied” on social media.'],
])('behind “%s” of “%s” all stays', (verb, prose) => {
  expect(partsOf(verb, prose).gone).toBe('');
});

it('takes “as the row deepens” from what a headline says, and from nothing else', () => {
  const line = 'Berg insists it is ‘a disgrace’ as the row deepens';
  expect(partsOf('insists', `${line}¶It is late.`).gone).toBe('as the row deepens');
  expect(partsOf('insists', `It is late¶“Yes.” ${line}.`).gone).toBe('');
});

function partsOf(verb: string, prose: string) {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, verb);
  const content = facts.items.flatMap(({ text }, at) =>
    at > head && text !== '.' && facts.sentence[at] === facts.sentence[head] ? [at] : [],
  );
  const kept = new Set(withoutTail(facts, readingOf({ head, content })).content);
  return {
    gone: wordsOf(
      facts,
      content.filter((at) => !kept.has(at)),
    ).replace(/^, /u, ''),
  };
}
