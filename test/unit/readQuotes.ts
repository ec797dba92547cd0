import { findReporting, resolveQuotes } from '../../server/annotate/quotes';
import { readNamed } from './namedArticle';

/**
 * The quotes of a text with marked names (see `readNamed`), one line each: the kind's initial, the content's parts with
 * ` … ` between, the cue in brackets, the speaker's name or, without one, the words in quotation marks.
 */
export function readQuotes(language: string, marked: string): string[] {
  const { article, layer } = readNamed(language, marked);
  const reporting = article.blocks.map(({ paragraph }) => findReporting(paragraph));
  return resolveQuotes(article, reporting, layer).map(({ kind, content, cue, speaker, speakerSpan }) => {
    const parts = content.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
    const actor = layer.actors.find(({ id }) => id === speaker)?.name;
    const words = speakerSpan ? `‘${article.text.slice(speakerSpan.start, speakerSpan.end)}’` : 'nobody';
    return `${kind[0]}: ${parts} [${cue ? article.text.slice(cue.start, cue.end) : ''}] ${actor ?? words}`;
  });
}
