import type { Mention, Span } from '../annotate/annotations';
import type { AnnotatedFile } from '../workspace/annotateFile';
import { type ExportFormat, happened } from './format';

const TAGS = { person: 'PER', organisation: 'ORG', place: 'LOC' } as const;
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]\p{M}*/gu;

/**
 * The four columns of CoNLL-2003, tags as IOB2; part of speech and chunk are `-`. Tokens are words and single marks,
 * cut where a name begins or ends. A sentence ends with an empty line, an article begins with `-DOCSTART-`.
 */
export const conll: ExportFormat = {
  id: 'conll',
  title: 'CoNLL-2003',
  extension: '.conll',
  offsets: 'tokens',
  cannotExpress: ['descriptions', 'actors', 'metonyms', 'dates', 'quotes', 'claims', 'white space'],
  stream: () => ({
    begin: '',
    add(article) {
      const { mentions, dates, quotes, sentences, actors } = article.annotations;
      const names = mentions.filter(({ kind }) => kind === 'name');
      const groups = namesBySentence(sentences, names);
      const content = sentences
        .map((sentence, index) => columns(article, sentence, groups[index] ?? []))
        .filter(Boolean);
      const losses = happened([
        { what: 'names that run over sentences', count: names.length - groups.flat().length },
        { what: 'descriptions', count: mentions.length - names.length },
        { what: 'actors', count: actors.length },
        { what: 'dates', count: dates.length },
        { what: 'quotes', count: quotes.length },
        { what: 'claims', count: sentences.length },
      ]);
      return { content: `-DOCSTART- -X- -X- O\n\n${content.map((sentence) => `${sentence}\n`).join('')}`, losses };
    },
    end: () => '',
  }),
};

function columns({ text }: AnnotatedFile, sentence: Span, inside: readonly Mention[]): string {
  const edges = [...new Set([sentence.start, ...inside.flatMap(({ start, end }) => [start, end]), sentence.end])];
  edges.sort((a, b) => a - b);
  const lines: string[] = [];
  let current = 0;
  for (let index = 1; index < edges.length; index++) {
    const start = edges[index - 1] as number;
    while (current < inside.length && (inside[current] as Mention).end <= start) current++;
    const name = start >= (inside[current]?.start ?? Number.POSITIVE_INFINITY) ? inside[current] : undefined;
    for (const token of text.slice(start, edges[index]).matchAll(TOKEN)) {
      const begins = name?.start === start + token.index;
      lines.push(`${token[0]} - - ${name ? `${begins ? 'B' : 'I'}-${TAGS[name.type]}` : 'O'}\n`);
    }
  }
  return lines.join('');
}

/** The names that each sentence holds whole; both are in text order. */
function namesBySentence(sentences: readonly Span[], names: readonly Mention[]): Mention[][] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    while (next < names.length && (names[next] as Mention).start < start) next++;
    const inside: Mention[] = [];
    for (; next < names.length && (names[next] as Mention).start < end; next++)
      if ((names[next] as Mention).end <= end) inside.push(names[next] as Mention);
    return inside;
  });
}
