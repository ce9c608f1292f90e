/** The quote index of the built program, through its port. */
const root = new URL('../../../', import.meta.url);
const built = (path) => import(new URL(`dist/src/${path}.js`, root));

export async function createContender() {
  const { createQuoteIndex } = await built('quote-index/create-quote-index');
  const { foldText } = await built('lib/fold-text');
  const index = createQuoteIndex();
  const find = (question, limit) => index.find({ ...question, offset: 0, limit });
  return {
    add: ({ articleId, quotes }) => index.putArticle(articleId, quotes),
    /** With what the first answers after it would wait for: who is who, and whose names are offered. */
    insert({ articleId, quotes }) {
      index.putArticle(articleId, quotes);
      index.speakerOf(quotes[0]);
      index.completeNames('a', 1);
    },
    finish: () => index.prepare(),
    speaker: (name, limit) => find({ speakerKey: foldText(name) }, limit),
    speakerAndWord: (name, word, limit) =>
      find({ speakerKey: foldText(name), words: [word] }, limit),
    words: (words, limit) => find({ words }, limit),
    completion: (typed, limit) => index.completeNames(typed, limit),
    typo: (typed, limit) => index.nearestNames(typed, limit),
  };
}
