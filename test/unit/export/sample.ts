import type { Annotations, Span } from '../../../server/annotate/annotations';
import type { AnnotatedFile } from '../../../server/workspace/annotateFile';
import { summarize } from '../../../server/workspace/summary';

const TEXT =
  '🎈 Ponte, il sì di Valdoria\r\n\r\nLa sindaca Ada Perché\u0301 «<Ковальчук> & figli» ha detto il 3 marzo 2025: «Apriamo 🎉», poi «presto».\r\n' +
  'Олена Ковальчук nega. Secondo fonti vicine, "i conti"\r\nnon tornano.\r\n';

/** Where words stand, the nth time counting from 0. */
function at(words: string, nth = 0): Span {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The sample does not hold ${words}.`);
  return { start, end: start + words.length };
}

const annotations: Annotations = {
  version: 1,
  language: 'it',
  published: '2025-03-04',
  actors: [
    { id: 'a1', type: 'place', name: 'Valdoria', aliases: [], roles: [] },
    { id: 'a2', type: 'person', name: 'Ada Perché\u0301', aliases: [], roles: ['sindaca', 'capo, di "tutto"'] },
    { id: 'a3', type: 'person', name: 'Олена Ковальчук', aliases: ['Ковальчук'], roles: [] },
  ],
  mentions: [
    { ...at('Valdoria'), actor: 'a1', type: 'place', kind: 'name', metonym: true },
    { ...at('Ada Perché\u0301'), actor: 'a2', type: 'person', kind: 'name', metonym: false },
    { ...at('Ковальчук'), actor: 'a3', type: 'person', kind: 'name', metonym: false },
    { ...at('Олена Ковальчук'), actor: 'a3', type: 'person', kind: 'name', metonym: false },
  ],
  dates: [{ ...at('3 marzo 2025'), type: 'DATE', value: '2025-03-03', anchor: 'none' }],
  quotes: [
    {
      kind: 'direct',
      content: [at('«Apriamo 🎉»'), at('«presto»')],
      cue: at('ha detto'),
      speaker: 'a2',
      speakerSpan: at('La sindaca Ada Perché\u0301'),
    },
    {
      kind: 'mixed',
      content: [at('"i conti"\r\nnon tornano')],
      cue: at('Secondo'),
      speaker: null,
      speakerSpan: at('fonti vicine'),
    },
  ],
  sentences: [
    { ...at('🎈 Ponte, il sì di Valdoria'), language: 'it', status: 'none', severity: null, reasons: [], source: null },
    {
      start: at('La sindaca').start,
      end: at('«presto».').end,
      language: 'it',
      status: 'sourced',
      severity: null,
      reasons: [],
      source: 'a2',
    },
    {
      ...at('Олена Ковальчук nega.'),
      language: 'it',
      status: 'unsourced',
      severity: 'high',
      reasons: ['accusation'],
      source: null,
    },
    {
      ...at('Secondo fonti vicine, "i conti"\r\nnon tornano.'),
      language: 'it',
      status: 'anonymous',
      severity: null,
      reasons: [],
      source: 'fonti vicine',
    },
  ],
};

const findings = [
  {
    ...at('Олена Ковальчук nega.'),
    code: 'unsourced-claim',
    level: 'warning',
    message: 'No source, and <none> given.',
    severity: 'high',
    reasons: ['accusation'],
  },
] as const;

/** An article with what exports go wrong on: astral characters, combining marks, Cyrillic, CRLF, markup, quote marks. */
export const sample: AnnotatedFile = {
  path: '/desk/ponte.txt',
  name: 'desk/ponte.txt',
  text: TEXT,
  annotations,
  findings,
  summary: summarize(annotations, findings),
};
