import type { FileProblemCode } from './fileProblem';

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** The characters of the bytes from 0x80 to 0x9f. */
const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** By byte: 1 for the control characters that no text holds, all but tab, line ends, form feed and escape. */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte)),
);

/**
 * The text of a file's bytes, without its byte order mark, or the code of why it is none. UTF-8; UTF-16 by its byte
 * order mark; else Windows-1252, of which Latin-1 is a part, unless a byte has no meaning in it.
 */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: FileProblemCode } {
  if (bytes.length === 0) return { problem: 'empty' };
  const utf16 = utf16Label(bytes);
  if (utf16) {
    try {
      return present(new TextDecoder(utf16, { fatal: true }).decode(bytes));
    } catch {
      return { problem: 'encoding' };
    }
  }
  if (isBinary(bytes)) return { problem: 'binary' };
  try {
    return present(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    if (bytes.some((byte) => UNDEFINED_1252.has(byte))) return { problem: 'encoding' };
    return present(new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, printed));
  }
}

function isBinary(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (CONTROL[bytes[at] as number]) return true;
  return false;
}

/** The character of a byte from 0x80 to 0x9f, which Node 20 decodes as Latin-1 instead of Windows-1252. */
function printed(byte: string): string {
  return HIGH_1252[byte.charCodeAt(0) - 0x80] as string;
}

function present(text: string): { readonly text: string } | { readonly problem: FileProblemCode } {
  return /\S/u.test(text) ? { text } : { problem: 'empty' };
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
