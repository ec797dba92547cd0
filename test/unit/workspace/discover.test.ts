import assert from 'node:assert/strict';
import { type DiscoverOptions, discover } from '../../../server/workspace/discover';
import { type MemoryFiles, memorySource } from './memoryFiles';

/** The names found under a path; a problem is shown as `name: code`. */
async function found(files: MemoryFiles, path: string, options?: DiscoverOptions): Promise<string[]> {
  const names: string[] = [];
  for await (const file of discover(memorySource(files), path, options))
    names.push('problem' in file ? `${file.name}: ${file.problem.code}` : file.name);
  return names;
}

describe('discovery of articles', () => {
  for (const [what, files, path, expected, options] of [
    ['a file named itself, whatever its name', { '/a/LICENSE': 'x' }, '/a/LICENSE', ['/a/LICENSE']],
    ['a missing path', { '/a/x.txt': 'x' }, '/b', ['/b: missing']],
    [
      'articles alone, in the order of names, below too',
      { '/a/z.txt': 'x', '/a/B/b.md': 'x', '/a/a.article': 'x', '/a/c.png': 'x', '/a/README.md': 'x', '/a/.h.md': 'x' },
      '/a/',
      ['/a/B/b.md', '/a/a.article', '/a/z.txt'],
    ],
    ['a folder without articles', { '/a/c.png': 'x' }, '/a', ['/a: no-articles']],
    [
      'nested .gitignore files, the deepest first',
      {
        '/a/.gitignore': 'draft*\n/old/\n',
        '/a/draft.txt': 'x',
        '/a/old/o.txt': 'x',
        '/a/new/old/o.txt': 'x',
        '/a/new/.gitignore': '!draft-2.txt\nx.txt\n',
        '/a/new/draft-2.txt': 'x',
        '/a/new/draft-3.txt': 'x',
        '/a/new/x.txt': 'x',
        '/a/x.txt': 'x',
      },
      '/a',
      ['/a/new/draft-2.txt', '/a/new/old/o.txt', '/a/x.txt'],
    ],
    [
      'the .gitignore of the repository above',
      { '/r/.git/HEAD': 'x', '/r/.gitignore': 'desk/raw/\n', '/r/desk/raw/a.txt': 'x', '/r/desk/b.txt': 'x' },
      '/r/desk',
      ['/r/desk/b.txt'],
    ],
    [
      'loops of links once',
      { '/a/x.txt': 'x', '/a/b/y.txt': 'x', '/a/b/up': '->/a', '/a/c': '->/a/b' },
      '/a',
      ['/a/b/y.txt', '/a/x.txt'],
    ],
    [
      'a folder that cannot be read, and the rest',
      { '/a/locked': null, '/a/x.txt': 'x' },
      '/a',
      ['/a/locked/: not-permitted', '/a/x.txt'],
    ],
    [
      'include and exclude',
      { '/a/2024/x.txt': 'x', '/a/2025/x.txt': 'x', '/a/2025/y.txt': 'x' },
      '/a',
      ['/a/2025/x.txt'],
      { include: ['2025/**'], exclude: ['y.*'] },
    ],
  ] as const satisfies readonly (readonly [string, MemoryFiles, string, readonly string[], DiscoverOptions?])[])
    it(what, async () => assert.deepEqual(await found(files, path, options), expected));
});
