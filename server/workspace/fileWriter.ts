import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file in the making: it stands under its name when it is finished, and before that not at all. */
export interface WholeFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Rejects when any part could not be written. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** Begins a file, and makes its folder. It is written beside its place under another name. */
export async function beginWhole(path: string): Promise<WholeFile> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  let handle: FileHandle | null = await open(temporary, 'wx');
  let failure: Error | null = null;
  const close = async () => {
    await handle?.close();
    handle = null;
  };
  return {
    write: async (content) => {
      try {
        await handle?.appendFile(content);
      } catch (error) {
        failure = error as Error;
        throw error;
      }
    },
    finish: async () => {
      await close();
      if (failure) throw failure;
      await rename(temporary, path);
    },
    abandon: async () => {
      await close();
      await rm(temporary, { force: true });
    },
  };
}

/** Writes a file whole or not at all. Rejects when it cannot. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await beginWhole(path);
  try {
    await file.write(content);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
