import type { Actor, Span } from '../annotate/annotations';
import type { AnnotatedFile } from '../workspace/annotateFile';
import { codePoints } from './codePoints';
import { type ExportFormat, happened } from './format';
import { type Labelled, labelled } from './labelled';
import { countForbidden, escapeMarkup } from './xml';

const NAMES: Readonly<Record<string, string>> = { Person: 'persName', Organisation: 'orgName', Place: 'placeName' };
const LISTS = {
  person: ['listPerson', 'person', 'persName'],
  organisation: ['listOrg', 'org', 'orgName'],
  place: ['listPlace', 'place', 'placeName'],
} as const;

/**
 * TEI P5: names and dates as elements in the text, actors as lists, quotes and claims as stand-off spans that point
 * into the text with `string-range` in characters, which in XML are code points. The text keeps its line ends.
 */
export const tei: ExportFormat = {
  id: 'tei',
  title: 'TEI P5',
  extension: '.xml',
  offsets: 'code points',
  cannotExpress: [
    'names and dates that overlap others',
    'characters that XML forbids',
    'what a date was resolved against',
  ],
  article(article) {
    const { labels } = labelled(article);
    const inline = withoutOverlap(labels.filter(({ layer }) => layer === 'mention' || layer === 'date'));
    const all = labels.filter(({ layer }) => layer === 'mention' || layer === 'date').length;
    const losses = happened([
      { what: 'names and dates that overlap others', count: all - inline.length },
      { what: 'characters that XML forbids', count: countForbidden(article.text) },
      {
        what: 'what dates were resolved against',
        count: article.annotations.dates.filter(({ anchorValue }) => anchorValue).length,
      },
    ]);
    return { content: [{ name: `${article.name}.xml`, content: documentOf(article, inline, labels) }], losses };
  },
};

function documentOf(article: AnnotatedFile, inline: readonly Labelled[], labels: readonly Labelled[]): string {
  const { text, name, annotations } = article;
  const published = annotations.published ? `<date when="${annotations.published}"/>` : '<date/>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>${escapeMarkup(name)}</title></titleStmt><publicationStmt><publisher>unknown</publisher>${published}</publicationStmt><sourceDesc>${listsOf(annotations.actors)}<p>${escapeMarkup(name)}</p></sourceDesc></fileDesc><profileDesc><langUsage><language ident="${annotations.language}">${annotations.language}</language></langUsage></profileDesc></teiHeader>
<standOff>${standOff(article, labels)}</standOff>
<text xml:lang="${annotations.language}"><body><ab xml:id="text" xml:space="preserve">${marked(text, inline)}</ab></body></text>
</TEI>
`;
}

function listsOf(actors: readonly Actor[]): string {
  return Object.entries(LISTS)
    .map(([type, [list, item, name]]) => {
      const items = actors
        .filter((actor) => actor.type === type)
        .map((actor) => {
          const names = [actor.name, ...actor.aliases].map((form) => `<${name}>${escapeMarkup(form)}</${name}>`);
          const roles = actor.roles.map((role) => `<note type="role">${escapeMarkup(role)}</note>`);
          return `<${item} xml:id="${actor.id}">${names.join('')}${roles.join('')}</${item}>`;
        });
      return items.length > 0 ? `<${list}>${items.join('')}</${list}>` : '';
    })
    .join('');
}

function marked(text: string, inline: readonly Labelled[]): string {
  let at = 0;
  let result = '';
  for (const { label, layer, parts, details } of inline) {
    const { start, end } = parts[0] as Span;
    const words = escapeMarkup(text.slice(start, end));
    result += escapeMarkup(text.slice(at, start));
    if (layer === 'date') result += dateElement(label, details.value ?? '', words);
    else if (details.kind === 'nominal') result += `<rs ref="#${details.actor}">${words}</rs>`;
    else
      result += `<${NAMES[label]} ref="#${details.actor}"${details.metonym ? ' ana="#metonym"' : ''}>${words}</${NAMES[label]}>`;
    at = end;
  }
  return result + escapeMarkup(text.slice(at));
}

/** A day, month or year has TEI's own attribute; other TIMEX3 values have none and go into `n`. */
function dateElement(label: string, value: string, words: string): string {
  const attribute = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) ? 'when' : 'n';
  return `<date type="${label.toLowerCase()}" ${attribute}="${escapeMarkup(value)}">${words}</date>`;
}

function standOff({ text, annotations }: AnnotatedFile, labels: readonly Labelled[]): string {
  const points = codePoints(text);
  const range = (span: Span) => {
    const { start, end } = points.span(span);
    return `#string-range(text,${start},${end - start})`;
  };
  const spans = (layer: Labelled['layer'], type: string) => {
    const items = labels
      .filter((label) => label.layer === layer)
      .map(({ id, label, parts, details }) => {
        const note = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
        return `<span xml:id="${id}" type="${label.toLowerCase()}" target="${parts.map(range).join(' ')}">${escapeMarkup(note.join(' | '))}</span>`;
      });
    return items.length > 0 ? `<spanGrp type="${type}">${items.join('')}</spanGrp>` : '';
  };
  const metonym = annotations.mentions.some((mention) => mention.metonym)
    ? '<interpGrp><interp xml:id="metonym">a place that acts for its government</interp></interpGrp>'
    : '';
  return `${metonym}${spans('quote', 'quotes')}${spans('cue', 'cues')}${spans('sentence', 'claims')}`;
}

function withoutOverlap(labels: readonly Labelled[]): Labelled[] {
  const start = (label: Labelled) => (label.parts[0] as Span).start;
  const end = (label: Labelled) => (label.parts[0] as Span).end;
  let reach = 0;
  return [...labels]
    .sort((a, b) => start(a) - start(b) || end(b) - end(a))
    .filter((label) => {
      if (start(label) < reach) return false;
      reach = end(label);
      return true;
    });
}
