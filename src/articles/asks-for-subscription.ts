/**
 * Whether a page shows the notice of a paywall: "Subscribe to continue reading", "This article is for subscribers".
 *
 * Limits: English, with the commonest German, French and Spanish forms. Many open pages carry such words in a box that is hidden
 * until it is needed, so they count only where little of an article could be read.
 */
import { foldWhiteSpace } from './fold-white-space.ts';

const NOTICES: readonly RegExp[] = [
  /\b(?:subscribe|sign (?:in|up)|log ?in|register|create an? (?:free )?account|become an? (?:\w+ )?(?:member|subscriber))\b[^.!?]{0,60}\bto (?:continue|keep|finish|read|unlock|access)\b/i,
  /\bto (?:continue|keep|finish) reading\b[^.!?]{0,80}\b(?:subscri|sign (?:in|up)|log ?in|regist|account|member)/i,
  /\b(?:article|story|content|page) is (?:only |exclusively |exclusive )?(?:for|to|available to|reserved for) (?:our |paying |registered )*(?:subscribers|members)\b/i,
  /\b(?:subscribers?|members?)[- ]only (?:article|story|content)\b/i,
  /\bunlock (?:this|the (?:full|rest of (?:this|the))) (?:article|story)\b/i,
  /\b(?:reached|read|used) (?:all )?your .{0,30}\bfree (?:articles|stories)\b/i,
  /\b(?:weiterlesen mit|jetzt (?:weiterlesen|freischalten)|nur für abonnenten)\b/i,
  /\b(?:article )?réservé (?:aux|à nos) abonnés|\b(?:contenido )?(?:exclusivo|solo) para suscriptores\b/i,
];

/** @param shown all text of the page, uncleaned: cleaning takes such notices out. */
export function asksForSubscription(shown: string): boolean {
  const text = foldWhiteSpace(shown);
  return NOTICES.some((notice) => notice.test(text));
}
