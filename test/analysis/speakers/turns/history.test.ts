import { describe, expect, it } from 'vitest';
import { History } from '../../../../src/analysis/speakers/turns/history.ts';
import { traceMentions } from '../../../../src/analysis/speakers/turns/traces.ts';
import type { SpeakerResolution } from '../../../../src/model/speaker.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** A history of the prose that is read up to a sentence, which somebody of an earlier one may speak in. */
function readingOf(prose: string) {
  const document = parseDocument(prose);
  const mentioned = traceMentions(document, nameBookOf(document));
  const history = new History(document, mentioned);
  const show = (steps: ReturnType<typeof history.stepsTo>) =>
    steps.map(({ clue, span }) => `${clue} ${document.text.slice(span.start, span.end)}`);
  const speak = (words: string, from: number, how: SpeakerResolution) => {
    const start = document.text.indexOf(words);
    const sentence = document.sentences.findLast((each) => each.start <= start);
    const meant = history.latest(from).at(0);
    if (!meant || !sentence || start < 0) throw new Error(`no ${words}`);
    const chain = how === 'named' ? [] : history.stepsTo(meant);
    const span = { start, end: start + words.length };
    history.readTo(start);
    history.addSpeaker({ words: span, entity: meant.entity }, sentence, { how, chain });
  };
  const last = () => {
    const [trace] = history.latest(1);
    if (!trace) throw new Error('nobody so far');
    return trace;
  };
  return { document, history, show, speak, last };
}

describe('up to a place', () => {
  it.each([
    ['the names', 'Anna Berg met John Cole.', 'Anna Berg subject, John Cole other'],
    [
      'whom the narration means',
      'Anna Berg left. Then she came. Then she’d met John Cole.',
      'Anna Berg subject, Anna Berg subject, Anna Berg subject, John Cole other',
    ],
    ['nobody for a pronoun alone', 'It rained. Then he came.', ''],
    ['nobody from quotations', '“Anna Berg left, and she came.”', ''],
  ])('has %s', (_case, prose, expected) => {
    const { document, history } = readingOf(prose);
    history.readTo(document.text.length);
    const traces = history.latest(9).map(({ entity, role }) => `${entity.name} ${role}`);
    expect(traces.join(', ')).toBe(expected);
  });

  it('has nothing of what comes behind', () => {
    const { document, history } = readingOf('Anna Berg left. John Cole and she came.');
    history.readTo(document.text.indexOf('John'));
    expect(history.latest(9).map(({ entity }) => entity.name)).toEqual(['Anna Berg']);
    expect(history.meantBy('male', { sentence: 1, paragraph: 0, offset: 99 })).toBeNull();
  });
});

describe('the way to', () => {
  it('somebody the narration means is that of the name', () => {
    const { document, history, show, last } = readingOf('Anna Berg left. Then she came.');
    history.readTo(document.text.length);
    expect(show(history.stepsTo(last()))).toEqual(['subject Anna Berg']);
  });

  it.each([
    ['named', ['speaker the mayor'], ['speaker the mayor']],
    ['pronoun', ['subject Anna Berg'], ['subject Anna Berg']],
    ['title', ['speaker the mayor', 'subject Anna Berg'], ['subject Anna Berg']],
  ] as const)('somebody who spoke, known by %s', (how, way, pastTitles) => {
    const { history, show, speak, last } = readingOf('Anna Berg left. It rained, the mayor said.');
    history.readTo('Anna Berg'.length);
    speak('the mayor', 1, how);
    expect(show(history.stepsTo(last()))).toEqual(way);
    expect(show(history.stepsPastTitles(last()))).toEqual(pastTitles);
  });
});

it('takes who speaks in another’s words for a part of them', () => {
  const { history, speak, last } = readingOf('Anna Berg left. John Cole said Berg believed it.');
  history.readTo('Anna Berg left.'.length);
  speak('John Cole', 1, 'named');
  expect(last().role).toBe('speaker');
  speak('Berg believed', 1, 'named');
  expect(last().role).toBe('clause');
});

it.each([
  ['Berg left. When Anna Berg praised it, John Cole laughed.', 'clause'],
  ['Berg left. When Anna Berg praised it, the hall laughed.', 'speaker'],
  ['Berg left. In May, Anna Berg praised it.', 'speaker'],
  ['Berg left. Asked by Anna Berg if it rained, he nodded.', 'object'],
  ['Berg left. Asked if it rained, Anna Berg nodded.', 'speaker'],
])('who speaks in front of another’s clause is beside it: %s', (prose, role) => {
  const { history, speak, last } = readingOf(prose);
  history.readTo('Berg left.'.length);
  speak('Anna Berg', 1, 'named');
  expect(last().role).toBe(role);
});

describe('a reply', () => {
  it.each([
    ['“Get out,” Anna Berg said. “Make me,” she replied.', 'reply', true],
    ['“Get out,” Anna Berg said. “And now,” she added.', 'add', false],
    ['“Get out,” Anna Berg said. “Make me,” she replied when asked why.', 'reply', false],
    ['“Get out,” Anna Berg said. “Make me,” she replied to critics.', 'reply', false],
    ['Anna Berg said so. “Make me,” she replied.', 'reply', false],
  ])('to oneself is none: %s', (prose, lemma, expected) => {
    const { document, history, speak } = readingOf(prose);
    history.readTo(document.text.indexOf(' said'));
    speak('Anna Berg', 1, 'named');
    const [of, sentence] = [history.latest(1)[0]?.entity, document.sentences.at(-1)];
    if (!of || !sentence) throw new Error('nobody');
    const span = sentence.items.find(({ lower }) => /^(?:replied|added)$/.test(lower)) ?? sentence;
    const cue = { span, lemma };
    const draft = { rule: 'quote-before', source: null, cue, contents: [sentence] } as const;
    expect(history.isOwnReply(of, { ...draft, sentence, continues: null })).toBe(expected);
  });
});
