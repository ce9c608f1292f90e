/**
 * Reads Discord's Markdown the way its client does, as far as tests need it: what a reader sees, and what became a link,
 * a mention or a date. Rules and their order follow the client's parser (a fork of simple-markdown).
 */
export interface ReadMarkdown {
  /** Letters as shown. Structure at line starts ("> ", "- ", "-# ") is kept, as it is ours. */
  readonly text: string;
  /** Addresses of masked links and of bare addresses, mentions, dates, emoji codes. */
  readonly links: readonly string[];
  readonly mentions: readonly string[];
  readonly formats: readonly string[];
  /** What stands in code blocks, letter by letter; no part of `text`. */
  readonly codes: readonly string[];
}

/** simple-markdown's own rule: its label knows no backslashes and may run over lines and other links. */
const LINK =
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/;
const MENTION =
  /^(?:<(?:@[!&]?\d+|#\d+|t:-?\d+(?::[a-zA-Z])?|a?:\w+:\d+|\/[^>]+:\d+|id:\w+)>|@everyone|@here)/;
const BARE_ADDRESS = /^(?:https?|steam):\/\/[^\s<]+/;
/** Nothing in it is read. */
const CODE_BLOCK = /^```(?:[\w+.#-]+\n)?\n*([^\n][\s\S]*?)\n*```/;
const FORMAT = /^(?:\*\*|__|~~|\|\||[*_`])/;
const EMOJI_CODE = /^:[\w+-]+:/;
const LINE_START = /^(?:#{1,3} |-# |[-*] |\d+\. |>>> |> )/;

export function readMarkdown(markdown: string): ReadMarkdown {
  const read = {
    text: '',
    links: [] as string[],
    mentions: [] as string[],
    formats: [] as string[],
    codes: [] as string[],
  };
  let rest = markdown;
  while (rest !== '') {
    const isLineStart = read.text === '' || read.text.endsWith('\n');
    rest = rest.slice(step(rest, isLineStart, read));
  }
  return read;
}

/** @returns how many characters were read. */
function step(
  rest: string,
  isLineStart: boolean,
  read: { text: string; links: string[]; mentions: string[]; formats: string[]; codes: string[] },
): number {
  const start = isLineStart ? LINE_START.exec(rest)?.[0] : undefined;
  if (start !== undefined) {
    read.formats.push(start.trim());
    read.text += start;
    return start.length;
  }
  const code = CODE_BLOCK.exec(rest);
  if (code !== null) {
    read.formats.push('```');
    read.codes.push(code[1] ?? '');
    return code[0].length;
  }
  const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
  if (escaped !== null) {
    read.text += escaped[1];
    return escaped[0].length;
  }
  const link = LINK.exec(rest);
  if (link !== null) {
    const label = readMarkdown(link[1] ?? '');
    read.links.push(...label.links, (link[2] ?? '').replace(/\\(.)/g, '$1'));
    read.mentions.push(...label.mentions);
    read.text += label.text;
    return link[0].length;
  }
  const address = BARE_ADDRESS.exec(rest)?.[0];
  if (address !== undefined) {
    read.links.push(address);
    read.text += address;
    return address.length;
  }
  const mention = (MENTION.exec(rest) ?? EMOJI_CODE.exec(rest))?.[0];
  if (mention !== undefined) {
    read.mentions.push(mention);
    read.text += mention;
    return mention.length;
  }
  const format = FORMAT.exec(rest)?.[0];
  if (format !== undefined) {
    read.formats.push(format);
    return format.length;
  }
  const [letter = ''] = rest;
  read.text += letter;
  return letter.length;
}
