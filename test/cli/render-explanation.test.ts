import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { renderExplanation } from '../../src/cli/render-explanation.ts';
import { OTHER_LANGUAGES } from '../helpers/analysis/other-languages.ts';
import { RULES_ALONE } from '../helpers/analysis/rules-alone.ts';

const TEXT =
  'Mayor Anna Berg of Ostwick came late.\n\n“We will not pay for it,” she told reporters.\n\n“They should have asked,” they said.';

it('marks source, cue and content, and says how each speaker was found', () => {
  const explained = renderExplanation(TEXT, analyze(TEXT, RULES_ALONE), false);
  expect(explained).toContain('“{C1 We will not pay for it,}” {S1 she} {Q1 told reporters}.');
  expect(explained).toMatch(/^1\. Anna Berg, Mayor · direct · confidence \d\d %$/m);
  expect(explained).toContain('“she” → the subject of a sentence “Mayor Anna Berg” → Anna Berg');
  expect(explained).toContain('cue: “told reporters” (tell)');
  expect(explained).toContain('2. nobody can be told');
  expect(explained).toMatch(/^ {3}“they”$/m);
});

it('loses no letter of the article', () => {
  const explained = renderExplanation(TEXT, analyze(TEXT, RULES_ALONE), false);
  const marked = explained.split('\n\n').slice(1, 4).join('\n\n');
  expect(marked.replace(/\{[SQC]\d+ |\}/g, '')).toBe(TEXT);
});

it('colours for a terminal', () => {
  expect(renderExplanation(TEXT, analyze(TEXT, RULES_ALONE), true)).toContain('\u001b[36m{S1 ');
});

it('says in which language an article is that it can’t read', () => {
  for (const [code, text] of OTHER_LANGUAGES.slice(0, 2)) {
    const name = code === 'de' ? 'German' : 'French';
    expect(renderExplanation(text, analyze(text), false)).toContain(
      `This article is in ${name}; Verbatim reads English.`,
    );
  }
});

it('says so when nobody is quoted', () => {
  expect(renderExplanation('It rained.', analyze('It rained.'), false)).toContain(
    'Nobody is quoted',
  );
});
