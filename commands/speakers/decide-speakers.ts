/** What admins decide about who is who: merging and splitting ask first, and each decision can be undone by its number. */
import { findKnown } from '../../src/gazetteer/gazetteer.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { Caller } from '../../src/model/command.ts';
import type { ReplyButton, ReplyDocument } from '../../src/model/reply.ts';
import type { SpeakerChoice, SpeakerDecision } from '../../src/model/speaker-decision.ts';
import { hasName } from '../../src/quote-index/names/names.ts';
import type { NameDetails, NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { hasTrait } from '../../src/quote-index/who/read-decisions.ts';
import type { Invocation } from '../command.ts';
import {
  button,
  buttons,
  nameWithOffice,
  note,
  paragraph,
  printingsOf,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import {
  aliasLine,
  mergeLine,
  sayDecision,
  shortHandle,
  showLine,
  splitLine,
  undoLine,
} from './describe-speaker.ts';
import { findSpeaker, isReply } from './find-speaker.ts';

/** Two entries become one; asks first. */
export async function mergeSpeakers(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { index } = services;
  const { name, other, confirm } = invocation.options;
  const withOther = (handle: string) => mergeLine(handle, String(other));
  const first = findSpeaker(invocation, ['name', 'other'], index, withOther);
  if (isReply(first)) return first;
  const one = shortHandle(first.entry, index);
  const second = findSpeaker(invocation, ['other', 'name'], index, (handle) =>
    mergeLine(one, handle),
  );
  if (isReply(second)) return second;
  const two = shortHandle(second.entry, index);
  if (first.entry.key === second.entry.key) {
    const finding = `${name} and ${other} are one entry already: ${first.entry.handle}.`;
    return privateReply(finding, [paragraph(finding), ...buttons([showButton(one)])]);
  }
  if (confirm !== 'yes') {
    const [a, b] = [first.entry, second.entry].map(
      (entry) => `${nameWithOffice(entry)} (${printingsOf(entry)})`,
    );
    return askFirst(
      `Are ${a} and ${b} the same?`,
      'Their quotes are then found together. Each keeps the name that its article has.',
      { label: 'Merge them', line: mergeLine(one, two, 'yes'), keep: showLine(one) },
    );
  }
  const newest = [first, second].flatMap(
    ({ entry }) => index.find({ speakerKey: entry.key, offset: 0, limit: 1 }).quotes,
  );
  const choice = { kind: 'merge', of: first.selector, and: second.selector } as const;
  const decision = await decide(choice, invocation.caller, services);
  const keys = new Set(newest.map((quote) => index.speakerOf(quote)?.key));
  if (keys.size < 2) return tellDecision(decision);
  // Nothing tells which of several of that name are meant, now or later.
  await takeBack(decision.id, services);
  const finding = `${one} and ${two} could not be merged: nothing tells them from others of their names.`;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([showButton(one), showButton(two)]),
  ]);
}

/** A name, or an office of one name, becomes an entry of its own; asks first. */
export async function splitSpeaker(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { index } = services;
  const { variant: typed, confirm } = invocation.options;
  const variant = String(typed);
  const found = findSpeaker(invocation, ['name'], index, (handle) => splitLine(handle, variant));
  if (isReply(found)) return found;
  const handle = shortHandle(found.entry, index);
  const part = findPart(found, variant);
  if (typeof part === 'string') {
    const names = found.forms.map(({ name }) => name).join(', ');
    const offices = found.roles.flatMap(({ office, speaksFor }) => office ?? speaksFor ?? []);
    return privateReply(part, [
      paragraph(part),
      note(`Names: ${names.slice(0, 500)}`),
      ...(offices.length === 0 ? [] : [note(`Offices: ${offices.join(', ').slice(0, 500)}`)]),
      ...buttons([showButton(handle)]),
    ]);
  }
  if (confirm !== 'yes') {
    return askFirst(
      `${part.quoteCount === 1 ? 'Is' : 'Are'} the ${printingsOf(part)} of “${variant}” another’s than the rest of ${nameWithOffice(found.entry)}?`,
      'They are then found apart, and so are later ones.',
      { label: 'Split them off', line: splitLine(handle, variant, 'yes'), keep: showLine(handle) },
    );
  }
  return tellDecision(await decide(part.choice, invocation.caller, services));
}

/** Longer is no name: a button's command couldn't hold it. */
const MAX_NAME_LENGTH = 80;

/** Someone goes by another name, too; asks first. */
export async function nameSpeaker(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { index } = services;
  const { other: typed, confirm } = invocation.options;
  const other = String(typed).trim();
  const found = findSpeaker(invocation, ['name'], index, (handle) => aliasLine(handle, other));
  if (isReply(found)) return found;
  const handle = shortHandle(found.entry, index);
  const refusal = refuseName(found, other, services);
  if (refusal !== null) return refusal;
  if (confirm !== 'yes') {
    const who = `${nameWithOffice(found.entry)} (${printingsOf(found.entry)})`;
    return askFirst(
      `Does ${who} also go by “${other}”?`,
      `They are then found by that name, and later articles that have it are joined. Each keeps the name that its article has.${sayWhoseNow(found.entry, other, index)}`,
      { label: 'Yes, it does', line: aliasLine(handle, other, 'yes'), keep: showLine(handle) },
    );
  }
  const and = { name: other, trait: null };
  const choice = { kind: 'alias', of: found.selector, and } as const;
  return tellDecision(await decide(choice, invocation.caller, services));
}

/** A surname alone finds whoever has it, until it is the name of one. */
function sayWhoseNow({ key }: NameEntry, other: string, index: QuoteIndex): string {
  const [theirs, ...more] = index.findNames(other).filter((each) => each.key !== key);
  if (theirs === undefined) return '';
  const rest = more.length === 0 ? '' : ` and ${more.length} more`;
  return ` So far it finds ${nameWithOffice(theirs)}${rest}, and then no more.`;
}

/** Why a name can't be given; null when it can. */
function refuseName(
  { entry, namesakes, selector }: NameDetails,
  other: string,
  services: Services,
): ReplyDocument | null {
  const { index } = services;
  const handle = shortHandle(entry, index);
  const key = foldText(other);
  const say = (finding: string, ...shown: readonly (ReplyButton | null)[]) =>
    privateReply(finding, [paragraph(finding), ...buttons([...shown, showButton(handle)])]);
  if (key === '' || other.length > MAX_NAME_LENGTH)
    return say(`A name has letters, and at most ${MAX_NAME_LENGTH} characters.`);
  if (hasName(entry, key)) return say(`${entry.handle} goes by “${other}” already.`);
  const [owner] = index.findNames(other).filter((each) => hasName(each, key));
  if (owner?.kind === 'unnamed' || /^an? \p{Ll}/u.test(other))
    return say(`“${other}” is no name: two articles mean two people by it.`);
  if (owner !== undefined) {
    const theirs = shortHandle(owner, index);
    const count = printingsOf(owner);
    return say(
      `“${other}” is the name of another entry: ${nameWithOffice(owner)} (${count}). If both are one, merge them.`,
      button('Merge them', mergeLine(handle, theirs)),
      button(`Show ${owner.name}`, showLine(theirs)),
    );
  }
  if (selector.trait === null && namesakes.length > 0)
    return say(
      `“${other}” can’t be given: nothing tells ${entry.handle} from others of that name.`,
    );
  const listed = findKnown(key);
  return listed === null
    ? null
    : say(`“${other}” is a name of ${listed.name} in the gazetteer: it can’t be another’s.`);
}

interface SplitPart {
  readonly choice: SpeakerChoice;
  readonly quoteCount: number;
}

/** What is to be split off; else why it can't be. */
function findPart({ entry, forms, roles }: NameDetails, variant: string): SplitPart | string {
  const key = foldText(variant);
  const named = forms.filter(({ name }) => foldText(name) === key);
  const [form] = named;
  if (form !== undefined) {
    if (entry.nameKeys.length === 1)
      return `${form.name} is the only name of ${entry.handle}. Give an office or body that is another’s.`;
    return {
      choice: { kind: 'split', of: { name: form.name, trait: null } },
      quoteCount: sumOf(named),
    };
  }
  const inRole = roles.filter(({ office, speaksFor }) =>
    hasTrait({ office: foldText(office ?? ''), body: foldText(speaksFor ?? '') }, key),
  );
  const [role] = inRole;
  if (role === undefined || key === '')
    return `${entry.handle} has no name, office or body “${variant.slice(0, 100)}”.`;
  if (inRole.length === roles.length)
    return `All quotes of ${entry.handle} are of “${variant}”: nothing would be left.`;
  return {
    choice: { kind: 'split', of: { name: role.name, trait: variant } },
    quoteCount: sumOf(inRole),
  };
}

const sumOf = (parts: readonly { readonly quoteCount: number }[]) =>
  parts.reduce((sum, { quoteCount }) => sum + quoteCount, 0);

async function decide(
  choice: SpeakerChoice,
  { platform, userId }: Caller,
  { store, index }: Services,
): Promise<SpeakerDecision> {
  const decision = await store.addSpeakerDecision(choice, `${platform} ${userId}`);
  index.setDecisions(await store.listSpeakerDecisions());
  return decision;
}

async function takeBack(id: number, { store, index }: Services): Promise<SpeakerDecision | null> {
  const taken = await store.removeSpeakerDecision(id);
  index.setDecisions(await store.listSpeakerDecisions());
  return taken;
}

function tellDecision(decision: SpeakerDecision): ReplyDocument {
  const finding = `${sayDecision(decision)} now. This is decision ${decision.id}.`;
  const { kind, of } = decision;
  const names = kind === 'merge' ? [of.name, decision.and.name] : [of.name];
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button('Undo', undoLine(decision.id)), ...[...new Set(names)].map(showNamed)]),
  ]);
}

/** Takes a decision back. */
export async function undoDecision(
  { options: { decision: number } }: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const taken = await takeBack(Number(number), services);
  const all = button('All decisions', 'speakers list');
  if (taken === null) {
    const finding = `No decision has the number ${number}, or it is undone already.`;
    return privateReply(finding, [paragraph(finding), ...buttons([all])]);
  }
  const finding = `Decision ${taken.id} is undone: “${sayDecision(taken)}” does not hold any more.`;
  const { name } = taken.of;
  return privateReply(finding, [
    paragraph(finding),
    ...buttons([button('Decide it again', lineAgain(taken)), showNamed(name), all]),
  ]);
}

function lineAgain(taken: SpeakerDecision): string {
  const { name, trait } = taken.of;
  switch (taken.kind) {
    case 'merge':
      return mergeLine(name, taken.and.name);
    case 'alias':
      return aliasLine(name, taken.and.name);
    case 'split':
      return splitLine(name, trait ?? name);
  }
}

interface Question {
  readonly label: string;
  readonly line: string;
  /** The line that leaves all as it is. */
  readonly keep: string;
}

function askFirst(asked: string, effect: string, { label, line, keep }: Question): ReplyDocument {
  const yes = button(label, line, 'danger');
  return privateReply(asked, [
    paragraph(asked),
    note(`${effect} It can be undone.`),
    ...(yes === null ? [note(`To do it: /${line}`)] : []),
    ...buttons([yes, button('Leave it', keep)]),
  ]);
}

const showButton = (handle: string) => button('Names and offices', showLine(handle));
const showNamed = (name: string) => button(`Show ${name}`, showLine(name));
