import * as l10n from '@vscode/l10n';
import type { Severity } from '../annotate/annotations';
import type { AcceptedClaim } from './acceptance';

/** The name of the file that holds a project's wishes; it stands in the folder that it speaks for. */
export const PROJECT_FILE = '.fonte.json';

export type ProjectLevel = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What a team agrees on for a folder of articles: `.fonte.json`, described by schemas/fonte.schema.json. */
export interface Project {
  readonly version: 1;
  /** Patterns as in `.gitignore`; when there are any, files that none matches are left out. */
  readonly include: readonly string[];
  /** Patterns as in `.gitignore` of files that are left out. */
  readonly exclude: readonly string[];
  /** How claims of each severity are shown; a severity that is missing keeps the standard level. */
  readonly levels: Readonly<Partial<Record<Severity, ProjectLevel>>>;
  readonly minimumSeverity: Severity;
  /** Codes of checks (`anonymous-source`) or reasons (`background`) that are not reported. */
  readonly off: readonly string[];
  readonly accepted: readonly AcceptedClaim[];
}

export const emptyProject: Project = {
  version: 1,
  include: [],
  exclude: [],
  levels: {},
  minimumSeverity: 'low',
  off: [],
  accepted: [],
};

const SEVERITIES: readonly string[] = ['high', 'medium', 'low'];
const LEVELS: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const isText = (value: unknown) => typeof value === 'string';
const isHash = (value: unknown) => value === null || (typeof value === 'string' && /^[0-9a-f]{16}$/.test(value));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

/** What each member of the file must be; the schema says the same to editors. */
const MEMBERS: Readonly<Record<keyof Project | '$schema', (value: unknown) => boolean>> = {
  $schema: isText,
  version: (value) => value === 1,
  include: isTexts,
  exclude: isTexts,
  levels: (value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, level]) => SEVERITIES.includes(name) && LEVELS.includes(level as string)),
  minimumSeverity: (value) => SEVERITIES.includes(value as string),
  off: isTexts,
  accepted: (value) => Array.isArray(value) && value.every(isAcceptedClaim),
};

function isAcceptedClaim(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { claim, before, after, reason, on, ...others } = value;
  const known = isText(claim) && isHash(before) && isHash(after) && isText(reason);
  return known && (on === undefined || /^\d{4}-\d\d-\d\d$/.test(String(on))) && Object.keys(others).length === 0;
}

/** The project that a file's text describes. Throws an Error for people that names the file (`path`) and the mistake. */
export function parseProject(text: string, path: string = PROJECT_FILE): Project {
  const content = parseObject(text, path);
  for (const [name, value] of Object.entries(content)) {
    const isRight = MEMBERS[name as keyof Project];
    if (!isRight) throw new Error(l10n.t('{0}: there is no setting “{1}”. Remove it or correct its name.', path, name));
    if (!isRight(value))
      throw new Error(
        l10n.t('{0}: “{1}” has a value that it may not have. See the schema of .fonte.json.', path, name),
      );
  }
  if (content.version === undefined) throw new Error(l10n.t('{0}: “version” is missing. Add "version": 1.', path));
  const { $schema: _, ...project } = content;
  return { ...emptyProject, ...project } as Project;
}

/** The text of the project file with one more accepted claim; null stands for a file that does not exist yet. */
export function withAcceptedClaim(text: string | null, claim: AcceptedClaim, path: string = PROJECT_FILE): string {
  const content = text === null ? { version: 1 } : parseObject(text, path);
  const accepted = text === null ? [] : parseProject(text, path).accepted;
  const same = ({ claim: known, before, after }: AcceptedClaim) =>
    known === claim.claim && before === claim.before && after === claim.after;
  const changed = { ...content, accepted: [...accepted.filter((known) => !same(known)), claim] };
  return `${JSON.stringify(changed, null, 2)}\n`;
}

function parseObject(text: string, path: string): Record<string, unknown> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(l10n.t('{0} is not valid JSON: {1}. Correct it or remove the file.', path, detail));
  }
  if (!isRecord(content)) throw new Error(l10n.t('{0} must hold one JSON object.', path));
  return content;
}
