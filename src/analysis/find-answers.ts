/** The answers of an interview without marks (quotes/find-interview.ts), once names are known. */
import type { NameBook } from './speakers/names/join-names.ts';
import { findAnswerer } from './speakers/turns/find-answerer.ts';
import type { Document, ScoredDraft } from './text/document.ts';

/** On how many pages that look so the answers are somebody's was not measured: each reply says that the speaker is uncertain. */
const PROBABILITY = 0.65;

/** @returns none where a question names the answerer, of whom a column may ask its readers; else each answer up to the next question, or to where the paper goes on, with a paragraph that names who answers. */
export function findAnswers(document: Document, names: NameBook): readonly ScoredDraft[] {
  const { paragraphs, quotations, sentences } = document;
  const first = paragraphs.find(({ isAnswer }) => isAnswer);
  if (!first) return [];
  const answerer = findAnswerer(document, names, first.start)?.entity;
  const surname = answerer?.mentions.at(-1)?.mention.words.at(-1);
  const isAskedOf = paragraphs.some(
    ({ firstToken, endToken }, at) =>
      paragraphs[at + 1]?.isAnswer &&
      !paragraphs[at]?.isAnswer &&
      document.tokens.slice(firstToken, endToken).some(({ text }) => text === surname),
  );
  if (isAskedOf) return [];
  const ofPaper = new Set(answerer?.mentions.map(({ mention }) => mention.paragraph));
  const sentenceOf = new Map(sentences.toReversed().map((each) => [each.paragraph, each]));
  const drafts: ScoredDraft[] = [];
  let lastParagraph = -1;
  let isPapers = false;
  for (const { inner, paragraph: index } of quotations) {
    const paragraph = paragraphs[index];
    if (!paragraph?.isAnswer) continue;
    const goesOn = lastParagraph === index - 1;
    lastParagraph = index;
    isPapers = (goesOn && isPapers) || ofPaper.has(index);
    if (isPapers) continue;
    const last = drafts.at(-1);
    const sentence = sentenceOf.get(paragraph);
    if (last && goesOn)
      drafts[drafts.length - 1] = { ...last, contents: [...last.contents, inner] };
    else if (sentence)
      drafts.push({
        ...{ rule: 'answer', source: null, cue: null, contents: [inner], sentence },
        ...{ continues: null, probability: PROBABILITY },
      });
  }
  return drafts;
}
