/** What a stage knows of words: looked up once a word, not at each place where articles say it. */
import type { Token } from './document.ts';

let tables = 0;

/** Keeps what it finds with the word itself (`Token.known`), so that to ask again is to read an array. */
export class WordTable<Value extends object | null> {
  private readonly place = tables++;
  private readonly find: (lower: string) => Value;

  /** @param find what is known of a word in lower case. */
  constructor(find: (lower: string) => Value) {
    this.find = find;
  }

  of({ known, lower }: Pick<Token, 'known' | 'lower'>): Value {
    const before = known[this.place];
    if (before !== undefined) return before as Value;
    const found = this.find(lower);
    known[this.place] = found;
    return found;
  }
}
