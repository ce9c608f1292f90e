/** The sentences of an article that hold a statement, as one slice of its text. */
import { parseText } from '../analysis/parse-text.ts';
import type { Article } from '../model/article.ts';
import type { Quote } from '../model/quote.ts';
import type { Span } from '../model/span.ts';

/** Returns, for quotes of the article, `text.slice` from the first to the last sentence of one paragraph in which their words stand. */
export function createStatementFinder({
  text,
  reading,
}: Pick<Article, 'text' | 'reading'>): (quote: Quote, topic: string | null) => string {
  const { sentences, paragraphs } = parseText(text, reading?.blocks);
  return ({ contentSpans }, topic) => {
    const named =
      topic === null ? undefined : contentSpans.find((span) => names(text, span, topic));
    const about = named ?? contentSpans[0];
    // Words that go on in the next paragraph are another sentence: the one about the topic is shown.
    const paragraph = paragraphs.find(({ end }) => end >= about.end) ?? {
      start: 0,
      end: text.length,
    };
    const isHere = ({ start, end }: Span) => start < paragraph.end && end > paragraph.start;
    const inParagraph = contentSpans.filter(isHere);
    // Words of nothing but marks and spaces may stand between paragraphs.
    const here = inParagraph.length === 0 ? [about] : inParagraph;
    const first = Math.min(...here.map(({ start }) => start));
    const last = Math.max(
      ...here.map(({ end }) => Math.min(end, Math.max(paragraph.end, about.end))),
    );
    const within = sentences.filter(({ start, end }) => start < last && end > first);
    const from = Math.min(first, within[0]?.start ?? first);
    const to = Math.max(last, within.at(-1)?.end ?? last);
    return text.slice(from, to);
  };
}

function names(text: string, { start, end }: Span, topic: string): boolean {
  return text.slice(start, end).includes(topic);
}
