import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole, type ResultRecord } from './record';

/** Results by the content of the text that they belong to, kept on disk from run to run. */
export interface ResultCache {
  get(text: string): ResultRecord | null;
  /** Keeps a record; one that cannot be written is only not kept. */
  put(text: string, record: ResultRecord): void;
}

/** Without a cache. */
export const noCache: ResultCache = { get: () => null, put: () => {} };

/**
 * A cache in a folder. `version` stands for everything besides the text that results depend on: model, rules, options.
 * A record appears under its name whole or not at all, so that a run that was killed goes on where it stopped.
 */
export function openCache(folder: string, version: string): ResultCache {
  const shelves = new Set<string>();
  const place = (text: string) => {
    const key = createHash('sha256').update(version).update('\0').update(text).digest('hex');
    return { shelf: join(folder, key.slice(0, 2)), name: key.slice(2) };
  };
  return {
    get(text) {
      const { shelf, name } = place(text);
      try {
        const record = readFileSync(join(shelf, name), 'utf8');
        return isWhole(record) ? record : null;
      } catch {
        return null;
      }
    },
    put(text, record) {
      const { shelf, name } = place(text);
      const temporary = join(shelf, `.${randomUUID()}`);
      try {
        if (!shelves.has(shelf)) mkdirSync(shelf, { recursive: true });
        shelves.add(shelf);
        writeFileSync(temporary, record);
        renameSync(temporary, join(shelf, name));
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

/** What the program's rules and models are, as a hash of the files that hold them. */
export function programVersion(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** The folder of this version's records; those of other versions, which nobody asks for any more, are removed. */
export function cacheFolder(root: string, version: string): string {
  try {
    for (const name of readdirSync(root)) {
      if (/^[0-9a-f]{16}$/.test(name) && name !== version) rmSync(join(root, name), { recursive: true, force: true });
    }
  } catch {
    // there is none yet, or it may not be read: then nothing is kept either
  }
  return join(root, version);
}
