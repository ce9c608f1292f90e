/** SQLite with FTS5, in a file: its bytes are the file's. Words are newest first, as those of Verbatim are. */
import { statSync } from 'node:fs';
import { SqliteDatabase } from '../../../dist/src/store/database/sqlite.js';

const SCHEMA = `
  CREATE TABLE quotes (
    number INTEGER PRIMARY KEY, id TEXT, article_id TEXT, speaker TEXT, published_at_ms INTEGER, outlet TEXT, text TEXT);
  CREATE INDEX by_speaker ON quotes (speaker, number);
  CREATE VIRTUAL TABLE words USING fts5 (text, content = 'quotes', content_rowid = 'number');
  CREATE TABLE names (number INTEGER PRIMARY KEY, name TEXT UNIQUE, quotes INTEGER);
  CREATE VIRTUAL TABLE name_words USING fts5 (name, content = 'names', content_rowid = 'number', prefix = '1 2 3');`;
const OF_NEWEST = 'ORDER BY number DESC LIMIT ?';

export function createContender(path) {
  let database = new SqliteDatabase(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.exec(SCHEMA);
  database.exec('BEGIN');
  let [isBuilt, number] = [false, 0];
  const prepare = (sql) => database.prepare(sql);
  const addQuote = prepare('INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?)');
  const addWords = prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
  const addName = prepare(
    'INSERT INTO names (name, quotes) VALUES (?, 1) ON CONFLICT DO UPDATE SET quotes = quotes + 1',
  );
  const bySpeaker = () => prepare(`SELECT * FROM quotes WHERE speaker = ? ${OF_NEWEST}`);
  const asked = {
    speaker: bySpeaker(),
    speakerAndWord: prepare(`SELECT * FROM quotes WHERE speaker = ?
      AND number IN (SELECT rowid FROM words WHERE words MATCH ?) ${OF_NEWEST}`),
    words: prepare(`SELECT quotes.* FROM words JOIN quotes ON quotes.number = words.rowid
      WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?`),
    count: prepare('SELECT count(*) FROM words WHERE words MATCH ?'),
    completion: prepare(`SELECT name FROM names WHERE number IN
      (SELECT rowid FROM name_words WHERE name_words MATCH ?) ORDER BY quotes DESC LIMIT ?`),
  };
  const inTurn = (quotes) => {
    for (const { id, articleId, speaker, publishedAtMs, outlet, contents } of quotes) {
      number += 1;
      const name = speaker?.name ?? null;
      addQuote.run(number, id, articleId, name, publishedAtMs, outlet, contents[0]);
      addWords.run(number, contents[0]);
      if (name !== null) addName.run(name);
    }
  };
  const alone = database.transaction(inTurn);
  return {
    add: ({ quotes }) => (isBuilt ? alone(quotes) : inTurn(quotes)),
    finish() {
      database.exec("INSERT INTO name_words (name_words) VALUES ('rebuild'); COMMIT");
      isBuilt = true;
    },
    speaker: (name, limit) => asked.speaker.all(name, limit),
    speakerAndWord: (name, word, limit) => asked.speakerAndWord.all(name, word, limit),
    words(words, limit) {
      const match = words.join(' AND ');
      return [asked.words.all(match, limit), asked.count.get(match)];
    },
    completion: (typed, limit) => asked.completion.all(`${typed}*`, limit),
    diskBytes() {
      database.pragma('wal_checkpoint(TRUNCATE)');
      return statSync(path).size;
    },
    save: () => database.close(),
    open() {
      database = new SqliteDatabase(path);
      bySpeaker().all('nobody', 1);
    },
  };
}
