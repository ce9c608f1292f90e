/** `/speakers show`: what someone is called and why, their offices, for whom they speak and by which rule, and what stays open. */
import { groupBy } from '../../src/lib/group-by.ts';
import { foldText } from '../../src/lib/text/fold-text.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import type { SpeakerDecision } from '../../src/model/speaker-decision.ts';
import { saySpokenFor } from '../../src/quote-index/names/spoken-for.ts';
import type { NameDetails, NameEntry } from '../../src/quote-index/quote-index.ts';
import { askAbout } from '../asking/quote-filter.ts';
import type { Invocation } from '../command.ts';
import {
  button,
  buttons,
  countOf,
  heading,
  list,
  nameWithOffice,
  note,
  paragraph,
  printingsOf,
  privateReply,
} from '../replying/reply-parts.ts';
import type { Services } from '../services.ts';
import {
  concerns,
  explainForm,
  MAX_LISTED,
  names,
  sayDecisions,
  sayOverTime,
  shortHandle,
  showLine,
  splitLine,
} from './describe-speaker.ts';
import { findSpeaker, isReply } from './find-speaker.ts';

export async function showSpeaker(
  invocation: Invocation,
  services: Services,
): Promise<ReplyDocument> {
  const { index, store } = services;
  const found = findSpeaker(invocation, ['name'], index, showLine);
  if (isReply(found)) return found;
  const { entry, forms, namesakes } = found;
  const decisions = (await store.listSpeakerDecisions()).filter((each) => concerns(each, entry));
  const handle = shortHandle(entry, index);
  const others = forms.filter(({ name }) => foldText(name) !== foldText(entry.name));
  const title = nameWithOffice(entry);
  return privateReply(title, [
    heading(title),
    paragraph(
      `${printingsOf(entry)} ${entry.kind === 'topic' ? 'about them, none by them' : `under ${countOf(forms.length, 'name')}`}`,
    ),
    ...sayWhatItIs(found),
    ...list(forms.slice(0, MAX_LISTED).map((form) => ({ text: sayForm(form, entry, decisions) }))),
    ...sayNames(found, decisions, services),
    ...sayRoles(found.roles, services),
    ...saySpeaking(found.spokenFor),
    ...(namesakes.length === 0 ? [] : [paragraph('Others of that name:')]),
    ...buttons(
      namesakes.map((each) =>
        button(
          `${nameWithOffice(each)} (${printingsOf(each)})`,
          showLine(shortHandle(each, index)),
        ),
      ),
    ),
    ...sayDecisions(decisions, services),
    ...buttons([
      button('Quotes', askAbout('quote', handle, {})),
      ...others.map(({ name }) => button(`Split off ${name}`, splitLine(handle, name))),
    ]),
    note(
      'Is it wrong? An admin can put it right: /speakers merge <name> <other> · /speakers split <name> <variant>',
    ),
  ]);
}

/** Most are people: nothing is said of it. */
function sayWhatItIs({ type, doubts }: NameDetails): readonly ReplyBlock[] {
  return [
    ...(type === null || type === 'person' ? [] : [note(`Known as a ${type}`)]),
    ...doubts.map((doubt) => note(`Uncertain: ${doubt}`)),
  ];
}

function sayForm(
  form: NameDetails['forms'][number],
  entry: NameEntry,
  decisions: readonly SpeakerDecision[],
): string {
  const { name } = form;
  const count = form.quoteCount === 0 ? name : `${name}: ${printingsOf(form)}`;
  const reason = explainForm(entry.name, name);
  if (reason === null) return count;
  const joined = decisions.findLast((each) => each.kind !== 'split' && names(each, name));
  const by = joined === undefined ? `by rule: ${reason}` : `by decision ${joined.id}`;
  return `${count} · ${by}`;
}

/** Names that no article has, and when each of those was in use that an admin joined: a body may have been renamed. */
function sayNames(
  { aliases, roles }: NameDetails,
  decisions: readonly SpeakerDecision[],
  services: Services,
): readonly ReplyBlock[] {
  const joined = roles.filter(({ name }) =>
    decisions.some((each) => each.kind !== 'split' && names(each, name)),
  );
  const renamed = sayOverTime(joined, services);
  return [
    ...(renamed === null ? [] : [paragraph(`In articles: ${renamed}`)]),
    ...(aliases.length === 0 ? [] : [paragraph('Also goes by, in no article yet:')]),
    ...list(
      aliases.slice(0, MAX_LISTED).map(({ name, decision }) => ({
        text: `${name} · ${decision === null ? 'gazetteer' : `by decision ${decision}`}`,
      })),
    ),
  ];
}

function sayRoles(roles: NameDetails['roles'], services: Services): readonly ReplyBlock[] {
  const told = roles
    .filter(({ office, speaksFor }) => (office ?? speaksFor) !== null)
    .map((role) => ({ ...role, name: sayRole(role.office, role.speaksFor) }));
  if (told.length === 0) return [];
  // "Union secretary" is one office, whether an article's reading tells for whom or not.
  const given = [...groupBy(told, ({ name }) => foldText(name)).values()].map((same) => ({
    name: same[0]?.name,
    quoteCount: same.reduce((sum, { quoteCount }) => sum + quoteCount, 0),
  }));
  const career = sayOverTime(told, services);
  return [
    paragraph('Offices that articles give:'),
    ...list(
      given.slice(0, MAX_LISTED).map((role) => ({ text: `${role.name}: ${printingsOf(role)}` })),
    ),
    ...(career === null ? [] : [note(`Over time: ${career}`)]),
  ];
}

function sayRole(office: string | null, speaksFor: string | null): string {
  if (office === null) return `for ${speaksFor}`;
  const isSaid = speaksFor === null || foldText(office).includes(foldText(speaksFor));
  return isSaid ? office : `${office} (${speaksFor})`;
}

function saySpeaking(spokenFor: NameDetails['spokenFor']): readonly ReplyBlock[] {
  if (spokenFor.length === 0) return [];
  return [
    paragraph('For whom, and by which rule:'),
    ...list(spokenFor.slice(0, MAX_LISTED).map((step) => ({ text: saySpokenFor(step) }))),
  ];
}
