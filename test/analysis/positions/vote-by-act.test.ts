import { expect, it } from 'vitest';
import type { Place } from '../../../src/analysis/positions/place-rules.ts';
import { voteByAct } from '../../../src/analysis/positions/vote-by-act.ts';

/** @param signs of one clause with `X` for the topic. */
function placeOf(act: Place['act'], signs: string, isByCue: boolean): Place {
  const [left = '', right = ''] = signs.split('X');
  return { act, isByCue, left, right, behind: right, sentence: signs, isFirst: true };
}

it.each([
  ['rejects', "X'R", 'cue', -1],
  ['rejects', 'HFNAtXMb_', 'words', 1],
  ['rejects', '_fYyX_', 'cue', 0],
  ['denies', 'XbOt_', 'words', -1],
  ['denies', 'PbOtXq', 'words', 1],
  ['denies', 'KxXbV', 'words', 1],
  ['denies', '_fX', 'cue', 0],
  ['warns', 'IX__,HFW', 'words', -1],
  ['warns', 'IX__,_FW', 'words', 0],
  ['warns', '_ucXF_', 'words', -1],
  ['warns', 'Xwk_', 'words', -1],
  ['promises', 'HFNqX', 'words', 1],
  ['promises', 'HF_fX', 'words', 0],
  ['doubts', 'PbUIX__', 'words', 0],
  ['doubts', 'PbUIXF_', 'words', null],
  ['doubts', 'HaUtXm_', 'words', -1],
  ['doubts', 'kX_', 'cue', -1],
  ['demands', 'XDS', 'words', -1],
  ['demands', 'XD_', 'cue', 0],
  ['condemns', 'X', 'cue', -1],
  ['condemns', "X'_Y", 'cue', 0],
  ['condemns', 'X__Y', 'cue', 0],
  ['supports', 'X_Y', 'cue', 0],
  ['supports', 'X_fY', 'cue', 1],
  ['condemns', 'SoX', 'cue', 1],
  ['condemns', 'BfX', 'cue', 0],
  ['rejects', 'fBX', 'cue', 1],
  ['rejects', 'HFNAXb_', 'words', 1],
  ['rejects', 'zbZsX', 'words', 1],
  ['demands', 'eoX', 'cue', 1],
  ['demands', 'SfX', 'cue', 1],
  ['promises', 'nfqX', 'cue', 1],
  ['promises', 'nLX', 'cue', -1],
  ['doubts', 'HUtXF_', 'words', 0],
  ['supports', '_xX', 'cue', -1],
  ['condemns', 'XbQ', 'words', null],
  ['rejects', 'XbZ', 'words', -1],
  ['rejects', 'XZC_', 'words', null],
  ['rejects', 'XB_', 'words', null],
  ['denies', 'XiN_', 'words', 1],
  ['denies', 'XiN____fY', 'words', null],
  ['demands', 'XaND_', 'words', null],
  ['demands', 'XNf_', 'cue', -1],
  ['demands', 'HMNSfX', 'words', null],
  ['warns', 'IXa_,HFW', 'words', 0],
] as const)('%s: %s by %s is %s', (act, signs, by, vote) =>
  expect(voteByAct(placeOf(act, signs, by === 'cue'))).toBe(vote),
);
