import type { Span } from '../annotate/annotations';
import type { AnnotatedFile } from '../workspace/annotateFile';
import { codePoints } from './codePoints';
import { type ExportFormat, happened } from './format';
import { labelled } from './labelled';

/**
 * brat standoff (v1.3): the text beside its annotations. Labels are text-bound annotations, a quote's parts and what
 * runs over lines fragments of one; links are relations, actors the equivalence `Coref`, details notes.
 */
export const brat: ExportFormat = {
  id: 'brat',
  title: 'brat standoff',
  extension: '.ann',
  offsets: 'code points',
  cannotExpress: ['language and publication date', 'sentences that assert nothing'],
  article: (article) => ({
    content: [
      { name: `${article.name}.txt`, content: article.text },
      { name: `${article.name}.ann`, content: annotationsOf(article) },
    ],
    losses: happened([
      { what: 'sentences that assert nothing', count: article.summary.sentences.none },
      { what: 'publication date', count: article.annotations.published ? 1 : 0 },
    ]),
  }),
};

function annotationsOf(article: AnnotatedFile): string {
  const { labels, links } = labelled(article);
  const { text, annotations } = article;
  const points = codePoints(text);
  const numbers = new Map(labels.map(({ id }, index) => [id, `T${index + 1}`]));
  const lines = labels.map(({ id, label, parts }) => {
    const fragments = parts.flatMap((part) => linesOf(text, part));
    const offsets = fragments.map((fragment) => points.span(fragment)).map(({ start, end }) => `${start} ${end}`);
    return `${numbers.get(id)}\t${label} ${offsets.join(';')}\t${fragments.map(({ start, end }) => text.slice(start, end)).join(' ')}`;
  });
  links.forEach(({ kind, from, to }, index) => {
    lines.push(
      `R${index + 1}\t${kind === 'cue' ? 'Cue' : 'Speaker'} Arg1:${numbers.get(from)} Arg2:${numbers.get(to)}`,
    );
  });
  const byActor = new Map<string, string[]>();
  annotations.mentions.forEach(({ actor }, index) => {
    const known = byActor.get(actor) ?? [];
    known.push(numbers.get(`m${index + 1}`) as string);
    byActor.set(actor, known);
  });
  for (const mentions of byActor.values()) if (mentions.length > 1) lines.push(`*\tCoref ${mentions.join(' ')}`);
  let note = 0;
  for (const { id, details } of labels) {
    const text = Object.entries(details).map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}`);
    if (text.length > 0) lines.push(`#${++note}\tAnnotatorNotes ${numbers.get(id)}\t${text.join(' | ')}`);
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/** A span without line ends, which brat does not allow in an annotation. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
