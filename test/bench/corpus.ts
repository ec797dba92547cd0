import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pick, random } from './random';

/** Made-up surnames that stand in for those of the source articles. */
const SYLLABLES = ['bal', 'cor', 'den', 'fa', 'gri', 'lo', 'mar', 'nel', 'pe', 'ros', 'ta', 'vi', 'zan'];

/** The paragraphs that articles are made of, by the article they come from. */
export interface Quarry {
  readonly articles: readonly (readonly string[])[];
}

/** Reads the examples, or the development articles where there are no examples yet. Throws when there are neither. */
export function readQuarry(root: string): Quarry {
  const examples = join(root, 'examples');
  const dev = join(root, '../shared/data/dev');
  const texts = existsSync(examples)
    ? filesOf(examples, /\.(?:article|txt|md)$/).map((file) => readFileSync(file, 'utf8'))
    : filesOf(dev, /\.json$/).map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { text: string }).text);
  if (texts.length === 0)
    throw new Error(`There are no articles to measure with, neither in ${examples} nor in ${dev}.`);
  return { articles: texts.map((text) => text.split(/\r?\n+/).filter((line) => line.trim() !== '')) };
}

/**
 * An article of about so many words, the same for the same seed: paragraphs of one source article in another order,
 * with other figures and other surnames, so that no two articles share a paragraph.
 */
export function makeArticle({ articles }: Quarry, words: number, seed: number): string {
  const next = random(seed);
  const source = pick(articles, next);
  const [headline = ''] = source;
  const body = source.filter((paragraph) => countWords(paragraph) >= 12);
  const paragraphs = [headline];
  for (let count = countWords(headline); count < words; count += countWords(paragraphs.at(-1) as string))
    paragraphs.push(vary(pick(body.length > 0 ? body : source, next), next));
  return `${paragraphs.join('\n\n')}\n`;
}

/** The paragraph with other digits, and with every second capitalised word inside of a sentence renamed. */
function vary(paragraph: string, next: () => number): string {
  return paragraph
    .replace(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu, (name) => (next() < 0.5 ? name : surname(next)))
    .replace(/(?<!\d)[1-9]\d?(?!\d)/g, () => String(1 + Math.floor(next() * 28)));
}

function surname(next: () => number): string {
  const name = pick(SYLLABLES, next) + pick(SYLLABLES, next) + pick(SYLLABLES, next) + pick(['i', 'o', 'a'], next);
  return name[0]!.toUpperCase() + name.slice(1);
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function filesOf(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .map((file) => join(folder, file));
}
