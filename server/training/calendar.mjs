// Writes server/languages/*/calendar.json from CLDR (package cldr-dates-full): `node server/training/calendar.mjs`.
// The files are committed, so the package is needed for a new CLDR version or a new language alone.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const cldr = dirname(require.resolve('cldr-dates-full/package.json'));
const { version } = require('cldr-dates-full/package.json');
const languages = join(import.meta.dirname, '../languages');
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const read = (code, file) => JSON.parse(readFileSync(join(cldr, 'main', code, file), 'utf8')).main[code].dates;
const plain = (name) => name.toLowerCase().replaceAll('’', "'").replace(/\.$/, '');
/** The wide name first, then its abbreviations. */
const forms = (key, ...sources) => [...new Set(sources.map((source) => plain(source[key])))];

for (const code of readdirSync(languages)) {
  if (!existsSync(join(cldr, 'main', code))) continue;
  const { months, days, eras, dateFormats } = read(code, 'ca-gregorian.json').calendars.gregorian;
  const { fields } = read(code, 'dateFields.json');
  const relativeDays = Object.entries(fields.day)
    .filter(([key]) => /^relative-type-/.test(key))
    .map(([key, name]) => [plain(name).replaceAll("'", "' "), Number(key.slice('relative-type-'.length))]);
  const era = (index) =>
    [...new Set([eras.eraNames, eras.eraAbbr, eras.eraNarrow].map((names) => plain(names[index])))].filter(
      (name) => name.length > 1,
    );
  const calendar = {
    source: `CLDR ${version}, Unicode License v3; written by server/training/calendar.mjs`,
    order: [...dateFormats.short.toLowerCase().replace(/[^dmy]/g, '')]
      .filter((c, i, all) => all.indexOf(c) === i)
      .join(''),
    months: Array.from({ length: 12 }, (_, index) =>
      forms(index + 1, months.format.wide, months['stand-alone'].wide, months.format.abbreviated),
    ),
    weekdays: WEEKDAYS.map((key) => forms(key, days.format.wide, days['stand-alone'].wide, days.format.abbreviated)),
    relativeDays: Object.fromEntries(relativeDays.sort((a, b) => a[1] - b[1])),
    eras: { before: era('0'), after: era('1') },
  };
  writeFileSync(join(languages, code, 'calendar.json'), `${JSON.stringify(calendar, null, 2)}\n`);
}
