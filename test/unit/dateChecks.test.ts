import assert from 'node:assert/strict';
import { createAnnotator, runToEnd } from '../../server/annotate/annotate';
import type { Check } from '../../server/checks/check';
import { dateOrder } from '../../server/checks/dateOrder';
import { impossibleDate } from '../../server/checks/impossibleDate';
import { noPublicationDate } from '../../server/checks/noPublicationDate';
import { weekdayMismatch } from '../../server/checks/weekdayMismatch';
import { explainDate } from '../../server/features/describeDate';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());
const PUBLISHED = '2025-12-26';

/** What a check finds, as `[words] → what the first fix makes of the text`. */
function found(check: Check, language: string, text: string, published?: string): string[] {
  const annotated = runToEnd(annotator.steps(text, { language, ...(published ? { published } : {}) }));
  return check.run(annotated).map(({ start, end, fixes }) => {
    let fixed = text;
    for (const edit of [...(fixes?.[0]?.edits ?? [])].sort((a, b) => b.start - a.start))
      fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
    return fixed === text ? text.slice(start, end) : `${text.slice(start, end)} → ${fixed}`;
  });
}

describe('checks of dates', () => {
  for (const [check, language, text, ...expected] of [
    [
      weekdayMismatch,
      'en',
      'The mayor fell ill on Friday 25 December 2025.',
      'Friday → The mayor fell ill on Thursday 25 December 2025.',
    ],
    [weekdayMismatch, 'en', 'The mayor fell ill on Thursday 25 December 2025.'],
    [
      weekdayMismatch,
      'it',
      'Il sindaco si è ammalato Venerdì 25 dicembre.',
      'Venerdì → Il sindaco si è ammalato Giovedì 25 dicembre.',
    ],
    [weekdayMismatch, 'it', 'La fiera aprirà venerdì 9 gennaio.'],
    [impossibleDate, 'it', 'Il ponte ha chiuso il 31 giugno 2024.', '31 giugno 2024'],
    [impossibleDate, 'en', 'The bridge closed on February 30.', 'February 30'],
    [impossibleDate, 'en', 'The bridge closed on February 29, 2024.'],
    [dateOrder, 'it', 'La scuola ha chiuso dal 2022 al 2014.', '2022 al 2014 → La scuola ha chiuso dal 2014 al 2022.'],
    [dateOrder, 'it', 'La scuola ha chiuso dal 20 dicembre al 6 gennaio.'],
    [dateOrder, 'en', 'The school closed from May 5 to May 9.'],
    [dateOrder, 'en', 'The school closed from Friday to Monday.'],
    [dateOrder, 'en', 'The fair ran (2009–2004).', '2009–2004'],
    [noPublicationDate, 'it', 'Il ponte ha aperto oggi.'],
  ] as const)
    it(`${check.code}: ${text}`, () => assert.deepEqual(found(check, language, text, PUBLISHED), expected));

  it('an article without a date is told so once, at the first date that needs it', () => {
    const text = 'Il ponte ha aperto ieri. Nel 2014 era chiuso. Riaprirà lunedì.';
    assert.deepEqual(found(noPublicationDate, 'it', text), ['ieri']);
    assert.deepEqual(found(noPublicationDate, 'it', 'Nel 2014 il ponte era chiuso da due anni.'), []);
  });
});

describe('why a date has its value', () => {
  for (const [text, expected] of [
    ['The bridge opens tomorrow.', 'the day after the article’s date, 26 December 2025'],
    ['The bridge opened three weeks ago.', '3 weeks before the article’s date, 26 December 2025'],
    ['The bridge opened on Monday.', 'the last such date before the article’s date, 26 December 2025'],
    ['The bridge will open on Monday.', 'the next such date after the article’s date, 26 December 2025'],
    ['The bridge opened in 2014.', null],
    ['The bridge closed on 31 June 2025.', 'The calendar has no such day.'],
  ] as const)
    it(text, () => {
      const [date] = annotator.annotate(text, { language: 'en', published: PUBLISHED }).dates;
      assert.equal(explainDate(date!), expected);
    });
});
