import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnnotator } from '../../server/annotate/annotate';
import {
  addMonths,
  exists,
  fromSerial,
  parseDay,
  toSerial,
  weekdayOf,
  weekOf,
} from '../../server/annotate/dates/calendar';
import { loadLanguages } from '../../server/languages/load';
import { anyText } from './arbitraries';

const languages = loadLanguages();
const annotator = createAnnotator(languages);
const words = fc.constantFrom(
  ...[
    'il',
    'the',
    'of',
    'del',
    'due',
    'two',
    'anni',
    'years',
    'fa',
    'ago',
    'lunedì',
    'Monday',
    'marzo',
    'May',
    '3',
    '31',
    '2025',
    '1990',
    's',
  ],
  ...[
    'scorso',
    'last',
    'prossimo',
    'next',
    'week',
    'ore',
    '15:30',
    '12.45',
    '-',
    '–',
    '/',
    ',',
    '(',
    'fine',
    'end',
    'tra',
    'e',
    'between',
    'and',
    'ogni',
  ],
);
const dateText = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '));
const days = fc.integer({ min: -200_000, max: 200_000 }).map(fromSerial);

describe('dates, properties', () => {
  for (const { code } of languages)
    it(`expressions lie in the text, in order, and do not overlap: ${code}`, () =>
      fc.assert(
        fc.property(fc.oneof(dateText, anyText), fc.boolean(), (text, dated) => {
          const { dates } = annotator.annotate(text, { language: code, ...(dated ? { published: '2025-12-26' } : {}) });
          let end = 0;
          for (const date of dates) {
            assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
            assert.equal(text.slice(date.start, date.end).trim(), text.slice(date.start, date.end));
            assert.match(date.value, /^[A-Z0-9_:/.-]+$/);
            if (date.rangeEnd !== undefined) assert.ok(dates[date.rangeEnd]);
            end = date.end;
          }
        }),
        { numRuns: 300 },
      ));

  it('nothing is dated to a day without a publication date where the text names no year', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          'oggi',
          'ieri',
          'lunedì scorso',
          'il 3 marzo',
          'due giorni fa',
          'questa settimana',
          'in primavera',
        ),
        (words) => {
          const { dates } = annotator.annotate(`Il ponte ha aperto ${words}.`, { language: 'it' });
          assert.ok(dates.length === 1 && /^(?:XXXX|P[A-Z]+_REF)/.test(dates[0]!.value), dates[0]?.value);
        },
      ),
    ));

  it('days and serial numbers agree', () =>
    fc.assert(
      fc.property(days, (day) => {
        assert.ok(exists(day));
        assert.deepEqual(fromSerial(toSerial(day)), day);
        assert.equal(weekdayOf(fromSerial(toSerial(day) + 7)), weekdayOf(day));
        assert.ok(exists(addMonths(day, 1)));
      }),
    ));

  it('the Thursday of a week lies in the year of the week', () =>
    fc.assert(
      fc.property(days, (day) => {
        const thursday = fromSerial(toSerial(day) + 4 - weekdayOf(day));
        assert.equal(weekOf(day).year, thursday.year);
      }),
    ));

  it('every day reads back from its text', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const { year, month, day } = parseDay(text)!;
          assert.equal(Date.UTC(year, month - 1, day), Date.parse(text));
        },
      ),
    ));
});
