/** Writes down the way from a source's own words to its speaker: each mention that told something on it. */
import type { SpeakerStep } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import type { Entity, NamedMention } from '../names/join-names.ts';
import type { Trace } from './traces.ts';

/** @returns the step to someone mentioned there. */
export function stepAt({ role, words }: Trace): SpeakerStep {
  return { clue: role === 'subject' ? 'subject' : 'mention', span: words };
}

/** Where an entity is first given its fullest name, and each office. */
interface Introductions {
  readonly full: Span | undefined;
  readonly offices: ReadonlyMap<string, NamedMention>;
}

/** Knows where names and offices are given; looks through an entity's mentions once. */
export class SpeakerLinker {
  private readonly text: string;
  private readonly known = new Map<Entity, Introductions>();

  constructor(text: string) {
    this.text = text;
  }

  /** @returns the step to where somebody is given the office; null for an office that the article doesn't give. */
  officeStep(entity: Entity, office: string): SpeakerStep | null {
    const named = this.introductionsOf(entity).offices.get(office);
    return named ? { clue: 'office', span: withTitle(named) } : null;
  }

  /**
   * @param steps how the source's words led to the entity; none where they name it.
   * @returns these, then where the article gives the fullest name and the office, unless the source or an earlier step has them.
   */
  link(entity: Entity, source: Span, steps: readonly SpeakerStep[]): readonly SpeakerStep[] {
    const chain = [...steps];
    const seen = () => [source, ...chain.map(({ span }) => span)];
    const isSeen = ({ start, end }: Span) =>
      seen().some((span) => span.start < end && span.end > start);
    const isNamed = seen().some(({ start, end }) =>
      this.text.slice(start, end).includes(entity.name),
    );
    const { full } = this.introductionsOf(entity);
    if (full && !isNamed && !isSeen(full)) chain.push({ clue: 'name', span: full });
    const office = entity.office === null ? null : this.officeStep(entity, entity.office);
    if (office && !isSeen(office.span)) chain.push(office);
    return chain;
  }

  private introductionsOf(entity: Entity): Introductions {
    const known = this.known.get(entity);
    if (known) return known;
    const offices = new Map<string, NamedMention>();
    for (const named of entity.mentions) {
      const { office } = named.mention;
      if (office !== null && !offices.has(office)) offices.set(office, named);
    }
    const full = entity.mentions.find(({ mention }) => mention.words.join(' ') === entity.name);
    const found = { full: full ? withTitle(full) : this.ownedName(entity), offices };
    this.known.set(entity, found);
    return found;
  }

  /** "Norway’s Ministry of Justice": its owner stands in front of the mention. */
  private ownedName({ name, mentions }: Entity): Span | undefined {
    return mentions
      .map(({ mention: { end } }) => ({ start: end - name.length, end }))
      .find(({ start, end }) => this.text.slice(start, end).replaceAll("'", '’') === name);
  }
}

function withTitle({ mention }: NamedMention): Span {
  return { start: mention.titleStart, end: mention.titleEnd };
}
