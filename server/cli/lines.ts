/** A line of a stream, or the reason why it cannot be had. */
export type Line = { readonly text: string } | { readonly problem: 'too-large' | 'encoding' };

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, one at a time, so that memory stays at one line. A line of more than `mostBytes` is
 * passed over without being kept.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<Line, void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    const tooLarge = length > mostBytes;
    const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    parts = [];
    length = 0;
    if (tooLarge) return { problem: 'too-large' };
    try {
      return { text: decoder.decode(bytes) };
    } catch {
      return { problem: 'encoding' };
    }
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > mostBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
