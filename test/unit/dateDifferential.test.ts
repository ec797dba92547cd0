import assert from 'node:assert/strict';
import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());
/** How English writes a full date; chrono-node reads all of them too. */
const STYLES: readonly ((date: Date) => string)[] = [
  (date) => format(date, { month: 'long', day: 'numeric', year: 'numeric' }, 'en-US'),
  (date) => format(date, { month: 'long', day: 'numeric', year: 'numeric' }, 'en-GB'),
  (date) => format(date, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }, 'en-US'),
  (date) => format(date, { month: 'short', day: 'numeric', year: 'numeric' }, 'en-US'),
  (date) => date.toISOString().slice(0, 10),
  (date) => format(date, { month: '2-digit', day: '2-digit', year: 'numeric' }, 'en-US'),
];

function format(date: Date, options: Intl.DateTimeFormatOptions, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}

describe('explicit dates against chrono-node', () => {
  for (const [index, style] of STYLES.entries())
    it(style(new Date('2025-12-26')), () =>
      fc.assert(
        fc.property(
          fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
          (date) => {
            const text = `The bridge at Borg opened on ${STYLES[index]!(date)}.`;
            const theirs = chrono.en.parse(text)[0]?.start;
            const { dates } = annotator.annotate(text, { language: 'en', published: '2025-12-26' });
            const read = [theirs?.get('year'), theirs?.get('month'), theirs?.get('day')];
            assert.deepEqual(dates[0]?.value.split('-').map(Number), read, text);
          },
        ),
      ),
    );
});
