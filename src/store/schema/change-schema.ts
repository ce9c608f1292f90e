/** What notes changes of a file's articles and quotes, see change-rows.ts. */

/** The newest change of an article has the highest number: the one before goes. */
const noteChange = (name: string, event: string, articleId: string): string => `
  CREATE TRIGGER ${name} AFTER ${event} BEGIN
    DELETE FROM article_changes WHERE article_id = ${articleId};
    INSERT INTO article_changes (article_id) VALUES (${articleId});
  END;`;

/** What of an article is in the quote index. */
const ARTICLE_COLUMNS = 'feed_id, url, outlet, title, published_at_ms, text, reading';

export const ARTICLE_CHANGES = [
  `
  CREATE TABLE article_changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL UNIQUE
  ) STRICT;`,
  noteChange('article_changes_added', 'INSERT ON articles', 'new.id'),
  noteChange('article_changes_changed', `UPDATE OF ${ARTICLE_COLUMNS} ON articles`, 'new.id'),
  noteChange('article_changes_removed', 'DELETE ON articles', 'old.id'),
  noteChange('analysis_changes_added', 'INSERT ON analyses', 'new.article_id'),
  noteChange('quote_changes_changed', 'UPDATE ON quotes', 'new.article_id'),
  noteChange('quote_changes_removed', 'DELETE ON quotes', 'old.article_id'),
].join('');
