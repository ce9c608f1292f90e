/** The quote index of the built program, through its port. */
const root = new URL('../../../', import.meta.url);
const built = (path) => import(new URL(`dist/src/${path}.js`, root));

/** @param maxQuotes held at most; null for all. */
export async function createContender(_folder, maxQuotes = null) {
  const { createQuoteIndex, restoreQuoteIndex } = await built('quote-index/create-quote-index');
  const { readSnapshot, writeSnapshot } = await built('index-upkeep/snapshot-file');
  const { foldText } = await built('lib/text/fold-text');
  let index = createQuoteIndex({ maxQuotes, heldSinceMs: null });
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
    async save(path) {
      const header = { id: 'bench', change: 0, program: '', maxQuotes };
      const now = async () => undefined;
      await writeSnapshot({ path, header, index, pace: now, onWhole: now });
    },
    forget() {
      index = null;
    },
    /** As the program does at a start, up to the first answer. */
    open(path) {
      index = readSnapshot(path, (_header, source) => restoreQuoteIndex(source, maxQuotes));
      index.prepare();
      find({}, 1);
    },
  };
}
