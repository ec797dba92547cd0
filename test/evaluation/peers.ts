import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from '../../server/annotate/annotate';
import type { Language } from '../../server/annotate/language';

/** One case of the Recognizers-Text specifications, as far as it is read here. */
interface PeerCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly PeerResult[];
}

interface PeerResult {
  readonly Text?: string;
  readonly Start?: number;
  readonly Length?: number;
  readonly End?: number;
  readonly Value?: { readonly Timex?: string; readonly PastResolution?: object; readonly FutureResolution?: object };
  readonly Resolution?: { readonly values?: readonly { readonly timex?: string; readonly value?: string }[] };
}

const SPAN = /^\(([^,]+),[^,]+,(P[^,]+)\)$/;

/**
 * How far Fonte agrees with the peers' cases of a language: of their results, how many it finds (any overlap), and of
 * those with a value, how many it values alike. A clock time of theirs has no date. A range of theirs counts as agreed when the first end or the length is.
 */
export function scorePeers(folder: string, language: Language, list: boolean, say: (text: string) => void): void {
  if (!existsSync(folder)) return;
  const annotator = createAnnotator([language]);
  let [results, found, valued, agreed] = [0, 0, 0, 0];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const cases = JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')) as PeerCase[];
    for (const { Input: text, Context, Results } of cases) {
      const published = Context?.ReferenceDateTime?.slice(0, 10);
      const { dates } = annotator.annotate(text, { language: language.code, ...(published ? { published } : {}) });
      for (const result of Results) {
        if (result.Start === undefined) continue;
        results++;
        const end = result.End === undefined ? result.Start + (result.Length ?? 0) : result.End + 1;
        const start = result.Start;
        const match = dates.filter((date) => date.start < end && start < date.end);
        if (match.length > 0) found++;
        const values = valuesOf(result);
        if (values.size > 0) valued++;
        const same = match.some(({ value }) => values.has(value) || values.has(value.replace(/^[\dX-]+(?=T)/, '')));
        if (values.size > 0 && same) agreed++;
        if (list && !same && values.size > 0) {
          const ours =
            match.map((date) => `${text.slice(date.start, date.end)} = ${date.value}`).join(', ') || 'nothing';
          say(`${file}: ${text} | ${result.Text} = ${[...values].join(' / ')} | ${ours}`);
        }
      }
    }
  }
  const rate = (hits: number, all: number) => `${((100 * hits) / all).toFixed(1)} % of ${all}`;
  say(`${language.code} peers' cases: found ${rate(found, results)}, valued alike ${rate(agreed, valued)}`);
}

function valuesOf({ Value, Resolution }: PeerResult): ReadonlySet<string> {
  const values = new Set<string>();
  const add = (timex: string | undefined) => {
    const range = timex ? SPAN.exec(timex) : null;
    for (const value of range ? [range[1], range[2]] : [timex])
      if (value) values.add(value.replace(/(T\d\d)$/, '$1:00'));
  };
  add(Value?.Timex);
  for (const resolution of [Value?.PastResolution, Value?.FutureResolution])
    for (const value of Object.values(resolution ?? {}))
      if (/^\d{4}-/.test(value)) add(String(value).replace(' ', 'T').slice(0, 16));
  for (const { timex, value } of Resolution?.values ?? []) {
    add(timex);
    if (value && /^\d{4}-/.test(value)) add(value.replace(' ', 'T').slice(0, 16));
  }
  return values;
}
