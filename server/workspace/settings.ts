import type { Severity } from '../annotate/annotations';
import type { ProjectLevel } from './project';

/** The user's settings, section `fonte`; package.json documents them. */
export interface Settings {
  readonly annotate: 'auto' | 'always' | 'never';
  readonly findings: {
    readonly minimumSeverity: Severity;
    readonly levels: Readonly<Record<Severity, ProjectLevel>>;
    readonly off: readonly string[];
  };
  readonly inlayHints: {
    readonly relativeDates: boolean;
    readonly absoluteDates: boolean;
    readonly speakers: boolean;
  };
  readonly codeLens: boolean;
}

export const defaultSettings: Settings = {
  annotate: 'auto',
  findings: {
    minimumSeverity: 'low',
    levels: { high: 'warning', medium: 'information', low: 'hint' },
    off: [],
  },
  inlayHints: { relativeDates: true, absoluteDates: false, speakers: true },
  codeLens: true,
};

/** Settings as a client gave them, with the default for whatever is missing or of another kind. */
export function readSettings(given: unknown): Settings {
  return merge(defaultSettings, given);
}

function merge<T>(standard: T, given: unknown): T {
  if (Array.isArray(standard)) return Array.isArray(given) ? (given as T) : standard;
  if (typeof standard !== 'object' || standard === null)
    return typeof given === typeof standard ? (given as T) : standard;
  if (typeof given !== 'object' || given === null) return standard;
  const members = Object.entries(standard).map(([name, value]) => [
    name,
    merge(value, (given as Record<string, unknown>)[name]),
  ]);
  return Object.fromEntries(members) as T;
}
