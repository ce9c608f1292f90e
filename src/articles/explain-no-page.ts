/**
 * What came as a web page and is none, whatever its server calls it: documents and packed files whose words lie in streams, JSON, and
 * feeds, which hold many articles.
 *
 * Method: by how it begins (https://mimesniff.spec.whatwg.org/#matching-an-archive-type-pattern and the patterns beside it).
 */

/** Where a root element stands: behind a declaration and comments. */
const HEAD_CHARACTERS = 4096;

const FEED =
  /^\s*(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml)[\s>]/i;

/** @returns what goes on from its address: "is no web page but a PDF document"; null for what may be a page. */
export function explainNoPage(html: string): string | null {
  const head = html.slice(0, HEAD_CHARACTERS);
  if (/^\s*%PDF-\d/.test(head)) return 'is no web page but a PDF document';
  if (isPacked(head)) return 'is no web page but a packed file';
  if (FEED.test(head)) return 'is no article but a list of articles: /feeds add follows it';
  return isJson(html) ? 'holds no article text' : null;
}

/** Zip, in which office documents are packed, and gzip, whose second byte is none in UTF-8. */
function isPacked(head: string): boolean {
  return ['PK\u0003\u0004', '\u001f\u008b\b', '\u001f\u2039\b', '\u001f\ufffd\b'].some((sign) =>
    head.startsWith(sign),
  );
}

function isJson(html: string): boolean {
  return (
    /^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(html.slice(0, HEAD_CHARACTERS)) &&
    /[}\]]\s*$/.test(html.slice(-HEAD_CHARACTERS))
  );
}
