import type { ActorType } from '../annotations';
import type { Paragraph, Token } from '../article/article';
import { fold } from './document/fold';
import type { NameCandidate } from './index';
import type { ActorLexicon } from './lexicon';
import { lower, written } from './phrases';

/** How sure the rules are: of names with evidence, of bare capitals, of a capital that opens a sentence. */
const CONFIDENCE = { evident: 0.8, capital: 0.6, initial: 0.3 } as const;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u;

/**
 * Names by capitals, titles, institution nouns and the lists of countries: what there is to go by when no model is
 * loaded. Offsets relative to the paragraph, in text order.
 */
export function findNamesByRules(paragraph: Paragraph): readonly NameCandidate[] {
  const reader = new RuleReader(paragraph);
  const names: NameCandidate[] = [];
  for (const { first, last } of paragraph.sentences) {
    const initial = firstWord(paragraph.tokens, first, last);
    for (let at = first; at < last; ) {
      const name = reader.nameAt(at, last, at <= initial);
      if (name) names.push(name.candidate);
      at = name ? name.end : at + 1;
    }
  }
  return names;
}

function firstWord(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last && (tokens[at] as Token).kind !== 'word') at++;
  return at;
}

/** Reads names off one paragraph's tokens. */
class RuleReader {
  private readonly tokens: readonly Token[];
  private readonly lexicon: ActorLexicon;
  /** In a title where most words have a capital, capitals say nothing. */
  private readonly shouted: boolean;

  constructor(private readonly paragraph: Paragraph) {
    this.tokens = paragraph.tokens;
    this.lexicon = paragraph.language.actors;
    const words = this.tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
    const capitals = words.filter((token) => CAPITAL.test(token.text));
    this.shouted = words.length > 4 && capitals.length > words.length * 0.6 && isTitle(paragraph);
  }

  /** The name that starts at a token, if one does, and the token after it. */
  nameAt(at: number, last: number, initial: boolean): { candidate: NameCandidate; end: number } | null {
    const token = this.tokens[at] as Token;
    if (token.kind === 'handle') return { candidate: this.candidate(at, at + 1, 'person', 'evident'), end: at + 1 };
    if (token.kind !== 'word') return null;
    const territory = this.lexicon.territories.longest(this.tokens, at, written);
    if (territory && territory.end <= last && !this.goesOn(territory.end, last))
      return { candidate: this.candidate(at, territory.end, 'place', 'evident'), end: territory.end };
    const institution = this.lowerCaseInstitution(at, last);
    if (institution) {
      const { type } = this.lexicon.nameKinds.get(lower(token)) ?? { type: 'organisation' as const };
      return { candidate: this.candidate(at, institution, type, 'evident'), end: institution };
    }
    if (this.shouted || !this.isCapital(at, initial) || this.isCalendarWord(at)) return null;
    const start = this.skipTitles(at, last);
    if (start >= last || !this.isCapital(start, false)) return null;
    const end = this.extend(start, last);
    if (end === start + 1 && (this.isCommon(start) || (this.tokens[start] as Token).text.length === 1)) return null;
    const type = this.typeOf(start, end, start > at);
    const sure = start > at || this.isEvident(start, end);
    const grade = sure ? 'evident' : initial && end === start + 1 ? 'initial' : 'capital';
    return { candidate: this.candidate(start, end, type, grade), end };
  }

  private candidate(start: number, end: number, type: ActorType, grade: keyof typeof CONFIDENCE): NameCandidate {
    return {
      start: (this.tokens[start] as Token).start,
      end: (this.tokens[end - 1] as Token).end,
      type,
      metonym: false,
      confidence: CONFIDENCE[grade],
    };
  }

  private isCapital(at: number, initial: boolean): boolean {
    const token = this.tokens[at];
    if (token?.kind !== 'word' || !CAPITAL.test(token.text)) return false;
    const word = lower(token);
    if (initial && this.lexicon.functionWords.has(word)) return false;
    return !(this.lexicon.articles.has(word) || this.lexicon.fused.has(word));
  }

  /** Whether a capital follows directly, so that what came before is only part of a name. */
  private goesOn(at: number, last: number): boolean {
    return at < last && this.isCapital(at, false) && !this.isCommon(at);
  }

  /** Months, weekdays and demonyms have capitals in some languages and are no names by themselves. */
  private isCommon(at: number): boolean {
    return this.isCalendarWord(at) || this.lexicon.demonyms.get(lower(this.tokens[at] as Token)) !== undefined;
  }

  private isCalendarWord(at: number): boolean {
    const word = lower(this.tokens[at] as Token);
    const { months, weekdays } = this.paragraph.language.article;
    return months.has(word) || weekdays.has(word);
  }

  /** `ministero degli Esteri`, `via Garibaldi`: a lower-case noun that belongs to the name; the token after it, or 0. */
  private lowerCaseInstitution(at: number, last: number): number {
    const kind = this.lexicon.nameKinds.get((this.tokens[at] as Token).text);
    const next = this.tokens[at + 1];
    if (!kind || !next || at + 2 > last) return 0;
    if (kind.kind === 'street' && this.isCapital(at + 1, false)) return this.extend(at + 1, last);
    const institutional = kind.type === 'organisation' && kind.within === null && kind.kind !== 'company';
    if (!institutional || !this.lexicon.of.has(lower(next)) || !this.isCapital(at + 2, false)) return 0;
    const definite = at > 0 && this.isDefinite(lower(this.tokens[at - 1] as Token));
    return definite ? this.extend(at + 2, last) : 0;
  }

  private isDefinite(word: string): boolean {
    return this.lexicon.articles.has(word) || this.lexicon.fused.has(word);
  }

  /** Past forms of address and roles with a capital that are no part of the name: `President Ada Brink`. */
  private skipTitles(at: number, last: number): number {
    let start = at;
    for (let moved = true; moved && start < last; ) {
      moved = false;
      const word = lower(this.tokens[start] as Token);
      const role = this.lexicon.roles.longest(this.tokens, start);
      const end = this.lexicon.honorifics.has(word) ? start + 1 : (role?.end ?? start);
      if (end > start && end < last && this.isCapital(end, false)) {
        start = end;
        moved = true;
      }
    }
    return start;
  }

  /** The end of a run of capitals, with the small words that tie them together. */
  private extend(start: number, last: number): number {
    const institutional = (at: number) => this.lexicon.nameKinds.has(lower(this.tokens[at] as Token));
    let tied = institutional(start) || (start > 0 && institutional(start - 1));
    let end = start + 1;
    while (end < last) {
      const next = this.tokens[end] as Token;
      if (this.isCapital(end, false) && next.spaced) tied ||= institutional(end);
      else if (this.tokens[end - 1]?.text === 'S.p.A.') break;
      else {
        const tie = this.tieEnd(end, last, tied);
        if (!tie) break;
        end = tie;
        continue;
      }
      end++;
    }
    return end;
  }

  /** Where the capital after up to two small words ends; 0 when they tie nothing. */
  private tieEnd(at: number, last: number, tied: boolean): number {
    for (let end = at; end < last && end < at + 3; end++) {
      if (end > at && this.isCapital(end, false)) return end + 1;
      const word = lower(this.tokens[end] as Token);
      const person = this.lexicon.particles.has(word) && !this.lexicon.of.has(word);
      if (!(tied ? this.lexicon.connectors.has(word) : person)) return 0;
    }
    return 0;
  }

  private isEvident(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const token = this.tokens[at] as Token;
      if (this.lexicon.nameKinds.has(token.lower) || this.lexicon.legalForms.has(written(token)))
        return end > start + 1;
    }
    return false;
  }

  private typeOf(start: number, end: number, titled: boolean): ActorType {
    if (titled) return 'person';
    for (let at = start; at < end; at++) {
      const token = this.tokens[at] as Token;
      const kind = this.lexicon.nameKinds.get(lower(token));
      if (kind && end > start + 1) return kind.type;
      if (this.lexicon.legalForms.has(written(token))) return 'organisation';
    }
    const before = this.tokens[start - 1];
    const word = before ? lower(before) : '';
    if (end === start + 1) {
      if (ACRONYM.test((this.tokens[start] as Token).text)) return 'organisation';
      if (this.lexicon.placePrepositions.has(word)) return 'place';
      return this.lexicon.roles.get(word) ? 'person' : 'organisation';
    }
    return this.lexicon.territoryByKey.has(fold(written(this.tokens[end - 1] as Token))) ? 'organisation' : 'person';
  }
}

function isTitle({ kind }: Paragraph): boolean {
  return kind === 'headline' || kind === 'heading';
}
