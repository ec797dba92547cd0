import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnnotator } from '../../server/annotate/annotate';
import type { Quote, Span } from '../../server/annotate/annotations';
import { readArticle } from '../../server/annotate/article';
import { findReporting, resolveQuotes } from '../../server/annotate/quotes';
import { loadLanguages } from '../../server/languages/load';
import { anyText } from './arbitraries';

const languages = loadLanguages();
const annotator = createAnnotator(languages);
const language = fc.constantFrom('it', 'en');

/** Fails unless a span lies in the text and has no white space at its ends. */
function checkSpan(text: string, { start, end }: Span): void {
  assert.ok(start >= 0 && start < end && end <= text.length, `${start}-${end} of ${text.length}`);
  assert.equal(text.slice(start, end), text.slice(start, end).trim());
}

function check(text: string, quotes: readonly Quote[], actors: ReadonlySet<string>): void {
  for (const { content, cue, speaker, speakerSpan } of quotes) {
    assert.ok(content.length > 0);
    for (const span of [...content, cue, speakerSpan]) if (span) checkSpan(text, span);
    for (const [index, part] of content.slice(1).entries()) assert.ok(part.start >= content[index]!.end);
    if (cue) for (const part of content) assert.ok(cue.end <= part.start || cue.start >= part.end, 'cue in content');
    if (speaker !== null) assert.ok(actors.has(speaker));
  }
}

describe('any text', () => {
  it('has quotes whose spans are sound', () =>
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        const { quotes, actors } = annotator.annotate(text, { language: code });
        check(text, quotes, new Set(actors.map(({ id }) => id)));
      }),
      { numRuns: 500 },
    ));
  for (const [name, text] of [
    ['ten thousand opening marks', '«'.repeat(10_000)],
    ['ten thousand straight marks', '"'.repeat(10_000)],
    ['ten thousand marks with spaces', "' “ » ".repeat(3_334)],
    ['cues without an end', 'ha detto che '.repeat(5_000)],
    ['sources without an end', 'secondo '.repeat(10_000)],
    ['one line of commas and cues', 'said X, '.repeat(10_000)],
  ] as const)
    it(name, () =>
      ['it', 'en'].forEach((code) => {
        const article = readArticle(text, { language: code }, languages);
        const reporting = article.blocks.map(({ paragraph }) => findReporting(paragraph));
        check(text, resolveQuotes(article, reporting, { actors: [], mentions: [] }), new Set());
      }),
    );
});
