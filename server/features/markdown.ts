import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Text of an article, so that Markdown shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&$-]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A passage of the article for a hover: in one line, shortened in the middle of nothing, escaped. */
export function excerpt(text: string, longest = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return escapeMarkdown(line);
  return `${escapeMarkdown(line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trimEnd())} …`;
}

/** Markdown in the best format that the client takes. */
export function markup(markdown: string, formats: readonly MarkupKind[]): MarkupContent {
  if (formats.includes(MarkupKind.Markdown)) return { kind: MarkupKind.Markdown, value: markdown };
  const plain = markdown.replace(/(?<!\\)[*_]{1,2}/g, '').replace(/\\(.)/g, '$1');
  return { kind: MarkupKind.PlainText, value: plain };
}
