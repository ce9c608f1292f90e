/** That every word of the console's pages is in the one catalogue: templates hold markup alone, and scripts no words at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/platforms/console';
const NOT_PAGES =
  /(?:^|\/)(strings|feed-strings|console-users|console-access|listen-on-free-port)\.ts$/;

const modules = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !NOT_PAGES.test(name),
);
const scripts = readdirSync(join(FOLDER, 'public')).filter((name) => name.endsWith('.js'));

/** Without comments. */
const read = (...path: string[]) =>
  readFileSync(join(FOLDER, ...path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Attributes that are read out or shown. */
const SHOWN = /\b(?:aria-label|aria-description|alt|title|placeholder)="([^"]*)"/g;

/** Two small letters or more are a word; "px", "kB" and entities are none. */
const WORD = /[A-Za-z]{3,}/;

/** Returns the words of a module's templates that are written there, not put in from the catalogue. */
function strayWords(code: string): readonly string[] {
  return templatesOf(code).flatMap((template) => {
    const markup = template.replace(/&[a-z]+;|https:\/\//g, ' ');
    const shown = [...markup.matchAll(SHOWN)].map(([, value = '']) => value);
    // A template may hold attributes alone.
    const bare = markup.replace(/[\w-]+="[^"]*"/g, '');
    const texts = [...bare.matchAll(/>([^<>]*)</g)].map(([, text = '']) => text);
    return [...texts, ...shown].filter((text) => WORD.test(text)).map((text) => text.trim());
  });
}

/** Every html`…` of the code, what is put into it left out: nested templates come on their own. */
function templatesOf(code: string): readonly string[] {
  const starts = [...code.matchAll(/\bhtml`/g)].map(({ index }) => index + 'html`'.length);
  return starts.map((start) => `>${readTemplate(code, start).text}<`);
}

/** Reads to the end of a template, and jumps over what is put into it. */
function readTemplate(
  code: string,
  start: number,
): { readonly text: string; readonly end: number } {
  let text = '';
  let at = start;
  while (at < code.length && code[at] !== '`') {
    if (code.startsWith('${', at)) at = endOfExpression(code, at + 2);
    else text += code[at++];
  }
  return { text, end: at + 1 };
}

function endOfExpression(code: string, start: number): number {
  let at = start;
  for (let depth = 1; depth > 0 && at < code.length; ) {
    const sign = code[at++];
    if (sign === '`') at = readTemplate(code, at).end;
    else if (sign === "'") at = code.indexOf("'", at) + 1;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return at;
}

describe('the search for stray words', () => {
  it.each([
    ['in a text', 'html`<p>Nothing found</p>`', ['Nothing found']],
    ['beside what is put in', `html\`<p>\${count} quotes</p>\``, ['quotes']],
    ['at the start', `html\`Shared by \${name}\``, ['Shared by']],
    ['in a label', 'html`<a aria-label="Close it">×</a>`', ['Close it']],
    ['inside another', `html\`<p>\${some ? html\`<b>Gone</b>\` : null}</p>\``, ['Gone']],
    ['from the catalogue', `html\`<p title="\${STRINGS.gone}">\${STRINGS.gone} · </p>\``, []],
    ['in markup', 'html`<p class="note" role="note">&nbsp;·&nbsp;</p>`', []],
    ['in attributes alone', 'html` aria-current="true" class="some words"`', []],
  ])('%s', (_case, code, found) => {
    expect(strayWords(code)).toEqual(found);
  });
});

it('reads the pages', () => {
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.flatMap((name) => templatesOf(read(name))).length).toBeGreaterThan(80);
});

it('finds no words in templates', () => {
  expect(
    modules.flatMap((name) => strayWords(read(name)).map((text) => `${name}: ${text}`)),
  ).toEqual([]);
});

it('finds no words that are answered without a page', () => {
  const answers =
    /(?:c\.text|note:|textContent =|title:)\s*\(?['"`]([^'"`$]*[A-Za-z]{3,}[^'"`$]*)['"`]/g;
  const found = modules.flatMap((name) =>
    [...read(name).matchAll(answers)].map(([, text]) => `${name}: ${text}`),
  );
  // What monitors ask for, not people.
  expect(found.filter((text) => text !== 'create-console.ts: ok')).toEqual([]);
});

it('finds no words in scripts: a sentence has a space between two words', () => {
  const found = scripts.flatMap((name) => {
    const code = read('public', name);
    const texts = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(
      ([, single, double, template]) => single ?? double ?? template ?? '',
    );
    return texts
      .map((text) => text.replace(/\$\{[^}]*\}/g, ' ').trim())
      .filter((text) => /^[A-Z][a-z]|[a-z]{2,} [a-z]{2,}/.test(text) && !/[[\]#]|^\.\//.test(text))
      .map((text) => `${name}: ${text}`);
  });
  // Names of keys (https://www.w3.org/TR/uievents-key/) and a list of elements.
  const KEYS = /: (Tab|Enter|Escape|Arrow(Up|Down)|input, textarea)$/;
  expect(found.filter((text) => !KEYS.test(text))).toEqual([]);
});
