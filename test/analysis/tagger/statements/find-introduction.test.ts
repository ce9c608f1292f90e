import { describe, expect, it } from 'vitest';
import { findIntroduction } from '../../../../src/analysis/tagger/statements/find-introduction.ts';
import { wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Whom the introduction of the text’s first quotation names; null where it has none. */
function speakerOf(prose: string): string | null {
  const facts = wordFactsOf(prose);
  const at = facts.items.findIndex(({ quotation }) => quotation);
  const found = findIntroduction(facts, at);
  if (!found) return null;
  const { start, end } = found.source;
  return wordsOf(
    facts,
    Array.from({ length: end - start }, (_, index) => start + index),
  );
}

describe('a quotation is introduced', () => {
  it.each([
    ['Ole Moen’s answer was simple: “We will stay.”', 'Ole Moen ’s'],
    ['His advice to drivers: “Stay at home.”', 'His'],
    ['His wife’s reply came on Tuesday: “We will stay.”', 'His wife ’s'],
    ['And the council’s blunt message: “Mend it yourselves.”', 'the council ’s'],
    ['The verdict of Ole Moen, who drove there: “It is gone.”', 'Ole Moen'],
    ['Another warning came from Ole Moen: “It will flood.”', 'Ole Moen'],
    ['Ole Moen had a warning for drivers: “Stay at home.”', 'Ole Moen'],
    ['Ole Moen, 49, was in no doubt: “It is gone.”', 'Ole Moen'],
    ['But the mayor is unrepentant: “We did well.”', 'the mayor'],
    ['Ole Moen was blunt when asked about the bridge: “It is gone.”', 'Ole Moen'],
    ['Ole Moen could not hide his relief: “It is gone.”', 'Ole Moen'],
    ['Here is Moen on the bridge: “It is gone.”', 'Moen'],
    ['Ole Moen, on why he left: “It is gone.”', 'Ole Moen'],
    ['Here’s Ole Moen, the mayor, on the bridge: “It is gone.”', 'Ole Moen'],
    ['Here’s Moen’s statement in full: “It is gone.”', 'Moen ’s'],
    ['Here’s what Moen said on Monday: “It is gone.”', 'Moen'],
    ['As a reminder, here is what Moen had to say: “It is gone.”', 'Moen'],
    ['There was a reply from Ole Moen, the mayor: “It is gone.”', 'Ole Moen'],
    ['Then came this, from Ole Moen: “It is gone.”', 'Ole Moen'],
    ['This from Ole Moen: “It is gone.”', 'Ole Moen'],
    [
      'And here’s the union’s reply, from its leader Ole Moen: “It is gone.”',
      'its leader Ole Moen',
    ],
    ['In Moen’s words, “it is gone”.', 'Moen ’s'],
    ['It was, in the words of Ole Moen, “a bridge for nobody”.', 'Ole Moen'],
    ['To quote Ole Moen: “It is gone.”', 'Ole Moen'],
    ['“It is gone,” was Moen’s verdict.', 'Moen ’s'],
    ['“It is gone,” came the reply from Ole Moen.', 'Ole Moen'],
    ['“It is gone” was how Moen described the bridge.', 'Moen'],
    ['Moen’s reaction? “It is gone.”', 'Moen ’s'],
    ['And what was his answer? “It is gone.”', 'his'],
    ['The message from Moen? “It is gone.”', 'Moen'],
  ])('%s', (prose, speaker) => {
    expect(speakerOf(prose)).toBe(speaker);
  });
});

describe('nobody is said to speak', () => {
  it.each([
    'The film’s message is simple: “Love will win.”',
    'Ole Moen’s motto: “Love will win.”',
    'Ole Moen was proud of the sign: “Mend our bridge.”',
    'Ole Moen was furious at the reply of Berg: “We will see.”',
    'Ole Moen could not hide his anger at Berg’s reply: “We will see.”',
    'Ole Moen had a question from a reader: “Who pays for it?”',
    'Ole Moen has a letter on his wall: “We will pay for it.”',
    'Ole Moen gave the council’s answer: “We will pay for it.”',
    'We print Moen’s reply: “We will pay for it.”',
    'There was no comment from Ole Moen: “We will pay for it.”',
    'Here is what was said: “We will pay for it.”',
    'Ole Moen on Monday: “We will pay for it.”',
    'In other words, “we will pay for it”.',
    'Ole Moen’s answer was “yes” to all of it.',
    'Ole Moen’s answer to the “Save the Bridge” group: “We will stay.”',
    '“The Long Road” was Berg’s statement on grief.',
    '“The Long Road” was how Berg introduced the song.',
    '“Mend it,” runs the song.',
    'Ole Moen is an honest man: “He never lies.”',
    'Ole Moen was confident: “He will win,” said Berg.',
    'Ole Moen was shocked by what he read: “The bridge is gone.”',
    'Ole Moen was furious when he heard Berg say: “The bridge is gone.”',
    'Monday’s statement: “The bridge is gone.”',
    '“The Boss” was how Ole Moen was known.',
    '“Forward” is how Berg’s campaign begins.',
    'The best answer? “The bridge is gone.”',
    'Moen’s letter? “The bridge is gone.”',
    'What did she think of Moen’s answer? “The bridge is gone.”',
    'Moen’s reaction? “The bridge is gone,” said Berg.',
    'Moen’s reaction? ¶ “The bridge is gone.”',
  ])('%s', (prose) => {
    expect(speakerOf(prose)).toBeNull();
  });
});
