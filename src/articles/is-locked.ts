/**
 * Whether a page that shows hardly any text may be withholding its article: what it hands to its scripts may be the whole of it, and
 * nobody may read around a paywall by reading that.
 *
 * Method: names of settings that publishers use ("isPremium", "contentTier", "visibility") with values that mean no, in meta tags, data
 * attributes and scripts; class names and programs of paywalls; and any word of subscribing or prices. It errs towards a paywall: an open
 * article is given up rather than a locked one read.
 */
import { foldWhiteSpace } from './fold-white-space.ts';

/** True, or a number, means that not everybody may read. */
const LOCK_KEY =
  /\b(?:premium|locked|paid|plus|metered|restricted|(?:pay|reg) ?wall(?: (?:enabled|active))?|(?:members?|subscribers?|subscription|registered|registration|paid) only|(?:premium|paid|locked|subscriber|member) (?:content|article|story|post)|requires? (?:a )?(?:subscription|login|registration|membership|payment)|(?:subscription|login|registration|membership|payment) required)$/;
/** False means that not everybody may read. */
const FREE_KEY =
  /(?:^| )(?:free|accessible(?: for free)?|(?:has|full|free|can|is)? ?access|can (?:read|view|access))$/;
/** Words tell who may read. */
const LEVEL_KEY =
  /\b(?:access(?: (?:level|type|right|rights|rule|tier|mode|control|code|status|policy))?|tier|visibility|audience|monetization|restrictions?|content (?:code|type|status|level|model)|article (?:type|status)|(?:pay|reg) ?wall(?: \w+)?|availability|entitlements?|labels?|flags?|tags?|badges?)$/;
const LOCK_VALUE =
  /(?:^|[^\p{L}])(?:premium|paid|pay|paying|subscri\w*|members?|locked|lock|metered|meter|regist\w*|restricted|closed|protected|plus|abo|abonn\w*|hard)(?=$|[^\p{L}])/iu;
/** A tag is a topic, mostly. */
const TOPIC_KEY = /\b(?:labels?|flags?|tags?|badges?)$/;
const LOCK_TOPIC =
  /^(?:premium|paid|locked|plus|(?:for )?(?:subscribers?|members?)(?:[- ]only)?)$/i;
const NO = /^(?:|0|false|no|none|null|undefined|off|free|open|public|n)$/i;
const YES = /^(?:[1-9]\d*|true|yes|on|y|!0)$/i;

/** @param key "isPremium", "content_tier", "article:access". */
export function tellsOfLock(key: string, value: unknown): boolean {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .trim()
    .toLowerCase();
  if (typeof value !== 'object') return isLockedText(words, String(value ?? '').trim());
  const inner = Object.values(value ?? {});
  if (LOCK_KEY.test(words)) return inner.includes(true);
  return inner.some((each) => typeof each === 'string' && isLockedText(words, each.trim()));
}

function isLockedText(words: string, text: string): boolean {
  if (FREE_KEY.test(words) && /^(?:0|false|no|!1)$/i.test(text)) return true;
  if (NO.test(text)) return false;
  if (LOCK_KEY.test(words)) return YES.test(text) || LOCK_VALUE.test(text);
  if (TOPIC_KEY.test(words)) return LOCK_TOPIC.test(text);
  return LEVEL_KEY.test(words) && LOCK_VALUE.test(text.replaceAll('_', ' '));
}

const META = /<meta\s[^<>]{0,1000}/gi;
const DATA = /\sdata-([\w-]{3,60})\s*=\s*["']([^"'<>]{0,60})["']/gi;
const NAMES =
  /\s(?:class|id)\s*=\s*["'][^"'<>]{0,300}?(?:pay-?wall|reg-?wall|piano|premium|metered|subscriber|members?-only|locked)/i;
const PROGRAMS =
  /\ssrc\s*=\s*["'][^"'<>]{0,300}?(?:tinypass|piano\.io|poool|zephr|pelcro|memberful|pay-?wall)/i;
const ASKS =
  /subscri(?:be|ption)|suscri|suskri|abonn|abbona|prenumer|assina(?:nte|tura)|\b(?:premium|paywall|membership|become a member|(?:digital|reading) plan|free trial|full access|probeabo|testen sie|jetzt testen|log ?in to|sign in to)\b|[$£€]\s?\d.{0,30}\b(?:week|month|year)\b/i;

/**
 * @param html the page, with its scripts.
 * @param shown all text of the page.
 */
export function isLocked(html: string, shown: string): boolean {
  const markup = withoutScripts(html);
  return (
    ASKS.test(foldWhiteSpace(shown)) ||
    NAMES.test(markup) ||
    PROGRAMS.test(markup) ||
    [...markup.matchAll(DATA)].some(([, key = '', value]) => tellsOfLock(key, value)) ||
    (markup.match(META) ?? []).some(isLockedMeta)
  );
}

/** With their tags. */
function withoutScripts(html: string): string {
  const [first = '', ...parts] = html.split(/<script(?=[\s>])/i);
  const kept = parts.map((part) => {
    const end = part.search(/<\/script/i);
    return part.slice(0, part.indexOf('>') + 1) + (end < 0 ? '' : part.slice(end));
  });
  return [first, ...kept].join(' ');
}

function isLockedMeta(meta: string): boolean {
  const [, key = ''] = /\s(?:name|property|itemprop)\s*=\s*["']?([\w:.-]+)/i.exec(meta) ?? [];
  const [, content] = /\scontent\s*=\s*["']([^"']*)/i.exec(meta) ?? [];
  return tellsOfLock(key, content);
}

const SETTING =
  /\\?["']?([A-Za-z_]\w{2,40})\\?["']?\s*[:=]\s*(?:\\?["']([^"'\\]{0,40})\\?["']|(true|false|![01]|\d+)\b)/g;

/** @param script a program, or data in no form that can be read. */
export function setsLock(script: string): boolean {
  return [...script.matchAll(SETTING)].some(([, key = '', text, value]) =>
    tellsOfLock(key, text ?? value),
  );
}
