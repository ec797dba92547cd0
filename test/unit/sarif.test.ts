import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Draft4 from 'ajv-draft-04';
import fc from 'fast-check';
import type { Finding } from '../../server/checks/check';
import { sarif } from '../../server/export/sarif';

const home = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(home, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const isValid = new Draft4({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** A SARIF run as far as the tests look into it; the schema checks the rest. */
interface Run {
  readonly results: {
    readonly level: string;
    readonly locations: { readonly physicalLocation: Location }[];
    readonly relatedLocations: { readonly physicalLocation: Location }[];
    readonly partialFingerprints: object;
    readonly fixes: unknown[];
  }[];
  readonly tool: { readonly driver: { readonly rules: { readonly id: string }[] } };
  readonly invocations: { readonly toolExecutionNotifications: unknown[] }[];
}

interface Location {
  readonly artifactLocation: { readonly uri: string };
  readonly region: Readonly<Record<string, number>>;
}

function log(...files: { name: string; text: string; findings: Finding[] }[]) {
  const stream = sarif.stream();
  const text = stream.begin + files.map((file) => stream.add(file).content).join('');
  const problem = { code: 'binary', message: 'It is not a text file.' } as const;
  const failed = stream.fail({ path: '/x/foto.txt', name: 'foto.txt', problem } as Parameters<typeof stream.fail>[0]);
  const content: { runs: Run[] } = JSON.parse(text + failed + stream.end());
  assert.ok(isValid(content), JSON.stringify(isValid.errors));
  return content.runs[0] as Run;
}

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  code: 'unsourced-claim',
  start,
  end,
  level: 'warning',
  message: 'Nessuna fonte.',
  severity: 'high',
  reasons: ['figure'],
  ...more,
});

describe('SARIF', () => {
  it('places findings by line and column', () => {
    const [result] = log({ name: 'a b/pezzo.md', text: 'Uno.\nDue è 2.', findings: [finding(5, 13)] }).results;
    const { artifactLocation, region } = result!.locations[0]!.physicalLocation;
    assert.equal(artifactLocation.uri, 'a%20b/pezzo.md');
    assert.deepEqual(region, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 9, charOffset: 5, charLength: 8 });
  });

  for (const [level, written] of [
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'note'],
    ['hint', 'note'],
  ] as const)
    it(`writes ${level} as ${written}`, () => {
      assert.equal(log({ name: 'a', text: 'Uno.', findings: [finding(0, 4, { level })] }).results[0]!.level, written);
    });

  it('knows a finding again when lines above it change', () => {
    const print = (text: string) =>
      log({ name: 'a', text, findings: [finding(text.length - 4, text.length)] }).results[0]!.partialFingerprints;
    assert.deepEqual(print('Due.\nUno.'), print('Tre è qui.\n\nUno.'));
    assert.notDeepEqual(print('Uno.'), print('Una.'));
  });

  it('writes related places and fixes', () => {
    const fix = { title: 'Cite', certain: false, edits: [{ start: 4, end: 4, text: ' [fonte]' }] };
    const related = [{ start: 5, end: 9, message: 'Qui.' }];
    const fixes = [fix];
    const [result] = log({ name: 'a', text: 'Uno. Due.', findings: [finding(0, 4, { related, fixes })] }).results;
    assert.equal(result!.relatedLocations[0]!.physicalLocation.region.startColumn, 6);
    assert.equal(result!.fixes.length, 1);
  });

  it('tells which rules had findings and which files failed', () => {
    const findings = [finding(0, 1, { code: 'b' }), finding(1, 2, { code: 'a' }), finding(2, 3, { code: 'b' })];
    const run = log({ name: 'a', text: 'Uno.', findings }, { name: 'c', text: '', findings: [] });
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(run.invocations[0]!.toolExecutionNotifications.length, 1);
  });

  it('is valid whatever the text and the files', () => {
    const file = fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), fc.nat(20))
      .map(([name, text, count]) => ({
        name,
        text,
        findings: Array.from({ length: count }, (_, at) => finding(at % (text.length + 1), text.length)),
      }));
    fc.assert(fc.property(fc.array(file, { maxLength: 3 }), (files) => log(...files).results.length >= 0));
  });
});
