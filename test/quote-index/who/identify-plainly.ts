import { groupBy } from '../../../src/lib/group-by.ts';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { SpeakerDecision } from '../../../src/model/speaker-decision.ts';
import { identifySpeakers } from '../../../src/quote-index/who/identify-speakers.ts';
import { readPersonName } from '../../../src/quote-index/who/person-name.ts';
import { readDecisions } from '../../../src/quote-index/who/read-decisions.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';

/**
 * The plain model of who is who in the index: all names at once, made anew, no families. Names of the test have one reading for
 * all their forms, and topics are none of them.
 *
 * @returns the quotes in groups, one for each speaker.
 */
export function identifyPlainly(
  articles: ReadonlyMap<ArticleId, readonly Quote[]>,
  decisions: readonly SpeakerDecision[],
): readonly (readonly Quote[])[] {
  const said = [...articles.values()].flatMap((quotes) =>
    quotes.flatMap((quote) => {
      if (quote.speaker === null) return [];
      const key = foldText(quote.speaker.name);
      const theirs = quotes.filter(({ speaker }) => foldText(speaker?.name ?? '') === key);
      const first = (part: 'office' | 'speaksFor') =>
        theirs.map(({ speaker }) => speaker?.[part]).find((given) => given) ?? '';
      const role = readRole(foldText(first('office')), foldText(first('speaksFor')));
      return [{ quote, speaker: quote.speaker, key, role }];
    }),
  );
  const names = [...groupBy(said, ({ key }) => key)].map(([key, quoted]) => {
    const isPerson = quoted.every(({ speaker }) => speaker.kind === 'person');
    const byRole = groupBy(quoted, ({ role }) => `${role.office}|${role.body}`);
    return {
      key,
      isPerson,
      reading: isPerson ? readPersonName(quoted[0]?.speaker.name ?? '') : null,
      articles: () => new Set(quoted.map(({ quote }) => quote.articleId)),
      parts: [...byRole.values()].map((group) => {
        const times = group.map(({ quote }) => quote.publishedAtMs);
        const [first] = group;
        return {
          ...(first?.role ?? readRole('', '')),
          fromMs: Math.min(...times),
          toMs: Math.max(...times),
          quotes: group.map(({ quote }) => quote),
        };
      }),
    };
  });
  return identifySpeakers(names, readDecisions(decisions)).map((parts) =>
    parts.flatMap(({ quotes }) => quotes),
  );
}
