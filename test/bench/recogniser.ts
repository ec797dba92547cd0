/**
 * Speed, load time and memory of the recogniser of names: `node --expose-gc out/test/bench/recogniser.mjs`.
 * Medians over rounds on texts made of invented sentences; budgets in design section 4.
 */
import { readFileSync } from 'node:fs';
import { readModel } from '../../server/annotate/actors/recogniser/model';
import { createRecogniser } from '../../server/annotate/actors/recogniser/recognise';
import { readParagraph } from '../../server/annotate/article';
import { loadLanguages } from '../../server/languages/load';

const ROUNDS = 15;
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  it: [
    'Il ministro dell’Interno Ottavio Brandolin ha incontrato ieri a Vienna il collega austriaco.',
    'Secondo la Procura di Bergamo, i conti della Sarmenti S.p.A. non tornano da almeno tre anni.',
    '«Non è vero», ha risposto l’avvocata Livia Castagnoli, «e lo dimostreremo in tribunale».',
    'Nella notte la neve ha chiuso la strada tra i due paesi, e la corrente manca da ore.',
  ],
  en: [
    'Prime Minister Margaret Ellwood met European Commission officials in Brussels on Monday.',
    'Harold Finchley, who runs the Tessaro group, told Reuters that he would not go to Norway.',
    '"It is a mistake," said the U.S. ambassador, "and we told them so three weeks ago."',
    'Snow closed the road between the two villages overnight, and the power is still out.',
  ],
};

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}

/** Milliseconds of processor time that a run takes; other programs on the machine do not count. */
function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

for (const { code, ...language } of loadLanguages()) {
  const file = new Uint8Array(readFileSync(`server/languages/${code}/model.bin`));
  const first = timed(() => readModel(file));
  const loads = Array.from({ length: ROUNDS }, () => timed(() => readModel(file)));
  globalThis.gc?.();
  const before = process.memoryUsage();
  const recognise = createRecogniser(readModel(file));
  globalThis.gc?.();
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const text = (SENTENCES[code] ?? []).join(' ');
  const paragraphs = Array.from({ length: 100 }, () => readParagraph(text, 'paragraph', code, { code, ...language }));
  const tokens = paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens.length, 0);
  for (const paragraph of paragraphs) recognise(paragraph);
  const runs = Array.from({ length: ROUNDS }, () => timed(() => paragraphs.forEach(recognise)));
  process.stdout.write(
    `${code}: ${Math.round((tokens / median(runs)) * 1000)} tokens/s, load ${first.toFixed(0)} ms the first time, ` +
      `${median(loads).toFixed(0)} ms later, ${(memory / 1e6).toFixed(1)} MB, file ${(file.length / 1e6).toFixed(2)} MB\n`,
  );
}
