/** The forms of English verbs: regular ones by spelling rules, irregular ones written out. */

const DOUBLING: ReadonlySet<string> = new Set(
  `stop quit slam rob drop scrap let regret plan strip shut snub rip rig spin cut run sit get hit set put win dig bet drag rub whip stir stab
  grab step ram wrap`.split(/\s+/u),
);

/** Past tense and participle, by verb; the others are regular. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  `be was were been is are am|arise arose arisen|bear bore borne|beat beaten|become became|befall befell befallen|begin began begun|bend bent|
  bet|bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burned burnt|
  burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug|do did done does|
  draw drew drawn|dream dreamed dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
  find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|
  forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone goes|grind ground|
  grow grew grown|hang hung|have had has|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|
  lead led|lean leaned leant|leap leaped leapt|learn learned learnt|leave left|lend lent|let|lie lied|light lit|lose lost|make made|
  mean meant|meet met|mislead misled|misread|misspend misspent|mistake mistook mistaken|outdo outdid outdone|overcome overcame|
  overspend overspent|pay paid|put|quit|read|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|
  seek sought|sell sold|send sent|set|shake shook shaken|shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut|
  sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|slit|smell smelled smelt|sow sowed sown|speak spoke spoken|
  speed sped|spell spelled spelt|spend spent|spill spilled spilt|spin spun|spit spat|split|spoil spoiled spoilt|spread|spring sprang sprung|
  stand stood|steal stole stolen|stick stuck|stink stank stunk|strike struck|strive strove striven|swear swore sworn|sweep swept|
  swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tread trod trodden|
  undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset|wake woke woken|
  wear wore worn|weave wove woven|wed|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|
  write wrote written`
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
  const isDoubling = DOUBLING.has(verb) || /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(verb);
  const stem = isDoubling ? verb + verb.slice(-1) : verb;
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

/** Past tense and participle of the irregular ones; of those that have none of their own, the verb. */
const PAST: ReadonlySet<string> = new Set(
  [...IRREGULAR].flatMap(([verb, past]) => (past.length === 0 ? [verb] : past)),
);

/** @returns whether a word, lower case, may be a verb's past tense or participle: “leapt”, “burst”, “heaped”, but “seed”, too. */
export const isPastForm = (lower: string): boolean => PAST.has(lower) || /..ed$/u.test(lower);
