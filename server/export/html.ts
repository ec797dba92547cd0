import * as l10n from '@vscode/l10n';
import type { Span } from '../annotate/annotations';
import type { AnnotatedFile } from '../workspace/annotateFile';
import { type ExportFormat, happened } from './format';
import { labelled } from './labelled';
import { countForbidden, escapeMarkup } from './xml';

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;font:inherit}summary{font-weight:600;cursor:pointer}table{border-collapse:collapse}td,th{padding:.2rem .6rem;text-align:left;border-bottom:1px solid #8886;vertical-align:top}
.Person{color:#0b7285}.Organisation{color:#862e9c}.Place{color:#2b8a3e}.Date,.Time,.Duration,.Set{color:#a61e4d}.Quote{background:#4dabf722}
.Unsourced{text-decoration:underline wavy #e8590c}.Anonymous{text-decoration:underline dotted #e8590c}
@media(prefers-color-scheme:dark){.Person{color:#66d9e8}.Organisation{color:#e599f7}.Place{color:#8ce99a}.Date,.Time,.Duration,.Set{color:#faa2c1}}`;

/** One page for any browser, with nothing to load: each article with its marks, findings, actors and quotes. */
export const html: ExportFormat = {
  id: 'html',
  title: 'HTML',
  extension: '.html',
  offsets: 'none',
  cannotExpress: ['offsets', 'what a date was resolved against', 'control characters'],
  stream: () => ({
    begin: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Fonte</title><style>${STYLE}</style></head><body>\n`,
    add: (article) => ({
      content: section(article),
      losses: happened([{ what: 'control characters', count: countForbidden(article.text) }]),
    }),
    fail: ({ name, problem }) => `<p><b>${escapeMarkup(name)}</b>: ${escapeMarkup(problem.message)}</p>\n`,
    end: () => '</body></html>\n',
  }),
};

function section(article: AnnotatedFile): string {
  const { name, summary, annotations, findings, text } = article;
  const words = ({ start, end }: Span) => text.slice(start, end);
  const names = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  const { high, medium, low } = summary.findings;
  const figures = l10n.t(
    '{0} actors, {1} dates, {2} quotes; findings: {3} high, {4} medium, {5} low',
    summary.actors,
    summary.dates,
    summary.quotes,
    high,
    medium,
    low,
  );
  const published = summary.published ? ` · ${summary.published}` : '';
  return `<section><h2>${escapeMarkup(name)}</h2><p>${summary.language}${published} · ${escapeMarkup(figures)}</p>
<pre lang="${summary.language}">${marked(article)}</pre>
${table(
  l10n.t('Findings'),
  findings.map((finding) => [finding.severity ?? finding.level, words(finding), finding.message]),
)}
${table(
  l10n.t('Actors'),
  annotations.actors.map((actor) => [actor.type, [actor.name, ...actor.aliases].join(', '), actor.roles.join('; ')]),
)}
${table(
  l10n.t('Quotes'),
  annotations.quotes.map(({ kind, content, speaker, speakerSpan }) => [
    kind,
    content.map(words).join(' … '),
    (speaker && names.get(speaker)) || (speakerSpan ? words(speakerSpan) : ''),
  ]),
)}
</section>\n`;
}

function table(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`);
  return `<details><summary>${escapeMarkup(title)} (${rows.length})</summary><table>${lines.join('')}</table></details>`;
}

/** The text cut wherever a label begins or ends, each piece with all labels over it. */
function marked(article: AnnotatedFile): string {
  const { text } = article;
  const { labels } = labelled(article);
  const edges = labels.flatMap((label) =>
    label.parts.flatMap(({ start, end }) => [
      { at: start, label, begins: true },
      { at: end, label, begins: false },
    ]),
  );
  edges.sort((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins));
  const open = new Set<(typeof labels)[number]>();
  let at = 0;
  let result = '';
  for (const edge of edges) {
    result += piece(text.slice(at, edge.at), [...open]);
    at = edge.at;
    if (edge.begins) open.add(edge.label);
    else open.delete(edge.label);
  }
  return result + escapeMarkup(text.slice(at));
}

function piece(text: string, labels: ReturnType<typeof labelled>['labels']): string {
  if (text === '' || labels.length === 0) return escapeMarkup(text);
  const title = labels.flatMap(({ details }) => Object.values(details)).join(' · ');
  return `<span class="${labels.map(({ label }) => label).join(' ')}" title="${escapeMarkup(title)}">${escapeMarkup(text)}</span>`;
}
