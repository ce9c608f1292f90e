/**
 * Reads a corpus in PolNeAR's form: `text/<id>.txt` and `attributions/<id>_<4 hex digits>.ann` (brat stand-off, UTF-16
 * offsets).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROLES = ['source', 'cue', 'content'];

/**
 * @param {{ isAll: boolean }} options isAll: an article comes as often as it has annotators' files; else with the first by name.
 * @returns {{ id: string, text: string, gold: { source: number[][], cue: number[][], content: number[][] }[], discarded: number[][] }[]} in the order of their ids.
 */
export function readCorpus(folder, { isAll = false } = {}) {
  const files = readdirSync(join(folder, 'attributions')).filter((file) => file.endsWith('.ann'));
  const idOf = (file) => file.replace(/_[0-9a-f]{4}\.ann$/, '');
  const isFirst = (file, at) => at === 0 || idOf(file) !== idOf(files[at - 1]);
  return files
    .sort()
    .filter((file, at) => isAll || isFirst(file, at))
    .map((file) => ({
      id: idOf(file),
      text: readFileSync(join(folder, 'text', `${idOf(file)}.txt`), 'utf8'),
      ...readAnnotations(readFileSync(join(folder, 'attributions', file), 'utf8')),
    }));
}

function readAnnotations(file) {
  const lines = file.split('\n').map((line) => line.split('\t'));
  const marks = lines.filter(([key, body]) => key.startsWith('T') && body).map(readMark);
  const spans = new Map(marks.map(({ key, ranges }) => [key, ranges]));
  const gold = lines
    .filter(([key, body]) => key.startsWith('E') && body)
    .map(([, body]) => readAttribution(body, spans));
  return {
    gold: gold.filter(({ content }) => content.length > 0),
    discarded: marks.filter(({ type }) => type === 'Discard').flatMap(({ ranges }) => ranges),
  };
}

function readMark([key, body]) {
  const [type, ...rest] = body.split(' ');
  const ranges = rest
    .join(' ')
    .split(';')
    .map((range) => range.split(' ').map(Number));
  return { key, type, ranges };
}

function readAttribution(body, spans) {
  const attribution = { source: [], cue: [], content: [] };
  for (const part of body.trim().split(' ')) {
    const [name, reference] = part.split(':');
    const role = name.toLowerCase().replace(/\d+$/, '');
    if (ROLES.includes(role)) attribution[role].push(...(spans.get(reference) ?? []));
  }
  return attribution;
}
