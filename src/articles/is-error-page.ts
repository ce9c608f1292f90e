/**
 * Whether a page that came as if all were well says that something went wrong, or is a wall: "Page not found", "Just a moment…",
 * "Access denied", "Log in to your account", "Not available in your region".
 *
 * Method: by its headline alone, which must be nothing but one of the phrases below; articles about errors say more. A page with the
 * text of an article on it is none.
 * Limits: English, with the commonest German, French and Spanish forms.
 */

/** Regular expressions without their slashes, so that they can be put together. */
type Phrases = readonly string[];

const anyOf = (phrases: Phrases) => `(?:${phrases.join('|')})`;

const STATUS_NAMES = anyOf([
  'error',
  '(?:page |file )?not found',
  '(?:this )?page could not be found',
  'unavailable (?:due to|for) legal reasons',
  'bad request',
  'unauthori[sz]ed',
  'forbidden',
  'gone',
  'too many requests',
  'internal server error',
  'bad gateway',
  'service (?:temporarily )?unavailable',
  'gateway time-?out',
]);

const WHAT_IS_MISSING = '(?:the |this |that )?(?:page|article|story|content|file|url)';

const ERRORS: Phrases = [
  `(?:http )?(?:error|status)?[\\s:#-]*(?:4\\d\\d|5\\d\\d)(?:\\W+${STATUS_NAMES})?`,
  '(?:oops|sorry|whoops)\\W{1,3}(?:an error|nothing|something|that|the page|this page|we (?:can|could)).{0,50}',
  `(?:${WHAT_IS_MISSING} (?:you (?:requested|are looking for) )?)?${anyOf([
    "(?:was |is |could |can)?(?:not|n['’]t)? ?(?:be )?found",
    'unavailable',
    '(?:is )?no longer available',
    "does(?:n['’]t| not) exist",
  ])}`,
  "(?:hmm\\W{1,3})?we can(?:['’]t|not) find (?:that|this|the) (?:page|article|story).{0,24}",
  'bad (?:request|gateway)',
  'gateway time-?out',
  'service (?:temporarily )?unavailable',
  'internal server error',
  'too many requests',
  'application error: a client-side exception has occurred.{0,80}',
  'something went wrong',
  '(?:site |down for |scheduled |under )?maintenance',
  '(?:this )?(?:web)?site is (?:currently )?(?:down|undergoing|under) .{0,12}maintenance',
  "we['’]ll be back (?:soon|shortly)",
  'seite nicht gefunden',
  'fehler \\d\\d\\d',
  'page (?:introuvable|non trouvée)',
  'página no encontrada',
];

const WALLS_AGAINST_ROBOTS: Phrases = [
  'access (?:to this page (?:has been|is) )?(?:denied|blocked|restricted)',
  'forbidden',
  'unauthori[sz]ed',
  '(?:sorry,? )?you have been blocked',
  'just a moment',
  'one (?:moment,? please|more step)',
  'redirecting',
  'attention required',
  'please wait(?: while your request is being verified)?',
  'checking (?:your browser(?: before accessing.{0,40})?|if the site connection is secure)',
  "making sure you(?:['’]re| are) not a (?:ro)?bot",
  'client challenge',
  '\\S{1,20} security checkpoint',
  'performing security verification',
  'bot verification',
  'are you (?:a robot|human)',
  "(?:please )?verify(?:ing)? (?:that )?you(?:['’]re| are) (?:a )?human",
  'human verification',
  'security check',
  'captcha',
  'pardon our interruption',
  'robot check',
  '(?:please )?(?:enable|turn on) (?:javascript|cookies|js)(?: to .{1,40}| and cookies.{0,30}| in your browser)?',
  '(?:javascript|cookies) (?:is|are) (?:required|disabled|not enabled)',
];

const WALLS_FOR_READERS: Phrases = [
  '(?:please )?(?:log|sign) ?in(?: (?:to|with|or) (?:your |an? |my )?(?:account|continue|continue reading|register|sign up|create an account))?',
  '(?:log|sign)[- ]?in required',
  'before you continue(?: to [^\\s,]{1,20}(?: [^\\s,]{1,20}){0,2})?',
  '(?:we (?:value|respect|care about)|your) (?:your )?privacy(?: (?:choices|settings|matters?|options))?',
  '(?:cookie|privacy|consent) (?:consent|settings|preferences|policy|notice)',
  '.{1,40} is part of the .{1,40} family(?: of (?:brands|companies|sites))?',
  '(?:please )?(?:disable|turn off|pause) your ad-? ?blocker',
  'ad-? ?blocker detected',
  '(?:(?:this )?(?:content|page|site|website) is )?(?:not available|unavailable) (?:in your (?:country|region|location|area)|due to legal reasons)',
];

const HEADLINE = new RegExp(
  `^[\\W_]*${anyOf([...ERRORS, ...WALLS_AGAINST_ROBOTS, ...WALLS_FOR_READERS])}[\\s.!?…|—–-]*$`,
  'i',
);

/** Longer ones are no such words, and the pattern takes time with the square of what it is given. */
const MAX_HEADLINE_CHARS = 200;

/** A page with so many words has an article on it, whatever its headline. */
const MAX_WORDS = 250;

export function isErrorPage(title: string, text: string): boolean {
  if (title.length > MAX_HEADLINE_CHARS) return false;
  return HEADLINE.test(title) && text.split(/\s+/).length <= MAX_WORDS;
}
