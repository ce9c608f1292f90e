import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import { concur, contradict, kinKeys, readRole } from '../../../src/quote-index/who/roles.ts';

const DAY_MS = 86_400_000;

const role = (office: string, body = '') => readRole(foldText(office), foldText(body));
const inTime = (office: string, body = '', days: readonly [number, number] = [0, 0]) => ({
  ...role(office, body),
  fromMs: days[0] * DAY_MS,
  toMs: days[1] * DAY_MS,
});

describe('readRole', () => {
  it.each([
    ['harbour minister of Vestmark', 'minister', 'office'],
    ['striker of Gullhaven FC', 'striker', 'sport'],
    ['chief executive', 'executive', 'office'],
    ['spokesman for the doctors’ union', 'spokesman', 'office'],
    ['professor of law', 'professor', 'science'],
    ['former mayor', 'mayor', null],
    ['ferry captain', 'captain', null],
    ['', '', null],
  ])('%s is called %s, in the field %s', (office, head, field) => {
    expect(role(office)).toMatchObject({ head, field });
  });
});

describe('contradict', () => {
  it.each([
    ['an athlete and another office', inTime('striker'), inTime('minister'), true],
    ['an athlete of the same town', inTime('striker', 'Oster'), inTime('mayor', 'Oster'), false],
    ['offices of one field', inTime('minister', 'Vestmark'), inTime('leader', 'League'), false],
    ['two mayors at a time', inTime('mayor', 'Oster'), inTime('mayor', 'Norland'), true],
    [
      'a mayor here, then there',
      inTime('mayor', 'Oster'),
      inTime('mayor', 'Norland', [9, 9]),
      false,
    ],
    ['two fields, then', inTime('judge', 'Oster'), inTime('mayor', 'Norland', [9, 9]), false],
    [
      'two fields in turn',
      inTime('judge', 'Oster', [0, 20]),
      inTime('mayor', 'Norland', [9, 9]),
      true,
    ],
    ['two fields, one body unknown', inTime('judge', 'Oster'), inTime('mayor'), false],
    ['two ministers at a time', inTime('minister', 'Oster'), inTime('minister', 'Lisk'), true],
    [
      'a minister by state and ministry',
      inTime('minister', 'Oster'),
      inTime('minister', 'Harbour Ministry'),
      false,
    ],
    ['offices of two states', inTime('lawmaker', 'Norway'), inTime('secretary', 'Peru'), true],
    ['one who is sent', inTime('diplomat', 'Norway'), inTime('envoy', 'Peru'), false],
    ['a trade and an office', inTime('fisherman'), inTime('mayor', 'Oster'), true],
    ['a trade, then an office', inTime('teacher'), inTime('mayor', 'Oster', [9, 9]), false],
    ['an office that is over', inTime('former striker'), inTime('minister'), false],
  ])('%s', (_case, a, b, does) => {
    expect(contradict(a, b)).toBe(does);
    expect(contradict(b, a)).toBe(does);
  });
});

it.each([
  ['the same body', role('aide', 'Oster'), role('mayor', 'Oster'), true],
  ['a body in two forms', role('aide', 'Oster'), role('mayor', 'Oster council'), true],
  ['a body that the gazetteer has twice', role('aide', 'EU'), role('', 'European Union'), true],
  ['the same office', role('harbour minister'), role('minister', 'Norland'), true],
  ['the same office for other bodies', role('mayor', 'Oster'), role('mayor', 'Norland'), false],
  ['nothing given', role(''), role(''), false],
])('%s concurs', (_case, a, b, do_) => {
  expect(concur(a, b)).toBe(do_);
});

it('finds kin by field and body, and by office and place where one place has one', () => {
  expect(kinKeys(role('leader', 'League'))).toEqual(['work office', 'body league']);
  expect(kinKeys(role('minister', 'Norland'))).toEqual(['work office of norland', 'body norland']);
  expect(kinKeys(role('mayor', 'Oster'))).toEqual(['work mayor of oster', 'body oster']);
  expect(kinKeys(role(''))).toEqual([]);
});
