import type { Span } from '../annotate/annotations';
import { checks } from '../checks';
import type { Finding, Fix } from '../checks/check';
import { hash } from '../workspace/acceptance';
import type { AnnotatedFile } from '../workspace/annotateFile';
import type { FailedFile } from '../workspace/discover';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/**
 * Findings as SARIF 2.1.0 (OASIS, 2020), for code scanning: one log with one run, a result a finding. The stream writes
 * results first and the tool's rules last, since only then it is known which checks had anything to say.
 */
export const sarif = {
  id: 'sarif',
  title: 'SARIF',
  extension: '.sarif',
  offsets: 'lines and columns' as const,
  cannotExpress: ['actors', 'mentions', 'dates', 'quotes', 'sentences without a finding'],
  stream() {
    const codes = new Set<string>();
    const failures: object[] = [];
    let separator = '';
    return {
      begin: `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
      add(file: Pick<AnnotatedFile, 'name' | 'text' | 'findings'>) {
        for (const { code } of file.findings) codes.add(code);
        const results = resultsOf(file).map((result) => JSON.stringify(result));
        const content = results.length > 0 ? `${separator}\n${results.join(',\n')}` : '';
        if (content) separator = ',';
        return { content, losses: [] };
      },
      fail({ name, problem }: FailedFile) {
        failures.push({
          level: 'error',
          message: { text: problem.message },
          locations: [{ physicalLocation: place(name) }],
        });
        return '';
      },
      end() {
        const rules = [...codes].sort().map(ruleOf);
        const tool = JSON.stringify({ driver: { name: 'Fonte', rules } });
        const invocation = { executionSuccessful: true, toolExecutionNotifications: failures };
        return `\n],"tool":${tool},"invocations":[${JSON.stringify(invocation)}]}]}\n`;
      },
    };
  },
};

function ruleOf(code: string) {
  const text = checks.find((check) => check.code === code)?.describe?.() ?? code;
  return { id: code, shortDescription: { text } };
}

function resultsOf({ name, text, findings }: Pick<AnnotatedFile, 'name' | 'text' | 'findings'>): object[] {
  const lines = lineStarts(text);
  const physical = (span: Span) => ({ physicalLocation: { ...place(name), region: regionOf(span, lines) } });
  return findings.map((finding: Finding) => ({
    ruleId: finding.code,
    level: LEVELS[finding.level],
    message: { text: finding.message },
    locations: [physical(finding)],
    ...(finding.related?.length
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            ...physical(related),
          })),
        }
      : {}),
    partialFingerprints: { 'claimHash/v1': hash(`${finding.code} ${text.slice(finding.start, finding.end)}`) },
    ...fixesOf(finding.fixes ?? [], name, lines),
    properties: { severity: finding.severity ?? null, reasons: finding.reasons ?? [] },
  }));
}

function fixesOf(fixes: readonly Fix[], name: string, lines: readonly number[]) {
  if (fixes.length === 0) return {};
  return {
    fixes: fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          ...place(name),
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(edit, lines),
            insertedContent: { text: edit.text },
          })),
        },
      ],
    })),
  };
}

/** A file by its path from the folder of the run, as a URI reference. */
function place(name: string) {
  const uri = name.split(/[\\/]/).map(encodeURIComponent).join('/');
  return { artifactLocation: { uri } };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Lines and columns from 1, columns in UTF-16 code units. */
function regionOf({ start, end }: Span, lines: readonly number[]) {
  const [first, last] = [lineOf(start, lines), lineOf(end, lines)];
  return {
    startLine: first + 1,
    startColumn: start - lines[first]! + 1,
    endLine: last + 1,
    endColumn: end - lines[last]! + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** The number of the line that holds an offset, from 0, by bisection. */
function lineOf(offset: number, lines: readonly number[]): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
