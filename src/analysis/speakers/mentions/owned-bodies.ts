/**
 * Tells bodies of one name apart by whose they are: "Norway’s Ministry of Justice" is not Sweden’s, and "the Ministry of Justice" of an
 * article that gives one of them alone is that one.
 */
import { getOrMake } from '../../../lib/get-or-make.ts';
import { type BodyName, ownerCalled, readCommonBody } from './common-body.ts';
import type { Mention } from './mention.ts';

/** Characters between an owner and what is his: "’s ". */
const MAX_OWNING = 3;

export class OwnedBodies {
  /** By what the body is, and by whose it is, the name that the article gives it first. */
  private readonly names = new Map<string, Map<string, string>>();
  private readonly read = new Map<Mention, BodyName>();

  /** @param mayOwn false for people: "Berg’s Ministry of Justice" is that of Berg’s state. */
  constructor(mentions: readonly Mention[], mayOwn: (mention: Mention) => boolean) {
    mentions.forEach((mention, at) => {
      const body = mayBeBody(mention) ? readCommonBody(mention.words) : null;
      if (body === null) return;
      const before = mentions[at - 1];
      const owner =
        before && owns(before, mention) && mayOwn(before) ? before.words.join(' ') : null;
      this.add(mention, body, owner);
    });
  }

  private add(mention: Mention, { core, owner: own }: BodyName, before: string | null): void {
    const owner = own ?? (before === null ? null : ownerCalled(before));
    this.read.set(mention, { core, owner });
    if (owner === null) return;
    const names = getOrMake(this.names, core, () => new Map<string, string>());
    const words = mention.words.join(' ');
    if (!names.has(owner)) names.set(owner, own === null ? `${before}’s ${words}` : words);
  }

  /** @returns the name with whose it is; null where the article doesn't say, or says several. */
  nameOf(mention: Mention): string | null {
    const body = this.read.get(mention);
    const names = body && this.names.get(body.core);
    if (!names) return null;
    if (body.owner !== null) return names.get(body.owner) ?? null;
    const [only = null, ...others] = names.values();
    return others.length === 0 && !mention.isDoubtful ? only : null;
  }
}

function owns({ end, isPossessive }: Mention, { start }: Mention): boolean {
  return isPossessive && start - end <= MAX_OWNING;
}

/** Not "Superintendent of Police", a title alone. */
function mayBeBody({ isHeadline, honorific, isDoubtful, words }: Mention): boolean {
  return !isHeadline && honorific === null && !(isDoubtful && words.length > 1);
}
