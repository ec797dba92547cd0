import assert from 'node:assert/strict';
import { readsLikeArticle } from '../../../server/workspace/readsLikeArticle';

const WRAPPED = `Council 'never opened' letter on the weir, inquiry told

A former aide to the mayor told an inquiry on Wednesday that a
letter warning of "further floods, and soon" at Halden weir lay
unopened in her office for nine weeks. The mayor has said she
never saw it. The inquiry goes on until the end of the month.
`;
const LIST = Array.from({ length: 12 }, (_, index) => `package-${index} == 1.${index}.0`).join('\n');
const CODE = 'const first = read(1);\nconst second = read(2);\nif (first) run(second, { quiet: true });\n'.repeat(5);

describe('what reads like an article', () => {
  for (const [what, text, expected] of [
    ['prose wrapped by hand', WRAPPED, true],
    ['prose in long lines', WRAPPED.replaceAll(/(?<=\S)\n(?=\S)/g, ' '), true],
    ['a list of packages', LIST, false],
    ['code', CODE, false],
    ['nothing', '', false],
  ] as const)
    it(`${what}: ${expected ? 'yes' : 'no'}`, () => assert.equal(readsLikeArticle(text), expected));
});
