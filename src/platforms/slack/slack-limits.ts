/**
 * What Slack refuses, as numbers. Each names the page it comes from; numbers that Slack does not document are marked
 * "observed" and set with room to spare.
 */

/** https://docs.slack.dev/reference/block-kit/blocks: "up to 50 blocks in each message". */
export const MAX_BLOCKS = 50;

/**
 * Observed: `msg_blocks_too_long` comes between 11,300 and 13,300 characters of all blocks, with a share for each
 * block (https://github.com/slackapi/bolt-js/issues/2509, https://github.com/slackapi/bolt-js/issues/2867).
 */
export const MAX_MESSAGE_CHARS = 10_000;
/** Observed in the same place: about what one block weighs beside its text. */
export const BLOCK_WEIGHT_CHARS = 100;
/** Ours: the part of a message kept free for buttons, so that paging survives a long answer. */
export const MAX_BUTTON_CHARS = 2_000;

/** https://docs.slack.dev/reference/methods/chat.postMessage: `text` "to 4,000 characters". */
export const MAX_FALLBACK_CHARS = 4_000;
/**
 * https://docs.slack.dev/reference/block-kit/composition-objects/text-object: 3,000. Taken for rich text too, for
 * which Slack documents no length.
 */
export const MAX_TEXT_CHARS = 3_000;
/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const MAX_HEADER_CHARS = 150;
/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const MAX_BUTTONS = 25;
/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const MAX_BUTTON_LABEL_CHARS = 75;
/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const MAX_BUTTON_VALUE_CHARS = 2_000;
/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const MAX_OPTIONS = 100;
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object: text and description 75, value 150. */
export const MAX_OPTION_CHARS = 75;
export const MAX_OPTION_VALUE_CHARS = 150;

/** Ours: titles, names and outlets longer than this are damaged pages. */
export const MAX_NAME_CHARS = 300;
/** Ours: a longer link loses its text fragment, or else is left out. Slack documents 3,000 for a button's. */
export const MAX_LINK_CHARS = 1_000;
/** Ours: what the links and texts of one list may weigh together, so that one block always fits a message. */
export const MAX_LIST_CHARS = 6_000;

/** https://docs.slack.dev/reference/app-manifest, as `ManifestSlashCommand` in @slack/web-api: description 2,000, hint 1,000. */
export const MAX_USAGE_HINT_CHARS = 1_000;

/** Ours: a request to Slack that hangs longer than this has failed. */
export const REQUEST_TIMEOUT_MS = 10_000;
/** Ours: how many 429 answers one message waits for, each as long as its `Retry-After` says. */
export const MAX_RATE_LIMIT_WAITS = 5;
/** Ours: roles change seldom, and each look costs a request. */
export const ADMIN_CACHE_MS = 5 * 60_000;
/** Ours: bound of the memory for envelopes seen; Slack sends one again within seconds. */
export const MAX_SEEN_ENVELOPES = 1_000;
/** Ours: the first wait before connecting again; doubled after each failure. */
export const RECONNECT_MIN_MS = 1_000;
export const RECONNECT_MAX_MS = 60_000;
/** https://docs.slack.dev/reference/methods/conversations.history: "no more than 200 results at a time". */
export const HISTORY_MESSAGES = 200;
