/** What pages of the record show, made up; all names are invented. */
import type {
  RecordCount,
  RecordCounts,
  RecordStanding,
  RecordVoice,
} from '../../../src/platforms/console/ports/record-ports.ts';
import { quote } from '../values/quote.ts';

export function printed(name: string, quoteCount = 1, printingCount = quoteCount): RecordCount {
  return { name, quoteCount, printingCount };
}

export function voice(name: string, change: Partial<RecordVoice> = {}): RecordVoice {
  return { ...printed(name), key: name.toLowerCase(), label: name, kind: 'person', ...change };
}

export function standing(change: Partial<RecordStanding> = {}): RecordStanding {
  return {
    holder: { key: 'anna berg', label: 'Anna Berg, mayor of Oster' },
    topic: 'the ferry',
    act: 'rejects',
    stance: 'against',
    quote: quote(),
    before: null,
    quoteCount: 1,
    ...change,
  };
}

export function recordCounts(change: Partial<RecordCounts> = {}): RecordCounts {
  return {
    quoteCount: 0,
    printingCount: 0,
    kinds: { person: 0, body: 0, unnamed: 0, nobody: 0 },
    voices: [],
    outlets: [],
    topics: [],
    standings: [],
    days: [],
    ...change,
  };
}
