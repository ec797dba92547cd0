/**
 * `npm run evaluate:dates [-- --errors] [--peers]`: extents of temporal expressions on the mined columns, and the
 * peers' cases. Reported, not bent to: both follow other conventions. Says so and stops when the data is not there.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Span } from '../../server/annotate/annotations';
import { readParagraph } from '../../server/annotate/article';
import { findTimes } from '../../server/annotate/dates';
import type { Language } from '../../server/annotate/language';
import { loadLanguages } from '../../server/languages/load';
import { readColumns } from './columns';
import { scorePeers } from './peers';

const data = resolve(import.meta.dirname, '../../../../shared/data');
const errors = process.argv.includes('--errors');
const say = (text: string) => process.stdout.write(`${text}\n`);

if (!existsSync(data)) say(`Nothing to evaluate: there is no ${data}.`);
else {
  const only = process.argv.includes('--lang') ? process.argv[process.argv.indexOf('--lang') + 1] : undefined;
  for (const language of loadLanguages()) {
    if (only && language.code !== only) continue;
    const file = join(data, 'train', { it: 'it-wikinews.tsv', en: 'en-gum.tsv' }[language.code] ?? '');
    if (file.endsWith('.tsv') && existsSync(file)) scoreColumns(file, language);
    const folder = { it: 'Italian', en: 'English' }[language.code];
    if (folder) scorePeers(join(data, 'dates', folder), language, process.argv.includes('--peers'), say);
  }
}

function scoreColumns(file: string, language: Language): void {
  let gold = 0;
  let predicted = 0;
  let exact = 0;
  let touched = 0;
  for (const { text, spans } of readColumns(file, 'DATE')) {
    const found = findTimes(readParagraph(text, 'paragraph', language.code, language));
    gold += spans.length;
    predicted += found.length;
    const show = (span: Span) =>
      `${text.slice(Math.max(0, span.start - 40), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 30)}`;
    for (const span of spans) {
      const same = found.find((time) => time.start === span.start && time.end === span.end);
      const near = found.find((time) => time.start < span.end && span.start < time.end);
      if (same) exact++;
      if (near) touched++;
      if (errors && !near) say(`missed   ${show(span)}`);
      else if (errors && !same && near) say(`extent   ${text.slice(span.start, span.end)} | ${show(near)}`);
    }
    for (const time of found)
      if (errors && !spans.some((span) => span.start < time.end && time.start < span.end))
        say(`spurious ${show(time)}`);
  }
  const rates = (hits: number) => {
    const [precision, recall] = [hits / predicted, hits / gold];
    return `precision ${percent(precision)} recall ${percent(recall)} F1 ${percent((2 * precision * recall) / (precision + recall))}`;
  };
  say(`${language.code} mined extents (${gold}): relaxed ${rates(touched)} · strict ${rates(exact)}`);
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1);
}
