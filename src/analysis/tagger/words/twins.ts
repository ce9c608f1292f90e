/**
 * Verbs by which papers outside of the United States report, and which the training texts have not, with the verb that these have in their
 * place: “Moen branded it “madness””, “reckons”, “criticised”, “recalls” for “recalled”.
 */

import { pastOf } from '../../text/cue-lexicon.ts';

const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    called: 'branded termed',
    calls: 'dubs',
    mocked: 'ridiculed',
    mocks: 'ridicules',
    thinks: 'reckons',
    asked: 'quizzed enquired',
    criticized: 'panned pilloried flayed rapped deplored',
    scolded: 'admonished',
    dismisses: 'rubbishes',
    praises: 'hails',
    criticizes: 'condemns',
    touted: 'trumpeted',
    asserted: 'averred',
    asserts: 'avers',
    argues: 'opines',
    suggests: 'intimates',
    urged: 'enjoined',
    congratulated: 'felicitated',
    worries: 'frets',
    worried: 'fretted',
    agrees: 'concurs',
    gushed: 'enthused cooed purred',
    boasted: 'crowed',
    shouted: 'bellowed',
    underscored: 'underlined',
    revealed: 'divulged',
    retorted: 'riposted',
    complained: 'remonstrated griped carped moaned grumbled whinged whined',
    begged: 'beseeched entreated',
    joked: 'jested wisecracked bantered deadpanned',
    lamented: 'rued',
    laments: 'rues',
  }).flatMap(([twin, words]) => words.split(' ').map((word): [string, string] => [word, twin])),
);

/** "criticised", "labelled", "signalling" -> as American papers spell them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing)$/u, 'iz$1'],
  [/ll(ed|ing)$/u, 'l$1'],
];

/** @param lower a word in lower case. @returns words that are used as it is, the likeliest first; none for most words. */
export function twinsOf(lower: string): readonly string[] {
  const twin = TWINS.get(lower);
  const spelt = SPELLINGS.flatMap(([british, american]) =>
    british.test(lower) ? [lower.replace(british, american)] : [],
  );
  return [twin ?? [], spelt, pastOf(lower) ?? []].flat();
}
