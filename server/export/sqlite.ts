import type { Database, SqlJsStatic } from 'sql.js';
import type { AnnotatedFile } from '../workspace/annotateFile';
import { type ExportCollector, type ExportFormat, happened } from './format';
import { COLUMNS, type Row, rowsOf, type TableName } from './tables';

const TABLES = Object.keys(COLUMNS) as TableName[];
const NUMBERS = new Set(['start', 'end', 'mentions', 'quotes']);

/** One database of all articles: their tables with foreign keys, and a full-text index of texts, quotes and findings. */
export const sqlite: ExportFormat = {
  id: 'sqlite',
  title: 'SQLite',
  extension: '.db',
  offsets: 'UTF-16 code units',
  cannotExpress: ['where the parts of a quote stand', 'sentences without a finding'],
  async collect(load) {
    const engine = (await load('sql.js')) as SqlJsStatic;
    return collector(new engine.Database());
  },
};

function collector(database: Database): ExportCollector {
  database.run(schema());
  const insert = (table: string, row: Row) => {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    database.run(
      `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) values (${places})`,
      Object.values(row),
    );
  };
  return {
    add(article) {
      database.run('begin');
      try {
        insertArticle(article, insert);
        database.run('commit');
      } catch (error) {
        database.run('rollback');
        throw error;
      }
      const { quotes } = article.annotations;
      return happened([
        { what: 'where the parts of quotes stand', count: quotes.filter(({ content }) => content.length > 1).length },
        {
          what: 'sentences without a finding',
          count: article.summary.sentences.none + article.summary.sentences.sourced,
        },
      ]);
    },
    end() {
      const bytes = database.export();
      database.close();
      return bytes;
    },
  };
}

function insertArticle(article: AnnotatedFile, insert: (table: string, row: Row) => void): void {
  const { name, text, annotations } = article;
  const { language, published, mentions } = annotations;
  const index = (kind: string, id: string | null, words: string) =>
    insert('search', { article: name, kind, id, words });
  insert('articles', { name, language, published, text });
  index('article', null, text);
  const rows = rowsOf(article);
  for (const table of TABLES) for (const row of rows[table]) insert(table, row);
  mentions.forEach(({ start, end, actor, kind, metonym }, at) => {
    insert('mentions', {
      article: name,
      id: `m${at + 1}`,
      start,
      end,
      text: text.slice(start, end),
      actor,
      kind,
      metonym: Number(metonym),
    });
  });
  for (const { id, content } of rows.quotes) index('quote', String(id), String(content));
  for (const { id, text: words } of rows.findings) index('finding', String(id), String(words));
}

function schema(): string {
  const own = TABLES.map((table) => {
    const columns = COLUMNS[table].map((column) => `"${column}" ${NUMBERS.has(column) ? 'integer' : 'text'}`);
    const speaker = table === 'quotes' ? ', foreign key (article, speaker) references actors (article, id)' : '';
    return `create table ${table} (${columns.join(', ')}, primary key (article, id), foreign key (article) references articles (name)${speaker});`;
  });
  return `pragma foreign_keys = on;
create table articles (name text primary key, language text not null, published text, text text not null);
${own.join('\n')}
create table mentions (article text, id text, start integer, "end" integer, text text, actor text, kind text, metonym integer,
  primary key (article, id), foreign key (article, actor) references actors (article, id));
create index mentions_by_actor on mentions (article, actor);
create index actors_by_name on actors (name);
create virtual table search using fts4 (article, kind, id, words, notindexed=article, notindexed=kind, notindexed=id, tokenize=unicode61);`;
}
