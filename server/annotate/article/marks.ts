import type { Token } from './article';

const OPENS = new Map([
  ['“', '”'],
  ['«', '»'],
  ['‹', '›'],
  ['„', '“'],
  ['‚', '‘'],
  ['‘', '’'],
  ['(', ')'],
  ['[', ']'],
]);
const CLOSES = new Set(['”', '»', '›', '’', ')', ']']);
const STRAIGHT = new Set(['"', "'"]);

/** Whether a quote mark or bracket opens or closes something where it stands; null for every other token. */
export type MarkRole = 'opens' | 'closes' | null;

/**
 * The role of each token that may be a quote mark or a bracket. A straight mark closes when one of its kind is open,
 * unless its spaces say otherwise; `“` closes what `„` opened, and `»` may open where a text quotes the German way.
 */
export function markRoles(tokens: readonly Token[]): MarkRole[] {
  const roles: MarkRole[] = [];
  const open = new Map<string, number>();
  const count = (mark: string, step: number) => open.set(mark, Math.max(0, (open.get(mark) ?? 0) + step));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'punctuation') {
      roles.push(null);
      continue;
    }
    const mark = token.text;
    const next = tokens[index + 1];
    let role: MarkRole = null;
    if (STRAIGHT.has(mark)) {
      const leansRight = token.spaced && next !== undefined && !next.spaced;
      const leansLeft = !token.spaced && (next === undefined || next.spaced);
      role = open.get(mark)
        ? leansRight && next?.kind === 'word'
          ? 'opens'
          : 'closes'
        : leansLeft
          ? 'closes'
          : 'opens';
      open.set(mark, role === 'opens' ? 1 : 0);
    } else if (mark === '“' && open.get('“')) {
      role = 'closes';
      count('“', -1);
    } else if (OPENS.has(mark)) {
      role = 'opens';
      if (mark === '„') count('“', 1);
    } else if (CLOSES.has(mark)) role = mark === '»' && token.spaced && next && !next.spaced ? 'opens' : 'closes';
    roles.push(role);
  }
  return roles;
}

/**
 * For each token that opens a bracket, the index of the token that closes it, when it does within a distance; an
 * aside in brackets does not end the sentence that it stands in.
 */
export function bracketEnds(tokens: readonly Token[], farthest: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const stack: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'punctuation') continue;
    if (token.text === '(' || token.text === '[') stack.push(index);
    else if (token.text === ')' || token.text === ']') {
      const start = stack.pop();
      if (start !== undefined && index - start <= farthest) ends.set(start, index);
    }
  }
  return ends;
}
