/** Every way an operation can fail, as a closed list: adding one is a compile error until it is explained below. */
export type ErrorCode =
  | 'address-refused'
  | 'article-unreadable'
  | 'channel-gone'
  | 'config-invalid'
  | 'delivery-failed'
  | 'feed-malformed'
  | 'fetch-failed'
  | 'not-found'
  | 'model-invalid'
  | 'platform-refused'
  | 'store-corrupt'
  | 'store-newer'
  | 'usage';

/** What the reader of the log or the channel should do next. */
const ADVICE: Readonly<Record<ErrorCode, string>> = {
  'address-refused':
    'Only public http and https addresses are fetched; an intranet host can be allowed under http.allowedHosts.',
  'article-unreadable': 'Open the address in a browser: it may need a login or hold no article.',
  'channel-gone': 'Nothing is posted there any more; choose another channel.',
  'config-invalid': 'Correct the value named above; config/README.md lists every option.',
  'delivery-failed': 'Check that the bot is still in the channel; it will be tried again.',
  'feed-malformed': 'Open the address in a browser: it may serve a web page instead of a feed.',
  'fetch-failed': 'It will be tried again with back-off; check the address if this persists.',
  'not-found': 'List what there is with the command that shows it, then try again.',
  'model-invalid': 'Install Verbatim again, or make the file: npm run train -- --corpus PATH.',
  'platform-refused': 'Correct the token named above and start again; the other platforms go on.',
  'store-corrupt': 'Stop the bot and restore the last backup of the data folder.',
  'store-newer': 'Start the newer version of Verbatim that wrote it, or another data folder.',
  usage: 'Use /help to see the command with examples.',
};

/** An operating error: expected in production, handled by a caller, safe to show. */
export class VerbatimError extends Error {
  override readonly name = 'VerbatimError';
  readonly code: ErrorCode;
  /** The message without the advice, for places that give their own. */
  readonly finding: string;

  constructor(code: ErrorCode, finding: string, options?: { readonly cause?: unknown }) {
    super(`${finding} ${ADVICE[code]}`, options);
    this.code = code;
    this.finding = finding;
  }
}
