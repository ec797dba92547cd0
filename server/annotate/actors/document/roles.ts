import type { ActorType, Span } from '../../annotations';
import type { Article, Block, Token } from '../../article/article';
import type { Description } from '../descriptions';
import type { ActorLexicon } from '../lexicon';
import { lower } from '../phrases';
import type { Name } from './name';

/** What the article says of a name right beside it. */
export interface Role extends Span {
  /** Index into the article's names. */
  readonly name: number;
  readonly text: string;
  readonly description: Description;
  /** Indices of the names inside the phrase. */
  readonly inside: readonly number[];
}

/** A description with no name beside it that may stand for an actor; offsets are into the article's text. */
export interface FreeDescription extends Span {
  readonly block: number;
  readonly description: Description;
  /** Indices of the names inside the phrase. */
  readonly inside: readonly number[];
  /** Where the sentence begins. */
  readonly sentenceStart: number;
}

export interface Beside {
  readonly roles: readonly Role[];
  readonly free: readonly FreeDescription[];
}

/** An apposition that the phrase does not fill is taken up to the next mark, at most so many characters on. */
const LONGEST_APPOSITION = 90;
const CLOSED = /^\s*(?:[,.;:)—–]|$)/u;

/** Tells the descriptions that stand beside a name, as title, apposition or predicate, from those that stand free. */
export function readRoles(
  article: Article,
  names: readonly Name[],
  descriptions: readonly (readonly Description[])[],
): Beside {
  const roles: Role[] = [];
  const free: FreeDescription[] = [];
  let from = 0;
  article.blocks.forEach((block, index) => {
    while (from < names.length && (names[from] as Name).block < index) from++;
    let to = from;
    while (to < names.length && (names[to] as Name).block === index) to++;
    const reader = new RoleReader(article, block, names, from, to);
    for (const description of descriptions[index] ?? []) {
      const role = reader.read(description);
      if (role && role !== 'predicate') roles.push(role);
      else if (role === null && description.determiner === 'definite')
        free.push({
          start: block.start + description.articleStart,
          end: block.start + description.end,
          block: index,
          description,
          inside: reader.inside(description),
          sentenceStart: reader.sentenceStart(description),
        });
    }
    from = to;
  });
  return { roles, free };
}

/** Reads the descriptions of one block, in text order. */
class RoleReader {
  private readonly tokens: readonly Token[];
  private readonly lexicon: ActorLexicon;
  /** The first name that starts at or after the description's noun. */
  private next: number;
  /** The sentence of the description read last. */
  private sentence = 0;

  constructor(
    private readonly article: Article,
    private readonly block: Block,
    private readonly names: readonly Name[],
    private readonly from: number,
    private readonly to: number,
  ) {
    this.tokens = block.paragraph.tokens;
    this.lexicon = block.paragraph.language.actors;
    this.next = from;
  }

  /** The role that a description gives to a name, `predicate` when it is one of something else, null when it is free. */
  read(description: Description): Role | 'predicate' | null {
    const head = this.at(this.token(description.headLast - 1).end);
    while (this.next < this.to && this.name(this.next).start < head) this.next++;
    if (this.next > this.from && this.name(this.next - 1).end > this.at(this.token(description.headFirst).start))
      return 'predicate';
    if (this.isPossessor(description)) return null;
    if (this.isLed(description)) return 'predicate';
    return (
      this.title(description) ?? this.apposed(description) ?? this.announced(description) ?? this.said(description)
    );
  }

  /** The names within a description's extent. */
  inside(description: Description): number[] {
    const inside: number[] = [];
    let index = this.next;
    while (index > this.from && this.name(index - 1).start >= this.at(description.start)) index--;
    for (; index < this.to && this.name(index).start < this.at(description.end); index++) inside.push(index);
    return inside;
  }

  /** Where the sentence of a description begins. */
  sentenceStart({ first }: Description): number {
    const { sentences } = this.block.paragraph;
    while ((sentences[this.sentence + 1]?.first ?? Number.POSITIVE_INFINITY) <= first) this.sentence++;
    return this.at(sentences[this.sentence]?.start ?? 0);
  }

  /** `the bank's` in `the bank's chief executive`. */
  private isPossessor({ last }: Description): boolean {
    return this.tokens[last]?.lower.startsWith("'") === true || this.tokens[last]?.lower.startsWith('’') === true;
  }

  /** `il tecnico ospite, lo svedese Ada Brink`: a phrase not read to its end, with a name in apposition. */
  private isLed(description: Description): boolean {
    const end = this.at(description.end);
    for (let index = this.next; index < this.to && this.name(index).start <= end + 45; index++) {
      const name = this.name(index);
      if (!fits(description, name.type) || name.start < end) continue;
      return /^\s+\p{Ll}+,\s*(?:[\p{Ll}'’]+\s*){0,3}$/u.test(this.text(end, name.start));
    }
    return false;
  }

  /** `presidente ucraino Ada Brink`, `Boeing spokeswoman Ada Brink`. */
  private title(description: Description): Role | null {
    const end = this.at(description.end);
    for (let index = this.next; index < this.to && this.name(index).start <= end + 2; index++) {
      const name = this.name(index);
      if (name.type === 'place' || !fits(description, name.type)) continue;
      if (/[,.;:()]/.test(this.text(Math.min(end, name.start), name.start))) continue;
      const last = this.tokenBefore(name.start, description);
      if (last > description.headLast && this.ties(lower(this.token(last - 1)))) continue;
      if (this.holdsAnotherHead(description, last)) continue;
      return this.role(index, description, this.at(description.start), name.start);
    }
    return null;
  }

  private ties(word: string): boolean {
    const { of, articles, fused, connectors, indefinites } = this.lexicon;
    return of.has(word) || articles.has(word) || fused.has(word) || connectors.has(word) || indefinites.has(word);
  }

  /** `Ada Brink, president of Halden,` and `Ada Brink (presidente della Lega)`. */
  private apposed(description: Description): Role | null {
    const before = this.nameBefore(this.outset(description));
    if (before === null || !fits(description, this.name(before).type) || this.isFused(description)) return null;
    if (!/^["”»]?\s*[,(—–]\s*$/u.test(this.text(this.name(before).end, this.outset(description)))) return null;
    const end = this.at(description.end);
    const rest = this.article.text.slice(end, Math.min(this.block.end, end + LONGEST_APPOSITION));
    if (CLOSED.test(rest)) return this.role(before, description, this.at(description.start), end);
    if (description.determiner === 'definite') return null;
    const mark = rest.replace(/\([^()]*\)/g, (inner) => '-'.repeat(inner.length)).search(/[,;)—–.]/u);
    return this.role(before, description, this.at(description.start), mark > 0 && mark < 60 ? end + mark : end);
  }

  /** `Il presidente della Lega, Ada Brink, …`. */
  private announced(description: Description): Role | null {
    if (this.next >= this.to) return null;
    const end = this.at(description.end);
    for (let index = this.next; index < this.to && this.name(index).start <= end + 4; index++) {
      const name = this.name(index);
      if (name.start < end || !fits(description, name.type)) continue;
      if (!/^\s*[,(]\s*$/.test(this.text(end, name.start))) continue;
      if (!CLOSED.test(this.article.text.slice(name.end, name.end + 2))) continue;
      return this.role(index, description, this.at(description.start), end);
    }
    return null;
  }

  /** `Ada Brink, in qualità di segretario`, `Ada Brink è il presidente`. */
  private said(description: Description): Role | 'predicate' | null {
    const first = description.first - (description.determiner === 'none' ? 0 : 1);
    const introduced = this.introduction(first);
    if (introduced === null) return null;
    if (description.role === null && description.determiner === 'none') return 'predicate';
    const before = introduced > 0 ? this.nameBefore(this.at(this.token(introduced).start)) : null;
    if (before === null || !fits(description, this.name(before).type)) return 'predicate';
    if (!/^\s*,?\s*$/.test(this.text(this.name(before).end, this.at(this.token(introduced).start)))) return 'predicate';
    return this.role(before, description, this.at(description.start), this.at(description.end));
  }

  /** Where the words begin that make a predicate of the phrase at a token; null when there are none. */
  private introduction(first: number): number | null {
    for (let at = Math.max(0, first - 4); at < first; at++)
      if (this.lexicon.capacity.longest(this.tokens, at)?.end === first) return at;
    let at = first;
    while (at > 0 && this.lexicon.copulas.has(lower(this.token(at - 1)))) at--;
    return at < first ? at : null;
  }

  private role(name: number, description: Description, start: number, end: number): Role {
    const text = this.withoutAddress(this.article.text.slice(start, end).replace(/[\s"“«‘('—–-]+$/u, ''));
    const inside = this.inside(description).filter((index) => index !== name);
    return { name, start, end: start + text.length, text, description, inside };
  }

  /** A role without the forms of address between it and the name: `judge Lady`. */
  private withoutAddress(text: string): string {
    const space = text.lastIndexOf(' ');
    const last = text.slice(space + 1).toLowerCase();
    return space > 0 && this.lexicon.honorifics.has(last) ? this.withoutAddress(text.slice(0, space).trimEnd()) : text;
  }

  /** The last name that ends at or before an offset. */
  private nameBefore(offset: number): number | null {
    let index = this.next - 1;
    while (index >= this.from && this.name(index).end > offset) index--;
    return index >= this.from ? index : null;
  }

  /** Where a description begins, its determiner counted in. */
  private outset({ first, determiner }: Description): number {
    return this.at(this.token(determiner === 'none' ? first : first - 1).start);
  }

  private isFused({ first, determiner }: Description): boolean {
    return determiner !== 'none' && this.lexicon.fused.has(lower(this.token(first - 1)));
  }

  /** The first token after a description's noun that does not end before an offset. */
  private tokenBefore(offset: number, { headLast }: Description): number {
    let at = headLast;
    while (at < this.tokens.length && this.at(this.token(at).end) <= offset) at++;
    return at;
  }

  /** `critics of President Ada Brink`: what is of somebody else who has a title is no title. */
  private holdsAnotherHead({ headLast }: Description, last: number): boolean {
    let complement = false;
    for (let at = headLast; at < last; at++) {
      complement ||= this.lexicon.of.has(lower(this.token(at)));
      if (complement && at === last - 1 && this.lexicon.roles.get(lower(this.token(at)))) return true;
    }
    return false;
  }

  private text(start: number, end: number): string {
    return this.article.text.slice(start, end);
  }

  private at(offset: number): number {
    return this.block.start + offset;
  }

  private token(index: number): Token {
    return this.tokens[index] as Token;
  }

  private name(index: number): Name {
    return this.names[index] as Name;
  }
}

/** Whether a description may be of an actor of this type. */
function fits({ role, kinds }: Description, type: ActorType): boolean {
  if (type === 'person') return role !== null;
  return kinds.some((kind) => kind?.type === type);
}
