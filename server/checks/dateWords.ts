import type { Article } from '../annotate/article/article';
import type { Language } from '../annotate/language';

/** The language whose data reads the paragraph at an offset of the article. */
export function languageAt(article: Article, offset: number): Language {
  const block = article.blocks.find(({ start, end }) => start <= offset && offset < end);
  return block?.paragraph.language ?? article.language;
}

/** The name of an ISO weekday in a language: abbreviated where the word that it is to replace is. */
export function weekdayName(language: Language, weekday: number, written: string): string {
  const names = [...language.article.weekdays].filter(([, number]) => number === weekday).map(([name]) => name);
  const abbreviated = written.replace('.', '').length <= 3;
  return (abbreviated ? names.find((name) => name.length <= 3) : undefined) ?? names[0] ?? written;
}

/** A word with the capital and the full stop of the word that it replaces. */
export function replacement(written: string, word: string): string {
  const first = written.charAt(0);
  const capital = first !== first.toLowerCase();
  return (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (written.endsWith('.') ? '.' : '');
}
