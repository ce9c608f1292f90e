import { describe, expect, it } from 'vitest';
import { findLabels } from '../../../src/analysis/quotes/find-labels.ts';
import { expectReading } from '../../helpers/analysis/expect-reading.ts';
import { parseDocument } from '../../helpers/analysis/parse-document.ts';

/** The labelled lines of a prose of paragraphs parted by ¶. */
function labelled(prose: string): string[] {
  const document = parseDocument(prose);
  return [...findLabels(document)].map(([index, { colon }]) =>
    document.text.slice(document.paragraphs[index]?.start, document.tokens[colon]?.end),
  );
}

describe('labels of speakers', () => {
  it.each([
    [
      'MR. COLE: We pay.¶MS. BERG: We do not.¶MR. COLE: We do.',
      ['MR. COLE:', 'MS. BERG:', 'MR. COLE:'],
    ],
    [
      'THE CHAIR: Come to order.¶JOHN COLE: Thank you.¶COLE: I will.',
      ['THE CHAIR:', 'JOHN COLE:', 'COLE:'],
    ],
    [
      'The mayor, Anna Berg, came.¶Harbour Post: Why?¶Berg: We must.¶Harbour Post: When?',
      ['Harbour Post:', 'Berg:', 'Harbour Post:'],
    ],
    [
      'Courier: Will you pay?¶Anna Berg: We must.¶Courier: When?¶Berg: In May.',
      ['Courier:', 'Anna Berg:', 'Courier:', 'Berg:'],
    ],
    ['“COLE: We pay.¶“MS. BERG: We do not.¶“COLE: We do.”', ['“COLE:', '“MS. BERG:', '“COLE:']],
    ['Q: Why?¶A: Because we must.', ['Q:', 'A:']],
    ['Q. Why?¶A. Because we must.', ['Q.', 'A.']],
  ])('%s', (prose, labels) => expect(labelled(prose)).toEqual(labels));
});

describe('lines with a colon that nobody speaks', () => {
  it.each([
    ['Note: The vote was taken.¶Correction: The wall is high.'],
    ['WHEN: Monday at noon.¶WHERE: The town hall.'],
    ['CONTACT: The town hall.¶NOTE: It is closed.'],
    ['Serves: Four people.¶Time: An hour.'],
    ['Anna Berg: A quiet year.¶John Cole: Now or never.¶Ruth Falk: Keep it up.'],
    ['Anna Berg: 547.¶John Cole: 46.¶Anna Berg: 601.'],
    ['It rained.¶Anna Berg: We will not pay.'],
    ['Berg: “We will pay.”¶Cole: “We will not.”'],
    ['A. Berg came on Monday.¶B. Cole left.'],
    ['What he wants is plain: money.¶What she wants is plain: time.'],
    ['MR. COLE:¶MS. BERG:'],
    ['Note: Will it close?¶Anna Berg: A quiet year.'],
  ])('%s', (prose) => expect(labelled(prose)).toEqual([]));
});

describe('transcripts and interviews are read', () => {
  it.each([
    [
      'Talks on the wall¶{S1:MR. COLE}: {C1:We will pay. It is the law.}¶{S2:MS. BERG}: {C2:We will not.}¶{S3:MR. COLE}: {C3:We will see.}',
      'COLE/named, BERG/named, COLE/named',
    ],
    [
      'Talks on the wall¶Anna Berg, the mayor, came late.¶{S1:Q}: {C1:Will you pay for it?}¶{S2:A}: {C2:We will not pay for it.}',
      '-, Anna Berg/title',
    ],
    [
      'Talks on the wall¶Anna Berg, the mayor, came late.¶{S1:Q.} {C1:Will you pay for it?}¶{S2:A.} {C2:We will not pay for it.}',
      '-, Anna Berg/title',
    ],
    [
      'Talks on the wall¶Anna Berg met John Cole.¶{S1:Q}: {C1:Will you pay for it?}¶{S2:A}: {C2:We will not pay for it.}',
      '-, -',
    ],
    [
      'Talks on the wall¶The mayor, Anna Berg, came.¶{S1:Berg}: {C1:He calls it “a farce” here.}¶{S2:COLE}: {C2:It is one.}¶{S3:Berg}: {C3:It is not.}',
      'Anna Berg/surname, COLE/named, Anna Berg/surname',
    ],
    [
      'Talks on the wall¶{S1:MS. BERG}: {C1:Will you pay for it, or will they?} JOHN COLE: I will see what they do.¶{S2:MR. COLE}: {C2:I will pay.}¶{S3:BERG}: {C3:So will I.}',
      'BERG/named, JOHN COLE/surname, BERG/named',
    ],
  ])('%s', expectReading);
});
