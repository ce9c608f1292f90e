/** Every string of the console's pages. Words of articles and answers come from elsewhere. */
import { STANCE_WORDS } from '../../model/position.ts';
import { FEED_STRINGS } from './feed-strings.ts';

export const STRINGS = {
  product: 'Verbatim',
  tagline: 'Who said what, on the record',
  channels: 'Channels',
  places: 'Pages',
  skipToMain: 'Skip to the content',
  unread: 'new',
  newIn: 'New message in',
  sampleWire: 'Sample wire: all people, places and outlets are invented.',
  messagesIn: (channel: string) => `Messages in #${channel}`,
  olderMessages: '↑ Older messages',
  newestMessages: '↓ Newest messages',
  allOfOutlet: 'All of this outlet',
  quotesInContext: 'In context',
  opensOutlet: (outlet: string) => `Open at ${outlet}`,
  also: 'also',
  whyThisQuote: 'Why this quote',
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
  /** @param name null where there is only one. */
  sharedBy: (name: string | null) => `Shared by ${name ?? 'you'}`,
  sharedIn: (channel: string) => `Shared to #${channel}`,
  cannotShare: 'This answer can’t be shared.',
  dismiss: 'Dismiss',
  choose: 'Choose',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: copy it with Ctrl+C or ⌘C',
  textToCopy: 'Text to copy',
  cancel: 'Cancel',
  optional: 'optional',
  fieldNeeded: 'This is needed.',
  fieldTooLong: (max: number) => `At most ${max.toLocaleString('en-GB')} characters.`,
  fieldNoNumber: 'This must be a whole number.',
  fieldNoChoice: (choices: string) => `This must be one of: ${choices}.`,
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

  login: {
    title: 'Log in',
    name: 'Name',
    password: 'Password',
    submit: 'Log in',
    help: 'Whoever runs Verbatim gives out names and passwords.',
    wrong: 'Name or password is wrong.',
    tooOften: (minutes: number) =>
      `Too many tries. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    busy: 'Too many are logging in right now. Try again in a moment.',
    tooOld: 'This form was too old, or the browser keeps no cookies. Try again.',
    needed: 'You are not logged in any more. Load the page again to log in.',
    oneMoment: 'One moment',
    goOn: 'Go on to the page',
    out: 'Log out',
    as: (name: string, isAdmin: boolean) => (isAdmin ? name : `${name} (reader)`),
    onlyAdmins: 'Only admins may do this.',
  },

  inUtc: (time: string) => `${time} UTC`,

  speaker: {
    said: (count: number) =>
      count === 1 ? '1 quote' : `${count.toLocaleString('en-GB')} quotes, newest first`,
    whatOthersSay: 'What others say about them',
    count: (count: number) => (count === 1 ? '1 quote' : `${count.toLocaleString('en-GB')} quotes`),
    offices: 'Offices, and when articles gave them',
    forms: 'Names that articles print',
    topics: 'Speaks about',
    outlets: 'Quoted by',
    aliases: 'Also go by, in no article yet',
    speaksFor: 'For whom, and by which rule',
    uncertain: (doubt: string) => `Uncertain: ${doubt}`,
    namesakes: 'Others of that name',
    more: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
    pages: 'Pages of quotes',
    newer: '← Newer',
    older: 'Older →',
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    whichTitle: (name: string) => `Which “${name}”?`,
    which: 'Several go by that name:',
    missingTitle: (name: string) => `Nobody called “${name}” is quoted here`,
    missing:
      'Their articles were removed with their feed, or the name is written otherwise. Near it are:',
    missingAlone: 'Their articles were removed with their feed, or the name is written otherwise.',
  },

  record: {
    voices: 'Voices',
    outlets: 'Outlets',
    way: 'Where this page is',
    voicesTitle: 'Share of voice',
    voicesNote:
      'Who is quoted how much. The same words in several outlets are one quote here; every article that has them is a printing.',
    outletsTitle: 'Outlets',
    outletsNote:
      'Which outlets quote how much. Words that several outlets print are a quote of each of them, so that shares add up to more than the whole.',
    period: 'Period',
    days: (days: number) => `${days} days`,
    allTime: 'All time',
    speaker: 'Speaker',
    outlet: 'Outlet',
    anyOutlet: 'Any outlet',
    topic: 'About',
    anyTopic: 'A name',
    kind: 'Speakers',
    anyKind: 'People and bodies',
    kinds: { person: 'People', body: 'Bodies', unnamed: 'Unnamed sources' },
    place: 'Place',
    quotes: 'Quotes',
    share: 'Share',
    printings: 'Printings',
    total: (quotes: number, printings: number) =>
      `${countOf(quotes, 'quote')} in ${countOf(printings, 'printing')}.`,
    byKind: (kinds: Readonly<Record<'person' | 'body' | 'unnamed' | 'nobody', number>>) =>
      `By people ${numberOf(kinds.person)}, by bodies ${numberOf(kinds.body)}, by unnamed sources ${numberOf(kinds.unnamed)}, without a speaker ${numberOf(kinds.nobody)}.`,
    barsTitle: (rows: readonly { readonly name: string; readonly quoteCount: number }[]) =>
      `Quotes: ${rows.map(({ name, quoteCount }) => `${name} ${numberOf(quoteCount)}`).join(', ')}`,
    inFront: 'in front: quotes',
    behind: 'behind: their printings',
    over: {
      day: 'Quotes by day',
      week: 'Quotes by week',
      month: 'Quotes by month',
      year: 'Quotes by year',
    },
    most: (quotes: number) => `most: ${numberOf(quotes)}, from`,
    downloads: 'As a table (CSV)',
    tables: {
      quotes: 'Quotes, every printing with its link',
      voices: 'Who is quoted',
      outlets: 'Outlets',
      topics: 'Topics',
      positions: 'Positions, with the words and links',
    },
    newestRows: (rows: number) => `A file has the newest ${numberOf(rows)} quotes at most.`,
    pages: 'Pages of the table',
    previous: '← Previous',
    next: 'Next →',
    nothingYet:
      'Nothing is quoted yet. An admin follows a feed in a channel: /feeds add https://… What it lists is counted here as soon as it is read.',
    noneHere: 'Nobody is quoted here in this period.',
    noneAbout: (topic: string) => `Nobody is quoted about “${topic}” in this period.`,
    near: 'Near it are:',
    showAllTime: 'Look at all that is held',
    startAnew: 'Start anew',
    standings: { topic: 'Where they stand', holder: 'Where others stand' },
    stances: { ...STANCE_WORDS, none: 'no stance' },
    changedFrom: (stance: string) => `changed from ${stance}`,
    moreInFile: (count: number) => `and ${numberOf(count)} more: the table of positions has all`,
    about: (name: string) => `About ${name}`,
    nothingAbout: (name: string) => `No quote is about ${name}`,
    ownWords: (name: string) => `What ${name} says`,
    whoSpeaks: 'Who speaks about this',
    whatIsRead: 'What is read of it',
    articles: 'Articles',
    named: 'Quotes by people and bodies',
    noSpeaker: 'Quotes without a speaker',
    noQuotesOf: 'No quote was found in its articles yet.',
    noFeed: 'No feed of it is followed.',
    quotesMost: 'Quotes most',
    mostAbout: 'Most about',
    newestArticles: 'Newest articles',
    corrections: 'Newest corrections',
    outletMissing: (name: string) => `Nothing is read of “${name}”`,
    outletAdvice:
      'Its articles were removed with its feed, or the name is written otherwise. An admin follows it in a channel: /feeds add and its address.',
    allOutlets: 'All outlets',
  },

  story: {
    link: 'The whole story',
    headlineOf: 'Headline of',
    count: (articles: number, outlets: number) =>
      `${articles === 1 ? '1 article' : `${articles.toLocaleString('en-GB')} articles`} in ${outlets === 1 ? '1 outlet' : `${outlets} outlets`}`,
    people: 'Who speaks',
    new: 'New',
    since: 'Since',
    news: (articles: number, quotes: number, edits: number) =>
      articles + edits === 0
        ? 'nothing new'
        : [
            articles === 1 ? '1 article' : `${articles} articles`,
            quotes === 1 ? '1 quote' : `${quotes} quotes`,
            edits === 1 ? '1 edit' : `${edits} edits`,
          ].join(', '),
    newSince: 'What is new',
    span: (days: number) => (days === 1 ? 'in the last day' : `in the last ${days} days`),
    all: 'All, without marks',
    older: (count: number) =>
      count === 1 ? 'and 1 older article' : `and ${count.toLocaleString('en-GB')} older articles`,
    moreQuotes: (count: number) =>
      count === 1
        ? 'and 1 more quote in the article'
        : `and ${count.toLocaleString('en-GB')} more quotes in the article`,
    edited: 'Edited by the outlet',
    wrong: 'Not of this story?',
    takeOut: 'Take it out',
    takeOutMeans: 'It gets a story of its own, and is not put back here.',
    takenOut: 'It has a story of its own now.',
    notTakenOut: 'It is alone in its story, or was removed.',
    parted: 'Taken out of this story',
    missingTitle: 'No such story',
    missing: 'A story goes when the last of its articles was removed.',
  },

  quoteTitle: (speaker: string) => `${speaker}: quote`,
  backTo: (channel: string) => `Back to #${channel}`,
  howKnown: 'Speaker known',
  how: {
    named: 'Named in the sentence',
    surname: 'By a shorter form of the name given elsewhere in the article',
    title: 'By title alone',
    pronoun: 'From a pronoun',
    continued: 'Carried over from the words before',
    corrected: 'Corrected by the newsroom',
  },
  howUnknown: 'The article doesn’t say who spoke',
  cue: 'Cue',
  noCue: 'None in the article',
  words: 'Words',
  kind: {
    direct: 'Quoted word for word',
    mixed: 'Partly quoted word for word',
    indirect: 'Reported, not in quotation marks',
  },
  confidence: 'Confidence',
  sure: 'Speaker not in doubt',
  uncertain: 'Speaker uncertain: check the passage',
  outlet: 'Outlet',
  published: 'Published',
  alsoIn: 'Also in',
  quotesHere: (count: number) =>
    count === 1 ? '1 quote in this article' : `${count} quotes in this article`,
  quotesInPart: (count: number) => `${count} ${count === 1 ? 'quote' : 'quotes'} in this part`,
  parts: 'Parts of the article',
  part: (number: number, count: number) => `Part ${number} of ${count}`,
  partBefore: '← Before',
  partBehind: 'On →',
  noQuotesHere: 'No attributed quotes were found in this article.',
  howRead: 'How this was read',
  backToArticle: 'Back to the article',
  why: {
    title: (article: string) => `How “${article}” was read`,
    legend: 'Marks',
    letter: { source: 'S', cue: 'Q', content: 'C' },
    role: { source: 'Source', cue: 'Cue', content: 'Content' },
    meaning: { source: 'who', cue: 'by which words', content: 'what' },
    count: (count: number) => (count === 1 ? '1 attribution' : `${count} attributions`),
    countInPart: (count: number) =>
      `${count} ${count === 1 ? 'attribution' : 'attributions'} in this part`,
    nobody: 'Nobody can be told',
    way: 'How the speaker was found',
    toText: 'Show in the text',
  },
  feeds: FEED_STRINGS,
  revisions: 'Revisions',
  byNewsroom: 'Corrected by the newsroom',
  noRevisions: 'The outlet has not changed this article since it was first read.',
  olderRevisions: (count: number) => `and ${count} older ones`,
  moreChanges: (count: number) => `and ${count} more changes`,
  removed: 'Removed',
  added: 'Added',
  corrected: 'Corrected',
  passageChanged:
    'The outlet has changed this passage since. The words are kept as they were first published.',
  tookOut: 'Taken out',
  correctedTo: 'Corrected to',

  pageMissingTitle: 'No such page',
  pageMissing: 'This address leads nowhere in the console. Its channels are:',
  quoteMissingTitle: 'This quote is not here',
  quoteMissing:
    'Its article was removed with its feed, or the address is incomplete. Look the speaker up again with /quote in a channel:',
  articleMissingTitle: 'This article is not here',
  articleMissing:
    'It was removed with its feed, or the address is incomplete. Read it again with /article and its own address in a channel:',
  quoteForgottenTitle: 'This quote is no longer kept',
  articleForgottenTitle: 'This article is no longer kept',
  forgotten:
    'Articles are removed here when they are older than the configuration keeps them. /article with its own address reads it again, in a channel:',
  channelMissingTitle: (channel: string) => `There is no channel #${channel}`,
  channelMissing: 'Channels of the console are named in the configuration. These exist:',
} as const;

function numberOf(count: number): string {
  return count.toLocaleString('en-GB');
}

function countOf(count: number, thing: string): string {
  return `${numberOf(count)} ${thing}${count === 1 ? '' : 's'}`;
}
