import { type Description, findDescriptions, findNames, type NameCandidate } from './actors';
import { type ParagraphReader, readParagraph } from './article';
import type { Block, Paragraph } from './article/article';
import { identifyLanguage } from './article/identify';
import { type ClaimEvidence, findClaimFeatures } from './claims';
import { findTimes, type TimeCandidate } from './dates';
import type { Language } from './language';
import { findReporting, type ReportingEvidence } from './quotes';

/** A paragraph with what every layer found in it by itself. */
export interface AnalysedParagraph {
  readonly paragraph: Paragraph;
  readonly names: readonly NameCandidate[];
  readonly descriptions: readonly Description[];
  readonly times: readonly TimeCandidate[];
  readonly reporting: ReportingEvidence;
  readonly claims: ClaimEvidence;
}

/**
 * Paragraph analyses by content, so that an edit costs the paragraph that it touches. Bounded: the entries least
 * recently used leave first.
 */
export class ParagraphCache implements ParagraphReader {
  private readonly entries = new Map<string, Paragraph>();
  private readonly languages = new Map<string, string | null>();
  private readonly analyses = new WeakMap<Paragraph, AnalysedParagraph>();

  /** @param capacity how many paragraphs are kept at the most. */
  constructor(private readonly capacity = 2000) {}

  /** The paragraph of this content, read now unless it is known. */
  read(text: string, kind: Block['kind'], languageCode: string, language: Language): Paragraph {
    const key = `${language.code} ${languageCode} ${kind} ${text}`;
    const known = this.entries.get(key);
    if (known) this.entries.delete(key);
    const paragraph = known ?? readParagraph(text, kind, languageCode, language);
    this.entries.set(key, paragraph);
    if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value as string);
    return paragraph;
  }

  /** The language of a text, identified now unless it is known. */
  identify(text: string, supported: readonly string[]): string | null {
    let code = this.languages.get(text);
    if (code === undefined) code = identifyLanguage(text, supported);
    else this.languages.delete(text);
    this.languages.set(text, code);
    if (this.languages.size > this.capacity) this.languages.delete(this.languages.keys().next().value as string);
    return code;
  }

  /** The paragraph stage of every layer. */
  analyse(paragraph: Paragraph): AnalysedParagraph {
    const known = this.analyses.get(paragraph);
    if (known) return known;
    const analysed = {
      paragraph,
      names: findNames(paragraph),
      descriptions: findDescriptions(paragraph),
      times: findTimes(paragraph),
      reporting: findReporting(paragraph),
      claims: findClaimFeatures(paragraph),
    };
    this.analyses.set(paragraph, analysed);
    return analysed;
  }
}
