import { describe, expect, it } from 'vitest';
import { SpeakerLinker, stepAt } from '../../../../src/analysis/speakers/turns/link-speaker.ts';
import { traceMentions } from '../../../../src/analysis/speakers/turns/traces.ts';
import type { SpeakerStep } from '../../../../src/model/attribution.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

const PROSE =
  'Berg came.¶Anna Berg met John Cole, the mayor of Ostwick, on Monday.¶Berg, a minister, left.¶Cole stayed.';
const document = parseDocument(PROSE);
const names = nameBookOf(document);
const linker = new SpeakerLinker(document.text);
const show = (steps: readonly (SpeakerStep | null)[]) =>
  steps.map((step) =>
    step ? `${step.clue}: ${document.text.slice(step.span.start, step.span.end)}` : '-',
  );

/** @param words of the last place where they stand. */
function spanOf(words: string): { start: number; end: number } {
  const start = document.text.lastIndexOf(words);
  return { start, end: start + words.length };
}

function entityOf(name: string) {
  const entity = names.entities.find((each) => each.name === name);
  if (!entity) throw new Error(`no ${name}`);
  return entity;
}

describe('the way goes on', () => {
  it.each([
    ['Anna Berg', 'Berg came', ['name: Anna Berg', 'office: Berg, a minister']],
    ['Anna Berg', 'Anna Berg', ['office: Berg, a minister']],
    ['Anna Berg', 'Berg, a', ['name: Anna Berg']],
    ['John Cole', 'Cole stayed', ['name: John Cole, the mayor of Ostwick']],
    ['John Cole', 'John Cole', []],
  ])('to %s from “%s”', (name, words, way) => {
    expect(show(linker.link(entityOf(name), spanOf(words), []))).toEqual(way);
  });

  it('leaves out what an earlier step has told', () => {
    const step = linker.officeStep(entityOf('John Cole'), 'mayor of Ostwick');
    expect(show([step])).toEqual(['office: John Cole, the mayor of Ostwick']);
    expect(linker.link(entityOf('John Cole'), spanOf('Cole'), step ? [step] : [])).toEqual([step]);
  });
});

it('goes on to where the article says whose a body is', () => {
  const own = parseDocument('Norway’s Senate met.¶The Senate left.');
  const book = nameBookOf(own);
  const senate = book.entities.find(({ kind, name }) => kind === 'body' && name !== 'Norway');
  const source = { start: own.text.lastIndexOf('Senate'), end: own.text.length };
  const steps = senate && new SpeakerLinker(own.text).link(senate, source, []);
  expect(steps?.map(({ span }) => own.text.slice(span.start, span.end))).toEqual([
    'Norway’s Senate',
  ]);
});

it('tells as what somebody was mentioned', () => {
  const steps = traceMentions(document, names)
    .filter(({ entity }) => entity.kind === 'person')
    .map(stepAt);
  expect(show(steps)).toEqual([
    'subject: Berg',
    'subject: Anna Berg',
    'mention: John Cole, the mayor of Ostwick',
    'subject: Berg, a minister',
    'subject: Cole',
  ]);
});

it('has no step to an office that is not given', () =>
  expect(linker.officeStep(entityOf('John Cole'), 'king')).toBeNull());
