import { expect, it } from 'vitest';
import { voteByWords } from '../../../src/analysis/positions/vote-by-words.ts';

/** @param signs of a sentence with `X` for the topic. */
function voteOf(signs: string): number {
  const [left = '', behind = ''] = signs.split('X');
  const right = behind.replace(/[,&].*$/u, '');
  return voteByWords({
    act: 'says',
    isByCue: false,
    left: left.replace(/^.*[,&]/u, ''),
    right,
    behind,
    sentence: signs,
    isFirst: true,
  });
}

it.each([
  ['XbG', 1],
  ['XbNG', -1],
  ['Xq_', -1],
  ['XDaG', 0],
  ["X'KiN__", -1],
  ['HLX', 1],
  ['HaNLX', -1],
  ['HbGX__', 1],
  ['HFLYX', -1],
  ['N_fXa_Q', 1],
  ['I_m_,PbX', 1],
  ['HG>X', 1],
  ['YbG>X', -1],
  ['Y____m>X', 0],
  ['b__fN>X', 0],
  ['N_X', 0],
  ["NX'_", -1],
  ['HbxX', -1],
  ['YF__xX', 0],
  ['Kx_X', 0],
  ['Hg_jX_', 1],
  ['HmXfS', -1],
  ['IXbG', 0],
  ["X'<bQ", 1],
  ['X_f_', 0],
  ['XbLy_', 0],
  ['XmRbG', 0],
  ['NFCNX', 1],
  ['kCb_X', 0],
  ['kC_bX', 1],
  ['XcHL', 1],
  ['HaqkX', -1],
  ['NtXQ', 1],
  ['LX', 1],
  ['___,LX', 0],
  ['Iu__,LX', 1],
  ['Y_,&LX', 1],
  ['LyX', 0],
  ['HF__xX', -1],
  ['_xX', 0],
  ['BfX', 0],
  ['uBX', 0],
  ['QoX', 0],
  ['PbQoX', -1],
  ['YbQjX', 0],
  ['HaWjX', -1],
])('%s is %s', (signs, vote) => expect(voteOf(signs)).toBe(vote));
