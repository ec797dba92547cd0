import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Finding } from '../checks/check';
import { languageFiles } from '../languages/all';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';

/** How a language attributes; see server/languages/schema/attribution.schema.json. */
interface Attribution {
  readonly frame: string;
  readonly mark: string;
}

/** What the client can do with an action. */
export interface ActionAbilities {
  /** Edits with a version, and with snippets in them. */
  readonly versioned: boolean;
  readonly snippets: boolean;
  /** It is Fonte's own client, which has Fonte's commands. */
  readonly commands: boolean;
}

const CODES = new Set(['unsourced-claim', 'anonymous-source']);
/** How many actors are offered as sources. */
const MOST_ACTORS = 3;

/** What a writer may answer to a flagged claim: add a source, attribute it, accept it, or see grave ones alone. */
export function claimActions(
  document: AnnotatedDocument,
  finding: Finding,
  diagnostic: Diagnostic,
  abilities: ActionAbilities,
  edit: (edits: readonly Edit[]) => WorkspaceEdit,
): CodeAction[] {
  const code = languageFiles.find(({ code }) => code === document.article.language.code);
  const attribution = code?.files.attribution as Attribution | undefined;
  if (!CODES.has(finding.code) || !attribution) return [];
  const action = (title: string, rest: Partial<CodeAction>): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...rest,
  });
  const command = (title: string, name: string, args: unknown[] = []) =>
    action(title, { command: { title, command: name, arguments: args } });
  const { uri } = document.document;
  return [
    action(l10n.t('Add a source'), { edit: sourceEdit(document, finding, attribution, abilities, edit) }),
    ...sourcesFor(document, finding).map((name) =>
      action(l10n.t('Attribute to {0}', name), { edit: edit(attribute(document, finding, attribution, name)) }),
    ),
    ...(abilities.commands
      ? [
          command(l10n.t('Accept without a source…'), 'fonte.acceptClaim', [uri, document.range(finding)]),
          ...(finding.severity ? [command(l10n.t('Show only high'), 'fonte.showOnlyHigh')] : []),
        ]
      : []),
  ];
}

/** Inserts a bracketed source (in Markdown a link) before the mark that ends the sentence. */
function sourceEdit(
  document: AnnotatedDocument,
  finding: Finding,
  { mark }: Attribution,
  { versioned, snippets }: ActionAbilities,
  edit: (edits: readonly Edit[]) => WorkspaceEdit,
): WorkspaceEdit {
  const ending = /[.!?…]*[”"’»)\]]*$/u.exec(document.text(finding))?.[0] ?? '';
  const at = finding.end - ending.length;
  const isMarkdown = document.document.languageId === 'markdown';
  if (!versioned || !snippets) {
    const text = isMarkdown ? ` ([${mark}](https://))` : ` [${mark}: ]`;
    return edit([{ start: at, end: at, text }]);
  }
  const value = isMarkdown ? ` ([\${1:${mark}}](\${2:https://}))` : ` [${mark}: \${1}]`;
  const { uri, version } = document.document;
  const snippet = { range: document.range({ start: at, end: at }), snippet: { kind: 'snippet' as const, value } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [snippet] }] };
}

/** The people and bodies that the article mentions most and quotes, the likeliest sources first. */
function sourcesFor(document: AnnotatedDocument, { start, end }: Finding): string[] {
  const inside = new Set(
    document.annotations.mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map(({ actor }) => actor),
  );
  return document.annotations.actors
    .filter(({ id, type }) => type !== 'place' && !inside.has(id))
    .map(({ id, name }) => ({ name, weight: 5 * document.quotesOf(id).length + document.mentionsOf(id).length }))
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ACTORS)
    .map(({ name }) => name);
}

/** Opens the sentence with an attribution; its first letter becomes small unless a name or an initialism begins it. */
function attribute(document: AnnotatedDocument, { start, end }: Finding, { frame }: Attribution, name: string): Edit[] {
  const text = document.text({ start, end });
  const isName = document.mentionAt(start)?.start === start || /^\p{Lu}(?:\p{Lu}|\P{L}*$)/u.test(text);
  const first = text.charAt(0);
  const opening = frame.replace('{name}', name);
  return [{ start, end: start + 1, text: opening + (isName ? first : first.toLowerCase()) }];
}
