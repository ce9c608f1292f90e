/** The one style of a foreign page shown in its frame, known to the policy by its hash: its own styles are not loaded. */
import { createHash } from 'node:crypto';

/**
 * Pages without their styles begin with long menus and show icons as wide as the page. Menus are kept, in a small box; a browser that
 * can begins at the headline; nothing is wider than the frame.
 */
export const ORIGINAL_STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:1rem;font:15px/1.5 Georgia,"Liberation Serif",serif;overflow-wrap:anywhere}',
  'nav,footer{max-height:5rem;overflow:auto;padding:.3rem;border:1px dashed;font-size:.85em;opacity:.75}',
  'nav nav,footer nav{max-height:none;border:0}',
  'img,video,iframe,object,embed,canvas{max-width:100%;max-height:6rem}',
  'svg{display:none}',
  'a{color:inherit}',
  'h1{font-size:1.5em;line-height:1.25;scroll-margin-top:1rem;scroll-initial-target:nearest}',
].join('');

/** As a source in a Content-Security-Policy (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const ORIGINAL_STYLE_HASH = `sha256-${createHash('sha256').update(ORIGINAL_STYLE).digest('base64')}`;
