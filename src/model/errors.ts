/** Every way an operation can fail, as a closed list: adding one is a compile error until it is explained below. */
export type ErrorCode =
  | 'access-refused'
  | 'address-refused'
  | 'article-gone'
  | 'article-unreadable'
  | 'backup-unusable'
  | 'channel-gone'
  | 'config-invalid'
  | 'copy-differs'
  | 'delivery-failed'
  | 'delivery-refused'
  | 'feed-malformed'
  | 'fetch-failed'
  | 'file-unusable'
  | 'library-unfit'
  | 'list-malformed'
  | 'not-for-postgres'
  | 'not-found'
  | 'model-invalid'
  | 'platform-refused'
  | 'store-corrupt'
  | 'store-held'
  | 'store-in-use'
  | 'store-missing'
  | 'store-newer'
  | 'store-unreachable'
  | 'taken-over'
  | 'usage';

/** What the reader of the log or the channel should do next. */
const ADVICE: Readonly<Record<ErrorCode, string>> = {
  'access-refused':
    'Install the app in the workspace again, or correct its token; then try again with /deliveries.',
  'address-refused':
    'Only public http and https addresses are fetched; an intranet host can be allowed under http.allowedHosts.',
  'article-gone': 'Open the address in a browser: it may have moved; what was read of it is kept.',
  'article-unreadable': 'Open the address in a browser: it may need a login or hold no article.',
  'backup-unusable': 'The store was left as it is. Restore another copy.',
  'channel-gone':
    'Invite the bot to the channel again (one of the console stands under console.channels), then try again with /deliveries; or stop what is told there.',
  'config-invalid': 'Correct the value named above; config/README.md lists every option.',
  'copy-differs':
    'Make the target database anew and copy again, with Verbatim stopped; the file keeps all it has.',
  'delivery-failed': 'Check that the bot is still in the channel; it will be tried again.',
  'delivery-refused': 'Nothing can be done about this one; it is kept under /deliveries list.',
  'feed-malformed': 'Open the address in a browser: it may serve a web page instead of a feed.',
  'fetch-failed': 'It will be tried again with back-off; check the address if this persists.',
  'file-unusable':
    'Whoever runs this must be able to read and write there, and the disk must have room.',
  'library-unfit': 'Install again with the Node and on the system that run it: npm ci.',
  'list-malformed': 'Export the feeds of the other reader once more, as OPML, and give that file.',
  'not-for-postgres': 'docs/postgres.md tells how a database is kept.',
  'not-found': 'List what there is with the command that shows it, then try again.',
  'model-invalid':
    'Install Verbatim again; in a clone: git checkout src/analysis/tagger/model.bin && npm run build.',
  'platform-refused': 'Correct the token named above and start again; the other platforms go on.',
  'store-corrupt':
    'Stop the bot; `verbatim doctor --repair` saves what can be read, or restore the last backup with `verbatim restore FILE`.',
  'store-held':
    'Stop that one, or give this one another dataFolder; several processes share a PostgreSQL database (docs/postgres.md).',
  'store-in-use': 'Stop it first, then do this again.',
  'store-missing':
    'Start once with "verbatim run", or go to the folder that has the settings and data/ of the bot.',
  'store-newer': 'Start the newer version of Verbatim that wrote it, or another data folder.',
  'store-unreachable':
    'Check that PostgreSQL runs, and that `store` names its host and port; what is stored is not touched.',
  'taken-over': 'Nothing has to be done: the other process does it.',
  usage: 'Use /help to see the command with examples.',
};

interface VerbatimErrorOptions {
  readonly cause?: unknown;
  readonly retryAfterMs?: number;
  readonly option?: string;
}

/** An operating error: expected in production, handled by a caller, safe to show. */
export class VerbatimError extends Error {
  override readonly name = 'VerbatimError';
  readonly code: ErrorCode;
  /** The message without the advice, for places that give their own. */
  readonly finding: string;
  /** How long whoever refused asks to wait (milliseconds); null where they don't say. */
  readonly retryAfterMs: number | null;
  /** `usage`: the option of the command that it is about; null where that can't be told. */
  readonly option: string | null;

  constructor(code: ErrorCode, finding: string, options: VerbatimErrorOptions = {}) {
    const { option = null, retryAfterMs = null, ...rest } = options;
    super(`${finding} ${ADVICE[code]}`, rest);
    this.code = code;
    this.finding = finding;
    this.retryAfterMs = retryAfterMs;
    this.option = option;
  }
}
