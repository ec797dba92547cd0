import type { AnnotatedFile } from '../workspace/annotateFile';
import { type ExportFormat, happened } from './format';
import { labelled } from './labelled';

const ANNOTATION = 'uima.tcas.Annotation';
/** The type of each layer, and its features beside begin and end. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  mention: ['label', 'actor', 'name', 'roles', 'kind', 'metonym'],
  date: ['label', 'value', 'anchor', 'anchorValue'],
  quote: ['label', 'kind', 'speaker'],
  cue: ['label'],
  sentence: ['label', 'severity', 'reasons', 'source'],
};

/** UIMA JSON CAS (version 0.4), which INCEpTION imports; each file brings its own types, `fonte.Mention` and so on. */
export const uimaCas: ExportFormat = {
  id: 'uima-cas',
  title: 'UIMA CAS JSON (INCEpTION)',
  extension: '.json',
  offsets: 'UTF-16 code units',
  cannotExpress: [
    'one annotation in several parts: each part is an annotation',
    'publication date',
    'sentences that assert nothing',
  ],
  article(article) {
    const { labels } = labelled(article);
    const losses = happened([
      { what: 'quotes in several parts', count: labels.filter(({ parts }) => parts.length > 1).length },
      { what: 'publication date', count: article.annotations.published ? 1 : 0 },
      { what: 'sentences that assert nothing', count: article.summary.sentences.none },
    ]);
    return {
      content: [{ name: `${article.name}.cas.json`, content: `${JSON.stringify(casOf(article), null, 1)}\n` }],
      losses,
    };
  },
};

function casOf(article: AnnotatedFile): object {
  const { labels, links } = labelled(article);
  const annotations: Record<string, unknown>[] = [
    {
      '%TYPE': 'uima.tcas.DocumentAnnotation',
      begin: 0,
      end: article.text.length,
      language: article.annotations.language,
    },
  ];
  const first = new Map<string, number>();
  for (const { id, layer, label, parts, details } of labels)
    for (const { start: begin, end } of parts) {
      if (!first.has(id)) first.set(id, annotations.length + 2);
      annotations.push({ '%TYPE': typeName(layer), begin, end, label, ...details });
    }
  for (const { kind, from, to } of links)
    annotations[(first.get(from) as number) - 2] = {
      ...annotations[(first.get(from) as number) - 2],
      [`@${kind}Annotation`]: first.get(to),
    };
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text' };
  return {
    '%TYPES': typeSystem(),
    '%FEATURE_STRUCTURES': [
      { ...sofa, sofaString: article.text },
      ...annotations.map((annotation, index) => ({ '%ID': index + 2, '@sofa': 1, ...annotation })),
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': annotations.map((_, index) => index + 2) } },
  };
}

function typeSystem(): object {
  return Object.fromEntries(
    Object.entries(TYPES).map(([layer, features]) => [
      typeName(layer),
      {
        '%NAME': typeName(layer),
        '%SUPER_TYPE': ANNOTATION,
        ...Object.fromEntries(features.map((name) => [name, { '%NAME': name, '%RANGE': 'uima.cas.String' }])),
        ...(layer === 'quote'
          ? { speakerAnnotation: reference('speaker', 'mention'), cueAnnotation: reference('cue', 'cue') }
          : {}),
      },
    ]),
  );
}

function reference(kind: string, layer: string): object {
  return { '%NAME': `${kind}Annotation`, '%RANGE': typeName(layer) };
}

function typeName(layer: string): string {
  return `fonte.${layer.charAt(0).toUpperCase()}${layer.slice(1)}`;
}
