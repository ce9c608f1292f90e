/** The one style of a foreign page shown in its frame, known to the policy by its hash: its own styles are not loaded. */
import { createHash } from 'node:crypto';

/** Pages without their styles show icons as wide as the page, and skip links first: quiet, and never wider than the frame. */
export const ORIGINAL_STYLE =
  ':root{color-scheme:light dark}body{margin:1rem;font:15px/1.5 Georgia,"Liberation Serif",serif;overflow-wrap:anywhere}svg,img,video,iframe,object,embed,canvas{max-width:100%;max-height:6rem}svg{display:none}nav,footer{font-size:.85em}a{color:inherit}h1{font-size:1.5em}';

/** As a source in a Content-Security-Policy (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const ORIGINAL_STYLE_HASH = `sha256-${createHash('sha256').update(ORIGINAL_STYLE).digest('base64')}`;
