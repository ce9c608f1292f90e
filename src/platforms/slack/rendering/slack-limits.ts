/**
 * What Slack refuses, as numbers. Each names the page it comes from; numbers that Slack does not document are marked
 * "observed" and set with room to spare, those that nobody but us asks for "ours".
 */

// Time.

/** https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response: "within 3 seconds". */
export const ACKNOWLEDGE_WITHIN_MS = 3_000;
/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses: "within 3 seconds". */
export const TRIGGER_LIFE_MS = 3_000;
/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: "up to 5 times within 30 minutes". */
export const RESPONSE_URL_USES = 5;
/** The same page. */
export const RESPONSE_URL_LIFE_MS = 30 * 60_000;
/** https://docs.slack.dev/apis/web-api/rate-limits#rate-limits__limits-when-posting-messages: one a second a channel. */
export const POST_INTERVAL_MS = 1_000;
/** https://docs.slack.dev/authentication/verifying-requests-from-slack: older than five minutes is refused. */
export const SIGNATURE_LIFE_MS = 5 * 60_000;

// Blocks.

/** https://docs.slack.dev/reference/block-kit/blocks: "up to 50 blocks in each message, and 100 in modals or Home tabs". */
export const MAX_BLOCKS = 50;
/** The same page. */
export const MAX_VIEW_BLOCKS = 100;

/**
 * Observed: `msg_blocks_too_long` comes between 11,300 and 13,300 characters of all blocks, with a share for each
 * block (https://github.com/slackapi/bolt-js/issues/2509, https://github.com/slackapi/bolt-js/issues/2867).
 */
export const MAX_MESSAGE_CHARS = 10_000;
/** Observed in the same place: about what one block weighs beside its text. */
export const BLOCK_WEIGHT_CHARS = 100;
/** Ours: the part of a message kept free for buttons, so that paging survives a long answer. */
export const MAX_BUTTON_CHARS = 2_000;
/**
 * https://docs.slack.dev/reference/methods/views.open#errors: a view of more than 250 kB is refused; a character is at
 * most six bytes in JSON, where it is escaped.
 */
export const MAX_VIEW_CHARS = 40_000;

/** https://docs.slack.dev/reference/methods/chat.postMessage: `text` "to 4,000 characters". */
export const MAX_FALLBACK_CHARS = 4_000;
/**
 * https://docs.slack.dev/reference/block-kit/composition-objects/text-object: 3,000. Taken for rich text too, for
 * which Slack documents no length.
 */
export const MAX_TEXT_CHARS = 3_000;
/** https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const MAX_FIELDS = 10;
/** The same page. */
export const MAX_FIELD_CHARS = 2_000;
/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const MAX_HEADER_CHARS = 150;
/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
export const MAX_ALT_TEXT_CHARS = 2_000;
/** https://docs.slack.dev/reference/block-kit/blocks/context-block */
export const MAX_CONTEXT_PARTS = 10;
/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const MAX_ACTIONS = 25;
/** https://docs.slack.dev/reference/block-kit/blocks/actions-block, and each element's own page. */
export const MAX_ACTION_ID_CHARS = 255;
/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const MAX_BUTTON_LABEL_CHARS = 75;
/** The same page. */
export const MAX_BUTTON_VALUE_CHARS = 2_000;
/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const MAX_OPTIONS = 100;
/** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
export const MAX_OVERFLOW_OPTIONS = 5;
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object: text and description 75, value 150. */
export const MAX_OPTION_CHARS = 75;
export const MAX_OPTION_VALUE_CHARS = 150;

// Views.

/** https://docs.slack.dev/reference/views/modal-views: title, and the labels of both buttons. */
export const MAX_VIEW_TITLE_CHARS = 24;
/** The same page. */
export const MAX_METADATA_CHARS = 3_000;
/** https://docs.slack.dev/reference/block-kit/blocks/input-block: label and hint. */
export const MAX_LABEL_CHARS = 2_000;
/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element: `max_length`. */
export const MAX_INPUT_CHARS = 3_000;

/** Ours: titles, names and outlets longer than this are damaged pages. */
export const MAX_NAME_CHARS = 300;
/** Ours: a longer link loses its text fragment, or else is left out. Slack documents 3,000 for a button's. */
export const MAX_LINK_CHARS = 1_000;
/** Ours: what the links and texts of one list may weigh together, so that one block always fits a message. */
export const MAX_LIST_CHARS = 6_000;
/** Ours: links of one message that a shortcut looks at, and links that are unfurled: Slack itself unfurls five. */
export const MAX_LINKS = 5;

// The manifest: https://docs.slack.dev/reference/app-manifest, as `Manifest…` in @slack/web-api.

export const MAX_USAGE_HINT_CHARS = 1_000;
export const MAX_SHORTCUT_DESCRIPTION_CHARS = 150;
/** https://docs.slack.dev/interactivity/implementing-shortcuts: 24 characters. */
export const MAX_SHORTCUT_NAME_CHARS = 24;

// Ours.

/** A request to Slack that hangs longer than this has failed. */
export const REQUEST_TIMEOUT_MS = 10_000;
/** How long a form waits for its command before it closes: what is refused by then is shown at its field. */
export const FORM_WAIT_MS = 2_000;
/** How many 429 answers one message waits for, each as long as its `Retry-After` says. */
export const MAX_RATE_LIMIT_WAITS = 5;
/** Roles change seldom, and each look costs a request. */
export const ADMIN_CACHE_MS = 5 * 60_000;
/** Bound of the memory for who is an admin. */
export const MAX_ADMINS_KNOWN = 1_000;
/**
 * Bound of the memory for what was seen: about a megabyte, and five minutes of 30 a second, which is how long Slack waits
 * before it sends an event for the last time (https://docs.slack.dev/apis/events-api#retries).
 */
export const MAX_SEEN_EVENTS = 10_000;
/** The first wait before connecting again; doubled after each failure. */
export const RECONNECT_MIN_MS = 1_000;
export const RECONNECT_MAX_MS = 60_000;
/** https://docs.slack.dev/reference/methods/conversations.history: "no more than 200 results at a time". */
export const HISTORY_MESSAGES = 200;
