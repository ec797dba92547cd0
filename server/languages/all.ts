// Written by esbuild.mjs from the folders beside it; do not edit.
import type { LanguageFiles } from '../annotate/language';
import en_article from './en/article.json';
import en_calendar from './en/calendar.json';
import it_article from './it/article.json';
import it_calendar from './it/calendar.json';

/** Every language's data files, without the models, which are loaded apart. */
export const languageFiles: readonly LanguageFiles[] = [
  { code: 'en', files: { 'article': en_article, 'calendar': en_calendar } },
  { code: 'it', files: { 'article': it_article, 'calendar': it_calendar } },
];
