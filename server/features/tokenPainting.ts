import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../annotate/annotations';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';

const TYPES = ['person', 'organisation', 'place', 'date', 'quote', 'flaggedSentence'] as const;
const MODIFIERS = ['nominal', 'metonym', 'direct', 'mixed', 'indirect', 'anonymous', 'high', 'medium', 'low'] as const;
type TokenType = (typeof TYPES)[number];
type Modifier = (typeof MODIFIERS)[number];

/** Own types and modifiers; package.json maps them to scopes that every theme colours. */
export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

/** One token as the protocol wants it: on one line, overlapping no other. `modifiers` is a bit set. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/** What colours each code unit of a text: 0 for nothing, else the type plus one and the modifiers; see `colour`. */
type Painting = Uint16Array;
const TYPE_BITS = 3;
/** Marks where a span begins, so that two that touch stay two tokens. */
const BEGINNING = 0x8000;

/** Paints the annotations over one another, the larger first, so that an actor inside a quote keeps its colour. */
export function paint({ annotations, article }: AnnotatedDocument): Painting {
  const painting = new Uint16Array(article.text.length);
  const cover = ({ start, end }: Span, value: number) => {
    painting.fill(value, start, end);
    if (end > start) painting[start] = value | BEGINNING;
  };
  for (const sentence of annotations.sentences) {
    if (sentence.status === 'anonymous') cover(sentence, colour('flaggedSentence', 'anonymous'));
    if (sentence.status === 'unsourced') cover(sentence, colour('flaggedSentence', sentence.severity ?? 'medium'));
  }
  for (const quote of annotations.quotes) for (const part of quote.content) cover(part, colour('quote', quote.kind));
  for (const date of annotations.dates) cover(date, colour('date'));
  for (const mention of [...annotations.mentions].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const kind: Modifier[] = mention.kind === 'nominal' ? ['nominal'] : [];
    cover(mention, colour(mention.type, ...kind, ...(mention.metonym ? ['metonym' as const] : [])));
  }
  return painting;
}

function colour(type: TokenType, ...modifiers: readonly Modifier[]): number {
  const bits = modifiers.reduce((set, modifier) => set | (1 << MODIFIERS.indexOf(modifier)), 0);
  return (TYPES.indexOf(type) + 1) | (bits << TYPE_BITS);
}

/** The painted stretches in text order, cut at line ends, without white space around them. */
export function tokensOf(document: TextDocument, painting: Painting): Token[] {
  const text = document.getText();
  const tokens: Token[] = [];
  for (let start = 0; start < painting.length; ) {
    const value = (painting[start] as number) & ~BEGINNING;
    let end = start + 1;
    while (end < painting.length && painting[end] === value && !isLineEnd(text, end)) end++;
    if (value !== 0) pushTrimmed(document, text, start, end, value, tokens);
    start = end;
  }
  return tokens;
}

function isLineEnd(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 10 || unit === 13;
}

function pushTrimmed(document: TextDocument, text: string, from: number, to: number, value: number, tokens: Token[]) {
  const piece = text.slice(from, to);
  const length = piece.trim().length;
  if (length === 0) return;
  const { line, character } = document.positionAt(from + piece.length - piece.trimStart().length);
  const mask = (1 << TYPE_BITS) - 1;
  tokens.push({ line, character, length, type: (value & mask) - 1, modifiers: value >> TYPE_BITS });
}
