import { describe, expect, it } from 'vitest';
import {
  findHeadName,
  findLooseName,
  isSeveral,
  type SourceWords,
} from '../../../../src/analysis/speakers/names/find-head-name.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** The source is marked: "{an aide to Berg} said so". */
function wordsOf(marked: string): { readonly text: string; readonly words: SourceWords } {
  const prose = `${marked} It rained all day and all night, and nobody came to see it.`;
  const start = prose.indexOf('{');
  const end = prose.indexOf('}') - 1;
  const text = prose.replace(/[{}]/gu, '');
  const document = parseDocument(text);
  const around = nameBookOf(document).mentions.filter(
    ({ mention }) => mention.titleStart < end && mention.titleEnd > start,
  );
  const words = {
    source: { start, end },
    tokens: document.tokens.filter((token) => token.start >= start && token.end <= end),
    inside: around.filter(({ mention }) => mention.start < end && mention.end > start),
    around,
    isWithoutCue: false,
    isSubject: true,
  };
  return { text, words };
}

describe('the name that the words are about', () => {
  it.each([
    ['Late on Monday {Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg of the Harbour Council} said so.', 'Anna Berg'],
    ['Late on Monday {the finance minister, Anna Berg,} said so.', 'Anna Berg'],
    ['Late on Monday {the Iyaloja of the market, Sidikat Moen} said so.', 'Sidikat Moen'],
    ['Late on Monday {a critic of the plan, Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s} words were heard.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s aide} said so.', null],
    ['Late on Monday {leader of the council Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {man of the match Ole Berg} said so.', 'Ole Berg'],
    ['Late on Monday {the head of policy Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {manager of the singer Anna Berg} said so.', null],
    ['Late on Monday {a friend of the family Anna Berg} said so.', null],
    ['Late on Monday {leader of the party and Anna Berg} said so.', null],
    ['Late on Monday {leader of the late Anna Berg} said so.', null],
    ['Late on Monday {a statement from the Oster Bridge Trust} said so.', 'Oster Bridge Trust'],
    ['Late on Monday {a Facebook post by Mayor Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {the letter, signed by Anna Berg and dated May 3,} said so.', 'Anna Berg'],
    ['Late on Monday {a letter signed by Anna Berg and 40 others} said so.', null],
    ['Late on Monday {a joint statement by Anna Berg and Ole Moen} said so.', null],
    ['Late on Monday {a statement attributed to Anna Berg} said so.', null],
    ['Late on Monday {a statement from Moscow} said so.', 'Moscow'],
    ['Late on Monday {a letter from Moscow} said so.', null],
    ['Late on Monday {a letter from the lawyer of Anna Berg} said so.', null],
    ['Late on Monday {a statement from Anna Berg’s office} said so.', null],
    ['Late on Monday {an aide to Anna Berg} said so.', null],
    ['Late on Monday {a study by Mayor Anna Berg} said so.', null],
    ['Late on Monday {a spokesman for President Anna Berg} said so.', null],
    ['Late on Monday {an aide to foreign minister Anna Berg} said so.', null],
    ['Late on Monday {the widow of the former Mayor Anna Berg} said so.', null],
    ['Late on Monday {the chair of the council, Mayor Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Ministry of Transport spokesman Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Speaker of the House Rep. Anna Berg} said so.', 'Anna Berg'],
    [
      'Late on Monday {aides to Mayor Anna Berg of Oster, a lawyer, and Mayor Ida Moen of Lisk} said so.',
      null,
    ],
    ['Late on Monday {spokesman for the army Colonel Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {the PRO, Anna Berg,} said so.', 'Anna Berg'],
    ['Late on Monday {the member representing Oster, Anna Berg,} said so.', 'Anna Berg'],
    ['Late on Monday {the Chairman, House Committee on Ports, Anna Berg,} said so.', 'Anna Berg'],
    ['Replying to {Ida Moen, the mayor, Anna Berg,} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s resignation letter} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s press release} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s letter to members} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s statement in full} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg’s letter writer} said so.', null],
    ['Late on Monday {Anna Berg’s release} showed so.', null],
    ['Late on Monday {a statement from Number 10} said so.', null],
    ['Late on Monday {Berg supporters} said so.', null],
    ['Late on Monday {the man who shot Anna Berg} said so.', null],
    ['Late on Monday {a lawyer representing Anna Berg} said so.', null],
    ['Late on Monday {a Democrat supporting Anna Berg} said so.', null],
    ['Late on Monday {a group that supports Mayor Anna Berg} said so.', null],
    ['Late on Monday {a man who calls himself Ole Berg} said so.', 'Ole Berg'],
    ['Late on Monday {a woman who gave her name as Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {a neighbour who saw it, Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {the outgoing Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Citizens for Oster director Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Strike for 15 organiser Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Rotters Against Oster founder Anna Berg} said so.', 'Anna Berg'],
    ['{Lawyers for council president Anna Berg} said so.', null],
    ['{Spokesman for President Anna Berg} said so.', null],
    ['{Spokeswoman for Mayor Ole Berg, Ida Moen,} said so.', 'Ida Moen'],
    ['{Friends of council president Anna Berg} said so.', null],
    ['Late on Monday {Article 33} said so.', null],
    ['Late on Monday {Harbour Union (HU) leader Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {the Harbour Union (HU)} said so.', 'Harbour Union'],
    ['Late on Monday {Harbour Union (HU) officials} said so.', null],
    [
      'Late on Monday {Ports and Roads Minister Anna Berg’s spokesman, Ole Moen,} said so.',
      'Ole Moen',
    ],
    ['Late on Monday {Anna Berg and Ole Moen’s lawyer, Ida Lund,} said so.', 'Ida Lund'],
  ])('%s -> %s', (marked, name) => {
    expect(findHeadName(wordsOf(marked).words)?.entity.name ?? null).toBe(name);
  });
});

describe('a name where no noun is known', () => {
  it.each([
    ['Late on Monday {Anna Berg herself} said so.', 'Anna Berg'],
    ['Late on Monday {the late Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {woman of the match Anna Berg} said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg beamed} and said so.', 'Anna Berg'],
    ['Late on Monday {Anna Berg shook} her head and said so.', 'Anna Berg'],
    ['Late on Monday {Berg supporters} said so.', null],
    ['Late on Monday {friends of Berg} said so.', null],
    ['Late on Monday {the swimmer who beat Anna Berg} said so.', null],
  ])('%s -> %s', (marked, name) => {
    expect(findLooseName(wordsOf(marked).words)?.entity.name ?? null).toBe(name);
  });
});

describe('several at once', () => {
  it.each([
    ['Late on Monday {Anna Berg and John Cole} said so.', true],
    ['Late on Monday {Anna Berg, John Cole and Ruth Falk} said so.', true],
    ['Late on Monday {Anna Berg and former mayor John Cole} said so.', true],
    ['Late on Monday {Republicans Anna Berg and John Cole} said so.', true],
    ['Late on Monday {Anna Berg of Ostwick and John Cole} said so.', true],
    ['Late on Monday {Anna Berg (R-Utah) and John Cole} said so.', true],
    ['Late on Monday {Anna Berg and other ministers} said so.', true],
    ['Late on Monday {both Anna Berg and John Cole} said so.', true],
    ['Late on Monday {either Anna Berg or John Cole} said so.', true],
    ['Late on Monday {Anna Berg, chair and founder of the port,} said so.', false],
    ['Late on Monday {Anna Berg of the Harbour Council} said so.', false],
    ['Late on Monday {an aide to Anna Berg and John Cole} said so.', false],
    ['Late on Monday {Anna Berg and John Cole’s lawyer, Ruth Falk,} said so.', false],
    ['Late on Monday {House Minority Leader and Oster Rep. Ruth Falk} said so.', false],
  ])('%s -> %s', (marked, several) => {
    const { text, words } = wordsOf(marked);
    expect(isSeveral(text, words)).toBe(several);
  });
});
