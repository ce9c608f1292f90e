/** The forms of English verbs: regular ones by spelling rules, irregular ones written out. */

const DOUBLING: ReadonlySet<string> = new Set(
  `stop quit slam rob drop scrap let regret plan strip shut snub rip rig spin cut run sit get hit set put win dig bet drag rub whip stir stab
  grab step ram wrap`.split(/\s+/u),
);

/** Past tense and participle, by verb; the others are regular. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  `be was were been is are am|bend bent|bind bound|bite bit bitten|bleed bled|break broke broken|bring brought|cling clung|come came|
  cost|cut|deal dealt|dig dug|do did done does|draw drew drawn|drive drove driven|fall fell fallen|feel felt|fight fought|get got gotten|
  give gave given|go went gone goes|hang hung|have had has|hide hid hidden|hit|hold held|keep kept|know knew known|lay laid|lead led|
  leave left|lend lent|let|lie lied|light lit|lose lost|make made|mean meant|meet met|pay paid|put|rise rose risen|run ran|say said|
  see saw seen|sell sold|set|shine shone|show showed shown|shut|sit sat|sow sowed sown|speak spoke spoken|spend spent|spin spun|
  spread|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|take took taken|teach taught|tear tore torn|
  tell told|think thought|throw threw thrown|understand understood|win won|write wrote written`
    .split('|')
    .map((forms) => forms.trim().split(/\s+/u))
    .map(([verb = '', ...past]) => [verb, past] as const),
);

/** @returns the verb and its other forms, lower case. */
export function formsOf(verb: string): readonly string[] {
  const past = IRREGULAR.get(verb);
  const [base, third, regular, continuous] = regularForms(verb);
  return past
    ? [...new Set([base, third, continuous, ...past])]
    : [base, third, regular, continuous];
}

type Forms = readonly [base: string, third: string, past: string, continuous: string];

function regularForms(verb: string): Forms {
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  if (/[^aeiou]y$/u.test(verb)) {
    const base = verb.slice(0, -1);
    return [verb, `${base}ies`, `${base}ied`, `${verb}ing`];
  }
  if (verb.endsWith('ee')) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`];
  if (verb.endsWith('ie')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -2)}ying`];
  if (/(?:[^e]e)$/u.test(verb) && verb !== 'be')
    return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}
