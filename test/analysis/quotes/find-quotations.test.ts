import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

/** What is found, with ⟨ ⟩ around the words inside the marks; ¶ parts paragraphs. */
function mark(prose: string): string {
  const { text, quotations } = parseDocument(prose);
  let marked = '';
  let done = 0;
  for (const { inner } of quotations) {
    marked += `${text.slice(done, inner.start)}⟨${text.slice(inner.start, inner.end)}⟩`;
    done = inner.end;
  }
  return (marked + text.slice(done)).replaceAll('\n\n', '¶');
}

const strip = (marked: string) => marked.replace(/[⟨⟩]/g, '');

describe('marks of every kind', () => {
  it.each([
    ['Berg said: “⟨We will not pay.⟩”'],
    ['Berg said: "⟨We will not pay.⟩"'],
    ['Berg said: ‘⟨We will not pay.⟩’'],
    ['Berg said: „⟨We will not pay.⟩“'],
    ['Berg said: «⟨We will not pay.⟩»'],
    ['Berg said: »⟨We will not pay.⟩«'],
    ['“⟨We will pay,⟩” said Berg. “⟨But not now.⟩”'],
    ['"⟨We will pay,⟩" said Berg. "⟨But not now.⟩"'],
    ["'⟨We will pay,⟩' said Berg. '⟨But not now.⟩'"],
    ['‚⟨We will pay,⟩‘ said Berg. ‚⟨But not now.⟩‘'],
    ['„⟨We will pay,⟩” said Berg. „⟨But not now.⟩”'],
    ['»⟨We will pay,⟩» said Berg. »⟨But not now.⟩»'],
    ['« ⟨We will pay⟩ », said Berg. « ⟨But not now.⟩ »'],
    ['‹⟨We will pay,⟩› said Berg.'],
    ['＂⟨We will pay,⟩＂ said Berg.'],
    ["``⟨We will pay,⟩'' said Berg. ``⟨But not now.⟩''"],
    ["''⟨We will pay,⟩'' said Berg."],
    ["`⟨We will pay,⟩' said Berg."],
    ['"⟨.@annaberg is right,⟩" Cole wrote. "⟨... and then we pay.⟩" "⟨. . . or not.⟩"'],
    ['Berg said:“⟨We will pay.⟩”'],
    ['(“⟨We will pay,⟩” said Berg.) —“⟨But not now.⟩”'],
    ['“⟨We will pay⟩”, said Berg, “⟨but not now⟩”.'],
    ['“⟨We will pay.⟩” “⟨But not now.⟩”'],
  ])('%s', (marked) => expect(mark(strip(marked))).toBe(marked));
});

describe('what lies inside stays inside', () => {
  it.each([
    ['“⟨He called it ‘a farce’ and left,⟩” she said.'],
    ['“⟨He called it “a farce” and left,⟩” she said.'],
    ['‘⟨We won’t pay the ministers’ bills,⟩’ she said.'],
    ['“⟨We will [not] pay … ever,⟩” she said.'],
    ['“⟨It is 6 feet high,⟩” she said.'],
    ['"⟨He called it "a farce" and left,⟩" she said.'],
    ['"⟨He said \'we pay\' and left,⟩" she said.'],
    ['‘⟨He called it “a farce” and left,⟩’ she said.'],
    ['‘⟨He called it “a farce,”⟩’ she said.'],
    ['\'⟨He called it "a farce", and left,⟩\' she said.'],
    ['«⟨We call it ‹a farce› here,⟩» she said.'],
    ['«⟨We call it “a farce” here,⟩» she said.'],
    ['“⟨‘We pay,’ she told me.⟩” He left.'],
    ['“⟨“We pay,” she told me,⟩” he said.'],
    ['She asked: “⟨Did he say ‘no’?⟩” He left.'],
    ['"⟨It is 6\' high,⟩" she said.'],
  ])('%s', (marked) => expect(mark(strip(marked))).toBe(marked));
});

describe('several paragraphs', () => {
  it.each([
    ['“⟨We will not pay.⟩¶“⟨We will not leave.⟩” She smiled.'],
    ['"⟨We will not pay.⟩¶"⟨We will not leave.⟩" She smiled.'],
    ['‘⟨We don’t pay.⟩¶‘⟨We don’t leave.⟩’ She smiled.'],
    ['„⟨We will not pay.⟩¶„⟨We will not leave.⟩“ She smiled.'],
    ['«⟨We will not pay.⟩¶«⟨We will not leave.⟩» She smiled.'],
    ['«⟨We will not pay.⟩¶»⟨We will not leave.⟩» She smiled.'],
    ['“⟨We will not pay.⟩¶⟨We will not leave.⟩” She smiled.'],
    ['“⟨We will not pay.⟩¶“⟨We call it ‘a farce’ here.⟩¶“⟨We will not leave.⟩” She smiled.'],
    ['“⟨We will not pay.⟩¶The wall stayed.¶“⟨We leave,⟩” she said.'],
  ])('%s', (marked) => expect(mark(strip(marked))).toBe(marked));

  it('tells which one goes on', () => {
    for (const prose of [
      '“We will not pay.¶“We will not leave.” “No.”',
      '‘We will not pay.¶‘We will not leave.’ ‘No.’',
    ]) {
      const { quotations } = parseDocument(prose);
      expect(quotations.map(({ isContinued }) => isContinued)).toEqual([true, false, false]);
    }
  });
});

describe('a quotation that is open, and nothing of it below', () => {
  it.each([
    ['marks of another shape', '"We will not pay.¶“We leave,” she said.'],
    [
      'a cue of its own below one that is split',
      '“We pay,” said Berg. “We pay now.¶“We do not,” added Cole.',
    ],
    ['a stage direction', '“We pay.¶“(Applause.)¶“We leave,” she said.'],
    ['a heading', 'It rained. It fell.¶“We will not pay.¶The second wall¶“We leave,” she said.'],
  ])('%s', (_case, prose) => {
    const { quotations } = parseDocument(prose);
    expect(quotations.filter(({ isContinued }) => isContinued)).toEqual([]);
  });
});

describe('wrong marks', () => {
  it.each([
    ['Berg said: “⟨We have paid before.⟩ “'],
    ['Berg said: “⟨We have paid before.⟩ ”'],
    ['“⟨We will not pay,⟩ said Anna Berg.'],
    ['”⟨We will not pay,⟩” said Anna Berg.'],
    ['”⟨We will not pay,⟩“ said Anna Berg.'],
    ['“⟨We will not pay,⟩“ said Anna Berg. “⟨No.⟩“'],
    ['“⟨We will not pay,⟩" said Anna Berg. "⟨No.⟩”'],
    ['" ⟨We will not pay,⟩" said Anna Berg.'],
    ['“ ⟨We will not pay,⟩ ” said Anna Berg.'],
    ['“⟨We will not pay,⟩”said Anna Berg.“⟨No.⟩”'],
    ['“⟨We will not pay,⟩” said Anna Berg. ” Then she left.'],
    ['"⟨We will not pay,⟩ said Anna Berg. "⟨We leave,⟩" she said.'],
  ])('%s', (marked) => expect(mark(strip(marked))).toBe(marked));
});

describe('speech set off by its place', () => {
  it.each([
    ['It rained.¶⟨We will not pay,⟩ said Anna Berg.¶It stopped.', '— '],
    ['It rained.¶⟨We will pay.⟩¶MS. BERG: ⟨We will “not” pay.⟩¶MR. COLE: ⟨No?⟩', 'MR. COLE: '],
  ])('%s', (marked, before) => {
    const written = marked.replace('¶⟨', `¶${before}⟨`);
    expect(mark(strip(written))).toBe(written);
  });
});

describe('a transcript in quotation marks', () => {
  it.each([
    ['“MS. BERG: ⟨We pay.⟩¶“MR. COLE: ⟨We do not.⟩¶“BERG: ⟨We do.⟩” He left.'],
    ['“MS. BERG: ⟨We call it “a farce.”⟩¶“MR. COLE: ⟨No.⟩¶“⟨It is none.⟩¶“BERG: ⟨It is.⟩”'],
    ['"MS. BERG: ⟨We call it “a farce.”⟩¶"MR. COLE: ⟨No.⟩¶"(CROSSTALK)¶"BERG: ⟨It is.⟩"'],
  ])('%s', (marked) => expect(mark(strip(marked))).toBe(marked));

  it('a paragraph without a label goes on with the turn above', () => {
    const { quotations } = parseDocument('“MS. BERG: Yes.¶“MR. COLE: No.¶“Never.¶“BERG: We will.”');
    expect(quotations.map(({ isContinued }) => isContinued)).toEqual([false, true, false, false]);
  });
});

describe('no marks of speech', () => {
  it.each([
    ['The ministers’ bills and Berg’s plan were paid.'],
    ['They took ’em in the ’90s.'],
    ['The wall is 12" thick and 6\' high.'],
    ['Rock ‘n’ roll is dead.'],
    ['The boys’ and the ministers’ teams left.'],
    ['“” “ ”'],
    ['“(Applause.)” [Laughter.]'],
  ])('%s', (prose) => expect(mark(prose)).toBe(prose));
});

it('finds spans in order that never overlap or leave the text, whatever the marks', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '„',
    '«',
    '»',
    ' ',
    ', ',
    '. ',
    '¶',
    'We pay',
    'she said',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text, quotations } = parseDocument(pieces.join(''));
      let end = 0;
      for (const { outer, inner } of quotations) {
        expect(outer.start).toBeGreaterThanOrEqual(end);
        expect(inner.start).toBeGreaterThanOrEqual(outer.start);
        expect(inner.end).toBeGreaterThan(inner.start);
        expect(inner.end).toBeLessThanOrEqual(outer.end);
        end = outer.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});
