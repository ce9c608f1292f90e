/** What papers call somebody by before the name, and no body is called by: “Embattled Oster mayor Anna Berg”. */
import type { Token } from '../../text/document.ts';
import { startsSentence } from './starts-sentence.ts';

const EPITHET =
  /^(?:embattled|beleaguered|besieged|disgraced|shamed|under-fire|cash-strapped|debt-ridden|troubled|ailing|furious|delighted|jubilant|defiant|tearful|emotional|controversial|outspoken|axed|ousted|sacked|suspended|jailed|convicted|imprisoned|exiled|detained|outgoing|incoming|departing|re-elected|newly-\p{Ll}+|\p{Ll}+-(?:hit|winning)|retired|injured|veteran|legendary|celebrated|renowned|acclaimed|billionaire|millionaire|multi-millionaire|influential|hardline|far-right|far-left|left-wing|right-wing|murdered|slain|heartbroken|grieving|devastated|stunned|frustrated|maverick|firebrand|high-profile|unpopular)$/u;

/** @returns whether the word is one, with a capital because a sentence starts there, and a name behind it. */
export function isEpithet(tokens: readonly Token[], at: number): boolean {
  return (
    EPITHET.test(tokens[at]?.lower ?? '') &&
    startsSentence(tokens, at) &&
    tokens[at + 1]?.isCapital === true
  );
}
