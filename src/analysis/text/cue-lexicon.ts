/**
 * Verbs by which news attributes words, with what may follow each. Own list; forms are made by English spelling rules.
 *
 * Flags: q stands beside a quotation; v also in front of its subject ("said Berg"); c takes a clause without "that";
 * t takes a clause with "that"; a takes the one addressed as object; i takes an infinitive; o takes an object that holds a
 * quotation ("called it “…”"); n has forms that are nouns as well; m manner of speaking, a cue only right beside a quotation.
 */

import type { Token } from './document.ts';

/** What the words do, where the verb alone says it; `say` leaves that to the words themselves. */
export type CueClass =
  | 'say'
  | 'demand'
  | 'reject'
  | 'warn'
  | 'support'
  | 'criticise'
  | 'promise'
  | 'deny';

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly flags: string;
  readonly form: 'base' | 'third' | 'past' | 'ing';
}

const VERBS: Readonly<Record<CueClass, string>> = {
  say: `say:qvct tell:qvcta add:qvct note:qvctn explain:qvct argue:qvct claim:qvctn insist:qvct admit:qvct acknowledge:qct
    concede:qvct contend:qct maintain:qct assert:qct allege:qct declare:qvcto announce:qvct confirm:qct predict:qvct suggest:qct
    report:qctn reckon:qvct aver:qvct reveal:ct disclose:t recall:qvt reiterate:qvt repeat:qvt stress:qtn emphasize:qt emphasise:qt reply:qvtn respond:qvt retort:qvt
    remark:qvtn observe:qvt comment:qvtn state:qctn write:qvct tweet:qvtn post:qn conclude:qvct continue:qv joke:qvctn quip:qvt boast:qvtn hope:ct fear:tn
    believe:ct think:qct feel:t estimate:ct testify:qct reaffirm:qt affirm:qt underline:t underscore:t ask:qva enquire:qv wonder:qv answer:qvn
    shout:qv yell:qv cry:qv scream:qv whisper:qvn mutter:qv murmur:qv exclaim:qvt proclaim:qvto theorize:t speculate:t reason:qvn muse:qvt remember:qt
    advise:qta inform:qta assure:qta remind:qta describe:o call:o label:o brand:o characterize:o characterise:o dub:o term:o deem:o refer:o
    cite:o quote:o portray:o read:qn indicate:ct mention:t show:t find:t mean:m signal:tn hint:t imply:t
    elaborate:q recount:qvt relate:qt chant:qv sing:qm begin:qm laugh:qm sigh:qvm smile:qm shrug:qm chuckle:qm grin:qm nod:qm sob:qm groan:qvm
    interject:qv interrupt:qv volunteer:qm explode:qm bellow:qv roar:qv snap:qvm bark:qvm scoff:qvt sniff:qm gush:qvm enthuse:qv
    opine:qvt posit:t surmise:t ponder:q deadpan:qv venture:qm echo:qvo agree:qvt clarify:qvt confide:qvt confess:qvt notify:ta counsel:qta
    lament:qvto regret:t bemoan:o celebrate:o decide:t determine:t consider:o view:o discuss:m text:qm email:qm blog:qv stammer:qv marvel:qv
    ruminate:q summarize:q summarise:q intone:qv tease:qm offer:qm counter:qvtn submit:t point:q allow:qm guess:ct expect:ct
    boom:qvm thunder:qvm growl:qvm hiss:qvm crow:qvm holler:qv wail:qvm moan:qvm grumble:qvtm sneer:qvm drawl:qvm stutter:qvm
    splutter:qvm blurt:qv giggle:qm beam:qm
    know:t realize:t learn:t doubt:o contest:o`,
  demand: `demand:qtin urge:qia order:qia insist-on:o request:tin propose:tin recommend:ti require:ti call-for:o beg:qvia plead:qvi
    appeal:qm instruct:qa command:qa exhort:qa implore:qa encourage:ia advocate:t suggest-that:t`,
  reject: `reject:to dismiss:o refuse:i decline:i oppose:o rule-out:o rebuff:o`,
  warn: `warn:qvcta caution:qvta threaten:qti predict-that:t`,
  support: `support:on praise:qvon welcome:o hail:o endorse:o applaud:o commend:o defend:o back:on laud:o tout:o congratulate:o thank:q`,
  criticise: `criticize:o criticise:o condemn:o denounce:o blast:o slam:o attack:on blame:on accuse:ao decry:o deride:o rubbish:o flay:o mock:o ridicule:o
    complain:qvct lambaste:o rebuke:on chide:qo deplore:o lash:q bash:o rip:o assail:o question:on challenge:on fault:on scold:qo protest:qtn object:qtn rail:q fume:qv`,
  promise: `promise:qvctin vow:qvctin pledge:qctin swear:qcti commit:m undertake:i guarantee:ti`,
  deny: `deny:qto refute:o dispute:on rebut:o disavow:o`,
};

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  think: 'thought',
  write: 'wrote written',
  feel: 'felt',
  mean: 'meant',
  begin: 'began begun',
  sing: 'sang sung',
  find: 'found',
  show: 'showed shown',
  read: 'read',
  swear: 'swore sworn',
  know: 'knew known',
  learn: 'learned learnt',
  undertake: 'undertook undertaken',
};
/** Double their last consonant: "quipped". */
const DOUBLING: ReadonlySet<string> = new Set([
  'quip',
  'chat',
  'refer',
  'slam',
  'rip',
  'sob',
  'shrug',
  'grin',
  'nod',
  'snap',
  'dub',
  'beg',
  'admit',
  'submit',
  'blog',
  'commit',
  'label',
  'rebut',
  'dispel',
  'signal',
]);

const VERB_BY_FORM = new Map<string, CueVerb>();
/** By lemma. */
const PASTS = new Map<string, string>();
for (const [name, list] of Object.entries(VERBS)) {
  for (const entry of list.trim().split(/\s+/u)) {
    const [lemma = '', flags = ''] = entry.split(':');
    addForms(lemma, name as CueClass, flags);
  }
}

function addForms(lemma: string, cueClass: CueClass, flags: string): void {
  if (lemma.includes('-')) return;
  const add = (text: string, form: CueVerb['form']): void => {
    VERB_BY_FORM.set(text, { lemma, class: cueClass, flags, form });
    if (form === 'past') PASTS.set(lemma, text);
  };
  const stem = DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const isY = /[^aeiou]y$/u.test(lemma);
  add(lemma, 'base');
  add(
    isY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`,
    'third',
  );
  const past = IRREGULAR[lemma]?.split(' ') ?? [
    isY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`,
  ];
  for (const form of past) add(form, 'past');
  add(
    lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${stem}ing`,
    'ing',
  );
}

/** @returns the cue verb that this word (lower case) may be a form of; null when none. */
export function findCueVerb(word: string): CueVerb | null {
  return VERB_BY_FORM.get(word) ?? null;
}

/** "said", "says": stands between the words and who said them. */
export function isSpeechVerb({ lower }: Token): boolean {
  const verb = findCueVerb(lower);
  return verb !== null && /v/u.test(verb.flags) && (verb.form === 'past' || verb.form === 'third');
}

/** @returns for “recalls” “recalled”, as of each verb that stands beside words said; null for all else. */
export function pastOf(word: string): string | null {
  const verb = VERB_BY_FORM.get(word);
  const isSaying = verb?.form === 'third' && /^q.*[vct]/u.test(verb.flags);
  return isSaying ? (PASTS.get(verb.lemma) ?? null) : null;
}

/** @returns the class of a cue by its lemma, as in `Cue.lemma`; `say` for phrases. */
export function cueClassOf(lemma: string): CueClass {
  return VERB_BY_FORM.get(lemma)?.class ?? 'say';
}
