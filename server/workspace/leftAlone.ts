/** File names, without extension, of texts that come with software and are no articles. */
const NAMES =
  /^(?:licen[sc]e|copying|copyright|notice|unlicense|readme|read[-_ ]?me|leggimi|requirements|constraints|changelog|changes|history|news|release[-_ ]?notes|contributing|contributors|authors|maintainers|credits|security|code[-_ ]?of[-_ ]?conduct|codeowners|install|manifest|todo|robots|humans|llms|agents|claude|version|cmakelists|makefile|dockerfile|pull_request_template|issue_template)(?:[-_.].*)?$/i;

/** Extensions of plain text that is no prose. */
const EXTENSIONS =
  /\.(?:log|csv|tsv|ini|cfg|conf|env|lock|json|ya?ml|toml|xml|srt|vtt|sql|diff|patch|tex|bib|pem|crt|key|map|po|pot)$/i;

/** Schemes whose documents show what other documents or tools hold. */
const SCHEMES =
  /^(?:output|git|git-[\w.]+|gitlens|scm|comment|debug|search-editor|interactive[\w-]*|vscode-(?:scm|chat[\w-]*|terminal|settings|notebook[\w-]*)):/i;

/**
 * True for documents that are never articles unless the user says so: licences, readmes, lists of requirements,
 * change logs, logs, hidden files, and views of other documents. Judged by the address alone.
 */
export function isLeftAlone(uri: string): boolean {
  if (SCHEMES.test(uri)) return true;
  const name = fileName(uri);
  if (name.startsWith('.')) return true;
  return EXTENSIONS.test(name) || NAMES.test(name.replace(/\.(?:txt|md|markdown|text)$/i, ''));
}

/** The last part of a URI's or a file's path, decoded. */
export function fileName(uri: string): string {
  const name = (uri.split(/[?#]/)[0] as string).split(/[\\/]/).pop() as string;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
