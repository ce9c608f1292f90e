import { expect, it } from 'vitest';
import { formsOf, isPastForm } from '../../../src/analysis/text/verb-forms.ts';

it.each([
  ['praise', 'praise praises praised praising'],
  ['deny', 'deny denies denied denying'],
  ['stop', 'stop stops stopped stopping'],
  ['lie', 'lie lies lying lied'],
  ['clutch', 'clutch clutches clutched clutching'],
  ['break', 'break breaks breaking broke broken'],
  ['run', 'run runs running ran'],
  ['agree', 'agree agrees agreed agreeing'],
  ['nod', 'nod nods nodded nodding'],
  ['build', 'build builds building built'],
])('%s: %s', (verb, forms) => expect(formsOf(verb).join(' ')).toBe(forms));

it.each(['leapt', 'burst', 'rang', 'heaped', 'said', 'spoken'])('%s may be past', (word) =>
  expect(isPastForm(word)).toBe(true),
);

it.each(['leap', 'heaps', 'ringing', 'ed', 'speak'])('%s is not past', (word) =>
  expect(isPastForm(word)).toBe(false),
);
