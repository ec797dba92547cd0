import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator, runToEnd } from '../../server/annotate/annotate';
import type { ActorType, SentenceStatus } from '../../server/annotate/annotations';
import type { PublicationSource } from '../../server/annotate/article/article';
import { loadLanguages } from '../../server/languages/load';
import { readModels } from '../../server/workspace/models';
import { expectations } from './examples.expected';

/** What a careful reader finds in an example, where no two readers would differ. */
export interface Expectation {
  readonly language: string;
  readonly published: string;
  readonly from: PublicationSource;
  /** Full names by type. */
  readonly actors: Readonly<Record<string, ActorType>>;
  /** Who says what, by some of the words quoted; null for a source without a name. */
  readonly speakers: Readonly<Record<string, string | null>>;
  /** Statuses of sentences, by some of their words. */
  readonly sentences: Readonly<Record<string, SentenceStatus>>;
  /** Value of dates, by how they are written. */
  readonly dates: Readonly<Record<string, string>>;
  /** Which of these, by their words, Fonte does not find yet; they are shown as pending. */
  readonly open?: readonly string[];
}

const root = join(import.meta.dirname, '../../..');
const annotator = createAnnotator(loadLanguages(readModels(join(root, 'dist/languages'))));

for (const file of readdirSync(join(root, 'examples')).sort()) {
  const expected = expectations[file];
  describe(`examples/${file}`, () => {
    const text = readFileSync(join(root, 'examples', file), 'utf8');
    const { article, annotations } = runToEnd(annotator.steps(text));
    const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/\s+/g, ' ');
    const nameOf = (id: string | null) => annotations.actors.find((actor) => actor.id === id)?.name ?? null;

    const check = (words: string) => (expected?.open?.includes(words) ? it.skip : it);
    it('is expected', () => assert.ok(expected));
    if (!expected) return;
    it('language and publication date', () =>
      assert.deepEqual(
        [annotations.language, annotations.published, article.publishedFrom],
        [expected.language, expected.published, expected.from],
      ));
    for (const [name, type] of Object.entries(expected.actors))
      check(name)(`${type} ${name}`, () =>
        assert.equal(
          annotations.actors.find((actor) => actor.name === name || actor.aliases.includes(name))?.type,
          type,
        ),
      );
    for (const [words, speaker] of Object.entries(expected.speakers))
      check(words)(`${speaker ?? 'nobody by name'}: ${words}`, () => {
        const quote = annotations.quotes.find(({ content }) => content.some((part) => textOf(part).includes(words)));
        assert.ok(quote, 'no such quote');
        assert.equal(nameOf(quote.speaker), speaker);
      });
    for (const [words, status] of Object.entries(expected.sentences))
      check(words)(`${status}: ${words}`, () => {
        const sentence = annotations.sentences.find((candidate) => textOf(candidate).includes(words));
        assert.equal(sentence?.status, status);
      });
    for (const [words, value] of Object.entries(expected.dates))
      check(words)(`${words}: ${value}`, () =>
        assert.equal(annotations.dates.find((date) => textOf(date) === words)?.value, value),
      );
  });
}
