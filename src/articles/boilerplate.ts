/**
 * Lines that stand among an article's paragraphs and are not its text. A leaked line is worse than clutter: a caption or a
 * headline beside a quotation gives it a wrong speaker.
 *
 * Method: each class of line has a pattern, a reason, and the greatest length it may have. A line with a quotation mark in it is
 * only dropped by a class that says so, because losing a quotation costs more than keeping a stray line.
 * Limits: English, with the commonest German, French and Spanish forms.
 */

interface BoilerplateClass {
  readonly name: string;
  readonly reason: string;
  readonly pattern: RegExp;
  /** Longer lines are body text that begins alike. */
  readonly maxChars: number;
  readonly mayHoldQuote: boolean;
  /** Whatever it reports. */
  readonly isSure?: true;
}

/** "Ole Berg", "OLE BERG", "Oster Wire". */
const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}`;
const TWO_NAMES = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3} ?/ ?${NAME}`;
const PICTURE =
  '(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGES?|[Pp]ictures?|PICTURES?|[Pp]ic|PIC|[Cc]redit|CREDIT|[Ff]oto|FOTO)';
const SIGNED = '(?: [Cc]redit)?(?: ?[:©]| by| via| courtesy(?: of)?)';
const AGENCY =
  '(?:REUTERS|Reuters|AFP|AP|EPA|PA|dpa|DPA|Xinhua|Bloomberg|Getty Images)(?: (?:Images|Wire|Media|via [^.!?]{2,30}))?';

const CAPTION_CREDIT = new RegExp(
  [
    `[([]${PICTURE}${SIGNED} ?[^()[\\]]{2,60}[)\\]]$`,
    `[([](?:AP Photo|${TWO_NAMES})[^()[\\]]{0,60}[)\\]]$`,
    `(?:^|[.!?)]["”’]? )${PICTURE}${SIGNED} ?\\p{Lu}[^.!?:,;“”"]{1,60}$`,
    `[.!?)]["”’]? ${TWO_NAMES}$`,
    `(?:^|[ (])(?:REUTERS|AFP)/${NAME}(?:/[\\w ]{2,20})?$`,
    `[ (]${NAME} ?/ ?${AGENCY}$`,
    '^(?:FILE ?[-–—:]|(?:FILE|File) (?:PHOTO|photo|IMAGE|image|PICTURE|picture) ?[-–—:])',
    '^(?:Image|Media|Photo|Video) (?:source|caption|credit), ',
  ].join('|'),
  'u',
);

const CLASSES: readonly BoilerplateClass[] = [
  {
    name: 'comments',
    reason: 'Invitations to comment come from the page template, after the article.',
    pattern:
      /^(?:leave (?:a|your) (?:reply|comment)|(?:post|add|write|submit) (?:a|your) comment|join the (?:conversation|discussion|debate)|(?:view|show|read|see|load)(?: all| more)? comments?|comments?(?: \(?\d+\)?)?:?$|\d+ comments?$|no comments(?: yet)?|comments are (?:closed|off)|(?:have|share|let us know) (?:your say|your (?:views|thoughts|opinion)|what you think)|what do you think\?|tell us (?:what you think|in the comments)|(?:your|an?) e-?mail address will not be published|required fields are marked|cancel reply|report (?:this|a) (?:comment|post)|kommentare?(?: \(?\d+\)?)?$|kommentar schreiben|laisser un commentaire)/i,
    maxChars: 160,
    mayHoldQuote: false,
  },
  {
    name: 'reporting credits',
    reason: 'Names in a credit did not speak; a quotation beside it must not go to them.',
    pattern:
      /^[\s([—–-]*(?:(?:additional|further|extra|with|more) (?:reporting|files?|research|writing)\b|(?:reporting|writing|edited|editing|written|compiled|translated|produced|story|video|graphics?|research) by:? (?!the |an? |his |her |its |their |[^.]*\b(?:has|have|had|is|are|was|were|shows?|found|finds?|suggests?|reveals?|led)\b)|this (?:story|article|report) (?:was|is|has been) (?:originally |first |initially )?(?:published|produced|updated|written|edited|reported|appeared|translated|corrected|republished|amended)|this (?:story|article|report) includes reporting (?:by|from)|this article (?:originally|first) appeared|(?:first|originally) published (?:on|in|at|by)|with (?:files|reporting|additional reporting|contributions?) (?:from|by)|[\p{Lu}][\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+){1,3}(?:,? (?:in|from) [\p{Lu}][\p{L}]+)? contributed (?:reporting )?to this|(?:the )?associated press (?:writer|reporter|contributed)|dieser (?:artikel|text|beitrag) (?:ist|erschien|wurde) (?:zuerst|zunächst|ursprünglich|erstmals))|\bcontributed (?:reporting\b|to (?:this|the) (?:report|story|article|reporting)\b)|^by (?!the |an? )[^.!?]{2,80}$|^(?:von|par|por) [\p{L}’'-]+(?: [\p{L}’'-]+){1,3}$/iu,
    maxChars: 300,
    mayHoldQuote: false,
  },
  {
    name: 'read more',
    reason: 'Headlines of other articles hold names and quotations of other people.',
    pattern:
      /^[\W_]*(?:read (?:more|also|next|this|the full|our|the rest)\b(?: (?:here|at|in|on|from|about))?|also read\b|(?:more|related)(?: (?:on|about|from|in|to|stories|articles|news|content|coverage|reading|topics|posts|links|items|videos?))\b|related(?::|$)|see (?:also|more)\b|you (?:may|might) (?:also )?(?:like|be interested|enjoy|want to read)|recommended(?: (?:for you|stories|articles|reading|videos?))?(?::|$)|(?:watch|listen|don['’]t miss|must[- ]read|in case you missed it|further reading|editor['’]?s['’]? (?:picks?|choice)|what to read next|up next|next article|previous article|keep reading|continue reading|click here|tap here|find out more|learn more|view (?:more|gallery|all)|explore (?:more|related|our)|recent (?:articles|posts|news|stories|comments)|popular this|current issue|filed under|tags?:|topics?:|story continues|article continues|scroll (?:down|for|to continue)|most (?:read|popular|viewed|shared|commented|recent)|trending(?: now)?|popular (?:stories|articles|now)|top stories|latest (?:news|stories|headlines|videos?)|mehr (?:zum thema|lesen)|lesen sie (?:auch|mehr|dazu)|auch interessant|das könnte sie (?:auch )?interessieren|lire aussi|à lire aussi|lea también|lee también|te puede interesar|baca juga)(?:\b|$))/iu,
    maxChars: 200,
    mayHoldQuote: true,
  },
  {
    name: 'footers of feeds',
    reason:
      'WordPress and Medium end what they give to feeds so, with the headline, and with whom it quotes; podcasts and mails with who sends them.',
    pattern:
      /^The post \P{Ll}.{2,250} (?:appeared first|first appeared) on [^.!?]{2,80}\.?$|^.{3,250} was originally published in .{2,80} on Medium, where people are continuing|^(?:Hosted on Acast\. )?See \S+\/(?:privacy|listener) for (?:more|privacy) information|^You(?:’re|'re| are) receiving this e-?mail because|^View original (?:content|release)(?: |:|$)/u,
    maxChars: 360,
    mayHoldQuote: true,
    isSure: true,
  },
  {
    name: 'pages of an article',
    reason: 'Links to the other pages, below the text of one.',
    pattern:
      /^\W*pages?:?\s*\d{1,2}(?:\s*of\s*\d{1,2}|[\s|/·•-]+\d{1,2})+(?:\s*next(?: page)?)?\W*$/i,
    maxChars: 120,
    mayHoldQuote: true,
  },
  {
    name: 'arrows to other articles',
    reason: 'A line behind an arrow leads elsewhere.',
    pattern: /^(?:[>›→►▶⇒➔➜]\s*)+[^.!?]*$/u,
    maxChars: 160,
    mayHoldQuote: false,
  },
  {
    name: 'chrome of live blogs',
    reason: 'Buttons and labels between posts; a post’s time is read from its markup.',
    pattern:
      /^[\W_]*(?:live(?: (?:updates?|blog|feed|coverage|reporting|text))?|(?:show|view|see|filter|load|jump to|skip to|hide)\b.{0,30}\b(?:key events|updates?|posts?|live feed)(?: only| first)?|(?:key|latest|top) (?:events?|moments?|posts?|updates?)|pinned(?: post| update)?|(?:there (?:is|are) )?\d+ new (?:updates?|posts?)|(?:newest|oldest|latest) first|auto-?(?:matic )?updates? (?:on|off)|(?:link|share|copy link) to (?:this )?post)[\W_]*$/i,
    maxChars: 80,
    mayHoldQuote: false,
  },
  {
    name: 'newsletters and subscriptions',
    reason: 'Promotion by the outlet, set between paragraphs by its template.',
    pattern:
      /^[\W_]*(?:(?:please )?(?:sign[- ]?up|subscribe|register|log ?in|sign ?in)(?: now| here| today| free| from| for| to| with| or|,|:|\.|!|$)|get (?:the|our|your|all|more|breaking|daily|unlimited|full) .{0,60}(?:inbox|newsletters?|updates?|alerts?|briefing|access|e-?mail)|(?:our|the|daily|weekly|free|morning|e-?mail) (?:\w+ ){0,3}newsletters?\b|newsletters?(?: sign[- ]?up)?(?::|$)|(?:already|not|become|are you) (?:a |an )?(?:subscribed|subscriber|member|registered)|(?:enter )?(?:your|an) e-?mail(?: address)?|by (?:signing up|subscribing|clicking|entering|submitting|choosing|providing|registering|continuing)|thank you for (?:subscribing|signing|your subscription|registering|reading)|thanks for (?:signing|subscribing|reading .{1,60}!)|you (?:can|may) unsubscribe|unsubscribe|support (?:our|independent|quality|local) journalism|(?:to|for) (?:read|continue|unlimited|full|view) .{0,40}(?:subscri|sign|log|register)|this (?:article|story|content) is (?:for|available|reserved|exclusive)|subscriber[- ](?:only|exclusive)|you have (?:full|limited|free|no) access|(?:you have )?\d+ (?:free )?(?:articles?|stor(?:y|ies)) (?:left|remaining)|\d+ free articles?|download (?:the|our) .{0,30}app\b|jetzt .{0,40}(?:abonnieren|anmelden)|newsletter abonnieren|melden sie sich|abonnieren sie|inscrivez-vous|suscríbete)|\b(?:sign(?:ing)?[- ]?up|subscrib(?:e|ing)|register(?:ing)?) (?:to|for) (?:our|the|a|free)\b.{0,80}\b(?:newsletters?|alerts|updates|briefings?|e-?mails?)\b/iu,
    maxChars: 320,
    mayHoldQuote: false,
  },
  {
    name: 'photo credits',
    reason: 'A caption names people beside quotations they did not say.',
    pattern:
      /^[\W_]*(?:(?:photo(?:graph|graphy|s)?|image(?:s)?|picture(?:s|d)?|pic|video|credit|photo credit|image credit|image source|file photo|file picture|illustration|foto|fotos|bild|bilder|quelle|getty images|source)(?: ?[:/|©]| by | via | courtesy| credit| from (?!the |an? )|\)|$)|(?:getty(?: images)?|reuters|afp|ap photo|ap|shutterstock|istock|alamy|epa|pa(?: wire| media)?|dpa|imago)(?:\/[\w ]+)*(?: images)?[\W_]*$|©|\(c\) |copyright\b|all rights reserved|image caption|media caption)/iu,
    maxChars: 200,
    mayHoldQuote: false,
  },
  {
    name: 'credit at the end of a caption',
    reason: 'Agencies sign pictures in brackets: "(Image: Getty)"; articles sign nothing so.',
    pattern:
      /[([|](?:photo|image|picture|pic|foto|credit|file|source|video|photograph|bild)s?(?: (?:by|credit|courtesy|source|via))?\b ?:? ?[^()\]]{0,80}[)\]|]?\s*$|(?:photo|image|picture|credit|source|foto):? ?[^.]{0,60}(?:getty|reuters|afp|shutterstock|alamy|ap photo|epa)[^.]{0,40}$|\b(?:getty images|ap photo|afp via getty|shutterstock|istock)[^.!?]{0,40}$|©[^.]{0,80}$/iu,
    maxChars: 360,
    mayHoldQuote: false,
  },
  {
    name: 'credit of a caption',
    reason:
      'Only pictures are signed so, and what their captions quote is said elsewhere in the article, if at all.',
    pattern: CAPTION_CREDIT,
    maxChars: 360,
    mayHoldQuote: true,
  },
  {
    name: 'notices of the site',
    reason: 'Cookies, advertisements, rights and time stamps are the page, not the article.',
    pattern:
      /^[\W_]*(?:advertis(?:ement|ing)s?(?: \d+)?(?:[\W_]*$|\s*[-–—|:.(])|sponsored(?: content| by|$)|anzeige$|werbung$|publicité$|publicidad$|promoted(?: stories|$)|paid (?:post|content|for by)|this advertisement has not|we use cookies|(?:this|our) (?:site|website) uses cookies|(?:manage|accept|reject|allow|your|modify) (?:all |your |my )*(?:cookie|privacy|consent)|cookie (?:policy|settings|notice|preferences)|privacy (?:policy|notice|settings)|terms (?:of|and) (?:use|service|conditions)|enable javascript|javascript (?:is|must)|your browser|please (?:enable|turn on|refresh|wait|upgrade)|loading(?:\.\.\.|…|$)|(?:first |last )?(?:published|updated|posted|modified)(?: on| at|:) .{0,60}$|last (?:updated|modified)|\d+[ -]?min(?:ute)?s?\.?[ -](?:read|lesezeit)$|\d+ (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago$|(?:skip|remove|close) ad(?:vertisement)?s?$|ads?$|(?:this |the )?(?:audio|summary|article|text|translation|content|narration)(?: version)? (?:was|is|has been) (?:automatically )?(?:created|generated|made|produced|translated|narrated|read|summari[sz]ed)(?: aloud)? (?:using|by|with|automatically) .{0,20}(?:\bAI\b|artificial intelligence|machine|automat|computer)(?!.*\b(?:said|says?|told|according|claimed)\b)|reading time|time to read|(?:close|open|back|next|previous|print|email|save|menu|search|home|skip to (?:content|main)|back to top|expand|collapse|play|pause|mute|gallery|transcript|copy link|link copied|copied)[\W_]*$|(?:not all|some) (?:tags|links) .{0,40}affiliate|we may (?:earn|receive) .{0,40}commission|(?:reuse|reprint|republish)(?: this| our| of)|(?:report|found|spotted?) (?:a typo|an error|a mistake|a problem)|fehler gefunden|text size|font size|this is a (?:breaking|developing) (?:news )?story|more to follow|(?:this|the) (?:page|story|article|list) (?:will be|is being) updated|iklan$|reklam[ae]$)/iu,
    maxChars: 240,
    mayHoldQuote: false,
  },
  {
    name: 'share and follow prompts',
    reason: 'Buttons and standing lines about the outlet’s accounts.',
    pattern:
      /^[\W_]*(?:share (?:this|on|via|the|with|your|it|to|article|story|link)\b|share(?::|$)|share(?:this|article)|tweet(?:$| this)|(?:click|tap|press) to (?:share|tweet|print|e?mail|copy|play|expand)|(?:e-?mail|print|pin|save|bookmark|copy|send) (?:this|it|article|to a friend|link)\b|(?:you can )?(?:follow|like|find|join|add|connect with) (?:us|me|@\w+|our|the author|topics|[\p{Lu}][\w]+(?: [\p{Lu}][\w]+){0,4} on (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|threads|whatsapp|google|telegram|bluesky|mastodon))\b|(?:facebook|twitter|whatsapp|linkedin|e-?mail|pinterest|reddit|telegram|messenger|instagram|youtube|flipboard|x|copy link)(?:[\s,|/·•]+(?:facebook|twitter|whatsapp|linkedin|e-?mail|pinterest|reddit|telegram|messenger|instagram|youtube|flipboard|x|copy link))*[\W_]*$|(?:you can )?(?:contact|reach|e-?mail|write to) (?:us|the author|the (?:reporter|writer|newsroom)|our news (?:team|desk))|(?:do you have|got|have you got) (?:a|any|an) (?:story|tip|news|comment|question|view)|send (?:us|your) (?:a |your )?(?:tips?|stor|letter|views|e-?mail)|(?:you can )?(?:write to|contact|reach|e-?mail) [^@]{2,60} at \S+@|[^@.]{2,60} can be (?:reached|contacted|e-?mailed) (?:at|via|on) \S+@|for more (?:stories|news|information|on this|from|like this|updates)\b|(?:add|make|set|choose|mark) .{1,60} (?:as|to) (?:a |an |your )?(?:preferred|trusted) sources?\b)|\bfollow (?:him|her|them|\w+) (?:on|at) (?:twitter|facebook|instagram|x|linkedin|bluesky|mastodon|threads)\b/iu,
    maxChars: 400,
    mayHoldQuote: false,
  },
  {
    name: 'time stamps',
    reason: 'A line that is nothing but a date belongs to the byline.',
    pattern:
      /^(?=.*\d)(?=.*(?:\d:\d\d|[a-z]{3}))(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b|\d{1,4}(?:st|nd|rd|th)?\b|[ap]\.?m\b\.?|\d{1,2}[:.]\d\d ?[ap]\.?m\b\.?|\d+[- ]min(?:\.|utes?)?(?: read)?|uhr\b|(?:updated|published|posted|at|on|gmt|utc|bst|cet|cest|est|edt|et|ist|pst|pdt)\b|[\s,.:|/()•·–-])+$/i,
    maxChars: 80,
    mayHoldQuote: false,
  },
];

const QUOTE_MARK = /["“”„«»]/;

/** A whole sentence that reports what somebody said is never dropped: it is what the program is for. */
const REPORTED_SPEECH =
  /\b(?:said|says|told|asked|added|warned|argued|according to|announced|insisted|heard)\b.*[.!?]["”’')]*$/i;

/** Begin as lines of the page do ("Related to the closure, two lines were moved"): whole sentences with a verb that tells what happened. */
const TELLING =
  /^[\p{L}\p{N} ,’'-]{6,}\b(?:is|are|was|were|has|have|had|will|would|could|went|came|took|made|stood|fell|rose|goes|shows?|showed|doubled)\b.*\p{Ll}{2}[.]$/u;
const MIN_TELLING_CHARS = 55;
/** An order or a word to the reader, what the page says of its own, and who made it. */
const IS_OF_PAGE =
  /^\W*(?:click|continue|download|enter|explore|find|follow|get|keep|learn|listen|read|register|scroll|see|share|sign|subscribe|support|tap|view|watch)\b|\b(?:you|your|we|our|us|cookies?|newsletters?|subscribers?|rights|(?:this|the) (?:article|content|page|post|report|site|story|text|website)|reporters?|editors?|edited|writers?|correspondents?|contributed|published|updated)\b|\b(?:here|above|below)\W*$|[@©|]|https?:/iu;

/** Where captions and credits don't tell what happened. */
const MAY_TELL: ReadonlySet<string> = new Set([
  'read more',
  'reporting credits',
  'notices of the site',
]);

function isTelling(line: string, name: string): boolean {
  return (
    MAY_TELL.has(name) &&
    line.length >= MIN_TELLING_CHARS &&
    TELLING.test(line) &&
    !IS_OF_PAGE.test(line)
  );
}

/** Returns the class of boilerplate that a paragraph (white space folded) belongs to, or null for body text. */
export function boilerplateClassOf(line: string): string | null {
  const hasQuote = QUOTE_MARK.test(line);
  const found = CLASSES.find(
    ({ pattern, maxChars, mayHoldQuote }) =>
      line.length <= maxChars && (mayHoldQuote || !hasQuote) && pattern.test(line),
  );
  if (found === undefined) return null;
  const isNews = REPORTED_SPEECH.test(line) || isTelling(line, found.name);
  return found.isSure !== true && isNews ? null : found.name;
}
