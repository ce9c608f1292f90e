/**
 * Articles for soaks: invented people of invented offices say invented things, told by a seed. No two articles share
 * more than a turn of phrase, as different news do.
 */
import { randomOf } from './plan-publishers.mjs';

const GIVEN = ['Runa', 'Ivar', 'Maren', 'Oskar', 'Petra', 'Jonas', 'Sunniva', 'Tobias'];
const SURNAMES = ['Halden', 'Vestby', 'Korsvik', 'Lindmo', 'Aldane', 'Harrowby'];
const PLACES = ['Gullhaven', 'Oster', 'Norrick', 'Tidewater', 'Kellan', 'Brackwell', 'Sundmere'];
const OFFICES = ['harbour master', 'mayor', 'fisheries minister', 'head of the pilots', 'bishop'];
const BODIES = ['Council', 'Harbour Board', 'Pilots’ Guild'];
const CUES = ['said', 'told reporters', 'insisted', 'warned', 'added'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Enough words that two statements have few in common. */
const NOUNS =
  'anchor barge beacon bell berth boat bridge buoy cable canal cargo chart clerk coast cod cottage crane creek crew dock engine fare ferry field fishery flag fleet fog fund gale gate grain guard gull hall harvest haven herring hill house island jetty kiln lamp lantern ledger licence light loan lock market mast meadow meeting mill mooring net oar office orchard paint permit pier pilot plan pond port price quarry quay queue quota raft railway record reef rent report road rope rudder sail salt school seal shed ship shop shore signal smoke storm street tariff tavern tender tide timber toll tower trade train treaty tunnel vessel village vote wage wall warden warehouse wave wharf wind winter yard'.split(
    ' ',
  );
const VERBS =
  'build buy carry close count defend deliver empty fetch finish guard inspect keep lease lift measure move open paint pay plan promise pull question rebuild reckon rent repair replace rescue sell share sort strengthen survey test trade tow vote weigh widen'.split(
    ' ',
  );
const QUALITIES =
  'bitter brave bright broad broken careful cheap clean cold common costly damp deep distant early eastern empty fair fine flat fresh grey heavy hollow honest idle late lean local long low narrow new northern old plain quiet rough rusty shallow sharp short silent slow small southern spare steep stiff stubborn sturdy tall thin tidy western wet whole wide'.split(
    ' ',
  );

/** Each name with its office, always the same. */
function invent(surnames, places) {
  return GIVEN.flatMap((given, row) =>
    surnames.map((surname, column) => {
      const place = places[(row + column) % places.length];
      const office = `${OFFICES[(row * 3 + column) % OFFICES.length]} of ${place}`;
      return { name: `${given} ${surname}`, surname, office };
    }),
  );
}

/** 48 people. */
export const PEOPLE = invent(SURNAMES, PLACES);

const STARTS =
  'Al Bor Dag Eld Fer Gim Hol Ister Jor Kal Lom Mar Nes Or Pel Ros Sol Tor Ul Vin'.split(' ');
const join = (ends) => STARTS.flatMap((start) => ends.map((end) => start + end));
const MORE_PLACES = join(['by', 'ford', 'mouth', 'nes', 'stad', 'wick']);

/** Where there are as many names as many outlets have in a few days, some 40 quotes for each, and the first in the most of them (Zipf's law). */
export const COUNTRY = {
  people: [...PEOPLE, ...invent(join(['berg', 'dal', 'gren', 'holt', 'lund', 'sen']), MORE_PLACES)],
  places: [...PLACES, ...MORE_PLACES],
  isUneven: true,
};
/** A small town. */
const TOWN = { people: PEOPLE, places: PLACES, isUneven: false };

export const BODY_NAMES = PLACES.flatMap((place) => BODIES.map((body) => `${place} ${body}`));

/** Words that quotes of the soak have. */
export const QUOTED_WORDS = NOUNS;

/** Some 600 words, as most articles; one in a hundred is a live blog. */
const PARAGRAPHS = 16;
const LONG_EVERY = 100;
const LONG_FACTOR = 20;

/** @returns one article: { title, body: paragraphs }. */
export function writeArticle(seed, number, { people, places, isUneven } = TOWN) {
  const random = randomOf(seed * 100_003 + number);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const pickUneven = (list) => list[Math.floor((list.length + 1) ** random()) - 1];
  const pickName = isUneven ? pickUneven : pick;
  const count = () => Math.floor(random() * 900) + 3;
  const thing = () => `${pick(QUALITIES)} ${pick(NOUNS)}`;
  const statement = () => pick(STATEMENTS)({ thing, deed: () => pick(VERBS), count });
  const quoted = () => {
    const { name, office } = pickName(people);
    return `“${statement()},” ${pick(CUES)} ${name}, the ${office}. “${statement()}.”`;
  };
  const reported = () =>
    `The ${pick(BODY_NAMES)} said that it would ${pick(VERBS)} the ${thing()} before ${pick(DAYS)}, and ${pick(VERBS)} the ${thing()} later.`;
  const told = () =>
    `On ${pick(DAYS)} the ${thing()} at the ${thing()} was ${count()} days old. A ${thing()} and a ${thing()} stood beside the ${thing()}, and ${count()} people waited for the ${thing()} of ${pickName(places)} until the tide had turned.`;
  const length = number % LONG_EVERY === LONG_EVERY - 1 ? PARAGRAPHS * LONG_FACTOR : PARAGRAPHS;
  return {
    title: `${pickName(places)} counts the ${thing()} and the ${thing()} at quay ${number}`,
    body: Array.from({ length }, () => pick([quoted, reported, told, told])()),
  };
}

const STATEMENTS = [
  ({ thing, count }) => `We have ${count()} reasons to keep the ${thing()} beside the ${thing()}`,
  ({ thing, deed }) => `Nobody has asked us to ${deed()} the ${thing()} or the ${thing()}`,
  ({ thing, deed, count }) =>
    `It took ${count()} days to ${deed()} the ${thing()}, and the ${thing()} is still where it was`,
  ({ thing, deed }) => `Whoever wants to ${deed()} our ${thing()} must first see the ${thing()}`,
  ({ thing, deed }) => `They may ${deed()} every ${thing()}, but not the ${thing()} of my parents`,
  ({ thing, count }) => `The ${thing()} cost us ${count()} crowns and the ${thing()} cost us more`,
];
