import * as l10n from '@vscode/l10n';

/** How often the line is drawn anew, in milliseconds. */
const INTERVAL = 100;

/** Progress on standard error: a line that is drawn over where a person watches, the sum alone where none does. */
export class Progress {
  private readonly begun = performance.now();
  private done = 0;
  private failed = 0;
  private drawn = 0;
  /** How many files there are, as soon as that is known. */
  total: number | null = null;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly quiet: boolean,
  ) {}

  /** Counts a file. */
  step(failed: boolean): void {
    this.done++;
    if (failed) this.failed++;
    const now = performance.now();
    if (this.quiet || !this.stream.isTTY || now - this.drawn < INTERVAL) return;
    this.drawn = now;
    this.stream.write(`\r${this.describe()}\u001b[K`);
  }

  /** Writes a message without tearing the line. */
  say(message: string): void {
    this.clear();
    this.stream.write(`${message}\n`);
  }

  /** Says what was done, when it was more than one file. */
  end(interrupted: boolean): void {
    this.clear();
    if (this.quiet || (this.done <= 1 && !interrupted)) return;
    const seconds = (performance.now() - this.begun) / 1000;
    const figures = [this.done, this.failed, seconds.toFixed(1), Math.round(this.done / seconds)] as const;
    const text = interrupted
      ? l10n.t('Interrupted: {0} files done, {1} of them failed; {2} s, {3} files/s.', ...figures)
      : l10n.t('{0} files, {1} failed; {2} s, {3} files/s.', ...figures);
    this.stream.write(`${text}\n`);
  }

  private describe(): string {
    const rate = this.done / ((performance.now() - this.begun) / 1000);
    if (this.total === null) return l10n.t('{0} files, {1}/s', this.done, Math.round(rate));
    const left = Math.ceil((this.total - this.done) / rate);
    return l10n.t('{0} of {1} files, {2}/s, {3} s left', this.done, this.total, Math.round(rate), left);
  }

  private clear(): void {
    if (this.stream.isTTY && this.drawn > 0) this.stream.write('\r\u001b[K');
  }
}
