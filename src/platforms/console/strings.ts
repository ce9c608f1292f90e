/** Every string of the console's pages, in one place. Words of articles and answers come from elsewhere. */
export const STRINGS = {
  product: 'Verbatim',
  tagline: 'Who said what, on the record',
  channels: 'Channels',
  skipToMessages: 'Skip to the messages',
  unread: 'new',
  newIn: 'New message in',
  sampleWire: 'Sample wire: all people, places and outlets are invented.',
  messagesIn: (channel: string) => `Messages in #${channel}`,
  quotesInContext: 'In context',
  opensOutlet: (outlet: string) => `Open at ${outlet}`,
  also: 'also',
  gap: '[…]',
  table: 'Table',

  composerLabel: 'Command',
  composerPlaceholder: (channel: string) => `Type / for a command in #${channel}`,
  composerHelp:
    'Tab completes · ↑↓ choose · Enter runs · Esc closes · answers are private until you share them',
  completions: 'Completions',
  run: 'Run',
  needsScript: 'Commands need JavaScript. Channels, quotes and articles can be read without it.',

  welcomeTitle: (channel: string) => `This is #${channel}`,
  welcome: 'Digests arrive here. Ask for the exact words of anyone in the news:',

  onlyYou: 'Only you can see this',
  youRan: 'You ran',
  shareTo: (channel: string) => `Share to #${channel}`,
  sharedBy: 'Shared by you',
  sharedIn: (channel: string) => `Shared to #${channel}`,
  cannotShare: 'This answer can’t be shared.',
  dismiss: 'Dismiss',
  working: 'Looking…',
  noAnswer:
    'Verbatim doesn’t answer. Is it still running? Start it again, then repeat the command.',
  connectionLost: 'Connection lost. New messages will appear once Verbatim runs again.',

  notACommand: (example: string) =>
    `Commands begin with a slash, for example ${example}. Type / to see them all.`,
  lineTooLong: (max: number) => `A command may have at most ${max} characters. Shorten it.`,
  badRequest: 'The console could not read this request. Reload the page and try again.',
  forbidden: 'Refused: this request does not come from the console’s own page.',
  wrongHost: (url: string) => `The console answers only at ${url}.`,
  failed: (id: string) => `Something failed. The log has the reason under ${id}.`,

  quoteTitle: (speaker: string) => `${speaker}: quote`,
  backTo: (channel: string) => `Back to #${channel}`,
  howKnown: 'Speaker known',
  how: {
    named: 'Named in the sentence',
    surname: 'By a shorter form of the name given elsewhere in the article',
    title: 'By title alone',
    pronoun: 'From a pronoun',
    continued: 'Carried over from the words before',
  },
  howUnknown: 'The article doesn’t say who spoke',
  cue: 'Cue',
  noCue: 'None in the article',
  words: 'Words',
  kind: {
    direct: 'In quotation marks',
    mixed: 'Partly in quotation marks',
    indirect: 'Reported, not in quotation marks',
  },
  confidence: 'Confidence',
  sure: 'Speaker not in doubt',
  uncertain: 'Speaker uncertain: check the passage',
  outlet: 'Outlet',
  published: 'Published',
  quotesHere: (count: number) =>
    count === 1 ? '1 quote in this article' : `${count} quotes in this article`,
  noQuotesHere: 'No attributed quotes were found in this article.',
  revisions: 'Revisions',
  noRevisions: 'The outlet has not changed this article since it was first read.',
  removed: 'Removed',
  added: 'Added',
  passageChanged:
    'The outlet has changed this passage since. The words are kept as they were first published.',

  pageMissingTitle: 'No such page',
  pageMissing: 'This address leads nowhere in the console. Its channels are:',
  quoteMissingTitle: 'This quote is not here',
  quoteMissing:
    'Its article was removed with its feed, or the address is incomplete. Look the speaker up again with /quote in a channel:',
  articleMissingTitle: 'This article is not here',
  articleMissing:
    'It was removed with its feed, or the address is incomplete. Read it again with /article and its own address in a channel:',
  channelMissingTitle: (channel: string) => `There is no channel #${channel}`,
  channelMissing: 'Channels of the console are named in the configuration. These exist:',
} as const;
