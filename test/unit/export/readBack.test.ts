import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import initSqlJs from 'sql.js';
import { brat } from '../../../server/export/brat';
import { conll } from '../../../server/export/conll';
import { csv } from '../../../server/export/csv';
import { labelled } from '../../../server/export/labelled';
import { labelStudio } from '../../../server/export/labelStudio';
import { spacy } from '../../../server/export/spacy';
import { sqlite } from '../../../server/export/sqlite';
import { tei } from '../../../server/export/tei';
import { uimaCas } from '../../../server/export/uimaCas';
import { webAnnotation } from '../../../server/export/webAnnotation';
import { sample } from './sample';

/** The text as Python sees it: one element a code point. */
const characters = Array.from(sample.text);
const words = ({ start, end }: { start: number; end: number }) => characters.slice(start, end).join('');
const { labels } = labelled(sample);
/** What every label stands for, part by part. */
const expected = labels.flatMap(({ label, parts }) =>
  parts.map(({ start, end }) => `${label} ${sample.text.slice(start, end)}`),
);

describe('exports read back', () => {
  it('W3C: positions in code points give the quotations', () => {
    const stream = webAnnotation.stream!();
    const { first } = JSON.parse(stream.begin + stream.add(sample).content + stream.end());
    const found = first.items
      .filter(({ motivation }: { motivation: string }) => motivation !== 'linking')
      .flatMap(
        ({
          body,
          target,
        }: {
          body: { value: string }[];
          target: { selector: { start: number; end: number; exact: string }[] }[];
        }) =>
          target.map(({ selector: [position, quote] }) => {
            assert.equal(words(position!), quote!.exact);
            return `${body[0]!.value} ${quote!.exact}`;
          }),
      );
    assert.deepEqual(found, expected);
  });

  it('brat: fragments give the words, relations lead to labels', () => {
    const ann = String(brat.article!(sample).content[1]!.content);
    const lines = ann
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const bound = lines.filter(([id]) => id!.startsWith('T'));
    for (const [, where, text] of bound) {
      const [, offsets] = /^\w+ (.*)$/.exec(where!)!;
      const fragments = offsets!.split(';').map((pair) => pair.split(' ').map(Number));
      assert.equal(fragments.map(([start, end]) => words({ start: start!, end: end! })).join(' '), text);
    }
    const ids = new Set(bound.map(([id]) => id));
    for (const [id, relation] of lines)
      if (id!.startsWith('R')) for (const [, to] of relation!.matchAll(/Arg\d:(\S+)/g)) assert.ok(ids.has(to!), to);
    assert.equal(bound.length, labels.length);
  });

  it('CoNLL: the tags give the names that are in sentences', () => {
    const { content } = conll.stream!().add(sample);
    const names: string[] = [];
    for (const line of content.split('\n')) {
      const [token, , , tag] = line.split(' ');
      if (tag?.startsWith('B-')) names.push(`${tag.slice(2)} ${token}`);
      else if (tag?.startsWith('I-')) names[names.length - 1] += ` ${token}`;
    }
    assert.deepEqual(names, ['LOC Valdoria', 'PER Ada Perché\u0301', 'PER Ковальчук', 'PER Олена Ковальчук']);
  });

  it('spaCy and Label Studio: code points give the words', () => {
    const { spans } = JSON.parse(spacy.stream!().add(sample).content);
    const found = spans.map((span: { label: string; start: number; end: number }) => `${span.label} ${words(span)}`);
    assert.deepEqual(found.sort(), [...expected].sort());
    const stream = labelStudio.stream!();
    const [task] = JSON.parse(stream.begin + stream.add(sample).content + stream.end());
    for (const { type, value } of task.predictions[0].result)
      if (type === 'labels') assert.equal(words(value), value.text);
  });

  it('UIMA CAS: members exist, references lead to annotations of their type', () => {
    const cas = JSON.parse(String(uimaCas.article!(sample).content[0]!.content));
    const byId = new Map<number, Record<string, unknown>>(
      cas['%FEATURE_STRUCTURES'].map((structure: Record<string, unknown>) => [structure['%ID'], structure]),
    );
    const { _InitialView: view } = cas['%VIEWS'];
    const text = String(byId.get(view['%SOFA'])?.sofaString);
    const members = view['%MEMBERS'].map((id: number) => byId.get(id)!);
    const found = members
      .slice(1)
      .map(({ label, begin, end }: Record<string, number>) => `${label} ${text.slice(begin, end)}`);
    assert.deepEqual(found, expected);
    for (const structure of members)
      for (const [kind, type] of [
        ['speaker', 'fonte.Mention'],
        ['cue', 'fonte.Cue'],
      ] as const) {
        const to = structure[`@${kind}Annotation`];
        if (to !== undefined) assert.equal(byId.get(to)?.['%TYPE'], type);
      }
  });

  it('TEI: the text comes back whole, with names, dates and pointers', () => {
    const document = new DOMParser().parseFromString(String(tei.article!(sample).content[0]!.content), 'text/xml');
    const text = document.getElementsByTagName('ab').item(0)!.textContent;
    assert.equal(text, sample.text);
    assert.deepEqual(
      [...document.getElementsByTagName('ab').item(0)!.getElementsByTagName('persName')].map(
        (element) => element.textContent,
      ),
      ['Ada Perché\u0301', 'Ковальчук', 'Олена Ковальчук'],
    );
    const claim = [...document.getElementsByTagName('span')].find((span) => span.getAttribute('type') === 'unsourced');
    const [, start, length] = /\(text,(\d+),(\d+)\)/.exec(claim!.getAttribute('target')!)!;
    assert.equal(words({ start: Number(start), end: Number(start) + Number(length) }), 'Олена Ковальчук nega.');
  });

  it('CSV: a parser reads back every cell', () => {
    const quotes = csv.streams!()['quotes.csv']!;
    const rows = parse(quotes.begin + quotes.add(sample).content, { columns: true }) as Record<string, string>[];
    assert.deepEqual(
      rows.map(({ content, speaker_name }) => [content, speaker_name]),
      [
        ['«Apriamo 🎉» | «presto»', 'Ada Perché\u0301'],
        ['"i conti"\r\nnon tornano', 'fonti vicine'],
      ],
    );
  });

  it('SQLite: rows join, foreign keys hold, the full-text index finds', async () => {
    const engine = await initSqlJs();
    const collector = await sqlite.collect!(async () => engine);
    collector.add(sample);
    assert.throws(() => collector.add(sample), /UNIQUE/);
    const database = new engine.Database(collector.end());
    const values = (sql: string) => database.exec(sql)[0]?.values ?? [];
    assert.deepEqual(values('pragma foreign_key_check'), []);
    assert.deepEqual(values('select count(*) from articles'), [[1]]);
    assert.deepEqual(
      values('select a.name, q.content from quotes q join actors a on a.article = q.article and a.id = q.speaker'),
      [['Ada Perché\u0301', '«Apriamo 🎉» | «presto»']],
    );
    assert.deepEqual(values("select kind from search where words match 'ковальчук'").flat().sort(), [
      'article',
      'finding',
    ]);
    for (const [start, end, text] of values('select start, "end", text from mentions'))
      assert.equal(sample.text.slice(Number(start), Number(end)), text);
    database.close();
  });
});
