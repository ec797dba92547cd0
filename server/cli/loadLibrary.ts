import { join } from 'node:path';
import initSqlJs from 'sql.js';
import type { LoadLibrary } from '../export/format';

/** Starts a library that only one export needs; its WebAssembly stands beside the program. */
export const loadLibrary: LoadLibrary = () => initSqlJs({ locateFile: (file) => join(__dirname, file) });
