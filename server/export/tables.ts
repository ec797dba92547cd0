import type { Span } from '../annotate/annotations';
import type { AnnotatedFile } from '../workspace/annotateFile';
import { severityOf } from '../workspace/summary';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** Columns of each table, in order; CSV and SQLite share them. Offsets are UTF-16 code units, end exclusive. */
export const COLUMNS = {
  actors: ['article', 'id', 'type', 'name', 'aliases', 'roles', 'mentions', 'quotes'],
  quotes: ['article', 'id', 'kind', 'start', 'end', 'content', 'cue', 'speaker', 'speaker_name'],
  dates: ['article', 'id', 'start', 'end', 'text', 'type', 'value', 'anchor', 'anchor_value'],
  findings: ['article', 'id', 'start', 'end', 'text', 'code', 'level', 'severity', 'reasons', 'message'],
} as const;

export type TableName = keyof typeof COLUMNS;

/** The rows of an article in each table; lists are joined by ` | `. */
export function rowsOf({ name: article, text, annotations, findings }: AnnotatedFile): Record<TableName, Row[]> {
  const { actors, mentions, quotes, dates } = annotations;
  const words = ({ start, end }: Span) => text.slice(start, end);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const mentioned = tally(mentions.map(({ actor }) => actor));
  const quoted = tally(quotes.map(({ speaker }) => speaker));
  return {
    actors: actors.map(({ id, type, name, aliases, roles }) => ({
      article,
      id,
      type,
      name,
      aliases: aliases.join(' | '),
      roles: roles.join(' | '),
      mentions: mentioned.get(id) ?? 0,
      quotes: quoted.get(id) ?? 0,
    })),
    quotes: quotes.map(({ kind, content, cue, speaker, speakerSpan }, index) => ({
      article,
      id: `q${index + 1}`,
      kind,
      start: content[0]?.start ?? null,
      end: content.at(-1)?.end ?? null,
      content: content.map(words).join(' | '),
      cue: cue && words(cue),
      speaker,
      speaker_name: (speaker ? names.get(speaker) : undefined) ?? (speakerSpan && words(speakerSpan)),
    })),
    dates: dates.map(({ start, end, type, value, anchor, anchorValue }, index) => ({
      article,
      id: `d${index + 1}`,
      start,
      end,
      text: words({ start, end }),
      type,
      value,
      anchor,
      anchor_value: anchorValue ?? null,
    })),
    findings: findings.map((finding, index) => ({
      article,
      id: `f${index + 1}`,
      start: finding.start,
      end: finding.end,
      text: words(finding),
      code: finding.code,
      level: finding.level,
      severity: severityOf(finding),
      reasons: (finding.reasons ?? []).join(' '),
      message: finding.message,
    })),
  };
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
