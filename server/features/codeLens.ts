import * as l10n from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver';
import type { Severity } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import { describeCounts } from './describeActor';
import type { Feature } from './feature';

/** An actor gets a lens from this many mentions on; less says little. */
const FEWEST_MENTIONS = 3;

/** Code lens: sourced share and findings at the headline; quotes and mentions at an actor's first mention. */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: {} },
  register({ connection, commands, documents, settings, projects }) {
    connection.onCodeLens(
      cancellable(async ({ textDocument: { uri } }, token): Promise<CodeLens[]> => {
        const [document, wishes] = [await documents.annotated(uri, token), await settings()];
        if (!document || !wishes.codeLens) return [];
        const lenses = [
          ...headlineLenses(document, document.shown(wishes, await projects.of(uri))),
          ...actorLenses(document),
        ];
        return commands ? lenses : lenses.map(withoutCommand);
      }),
    );
  },
};

function headlineLenses(document: AnnotatedDocument, findings: readonly Finding[]): CodeLens[] {
  const headline = document.article.blocks.find(({ kind }) => kind !== 'metadata');
  if (!headline) return [];
  const range = document.range(headline);
  const claims = document.annotations.sentences.filter(({ status }) => status !== 'none');
  const sourced = claims.filter(({ status }) => status === 'sourced').length;
  const lens = (title: string): CodeLens => ({ range, command: { title, command: 'workbench.actions.view.problems' } });
  const share =
    claims.length > 0
      ? [lens(l10n.t('{0} % of the statements sourced', Math.round((100 * sourced) / claims.length)))]
      : [];
  return [...share, ...(findings.length > 0 ? [lens(describeFindings(findings))] : [])];
}

/** Counts claims by their severity, however it is shown; other findings are medium, or low where they are hints. */
function describeFindings(findings: readonly Finding[]): string {
  const severityOf = ({ severity, level }: Finding): Severity => severity ?? (level === 'hint' ? 'low' : 'medium');
  const count = (severity: Severity) => findings.filter((finding) => severityOf(finding) === severity).length;
  return l10n.t('Findings: {0} high, {1} medium, {2} low', count('high'), count('medium'), count('low'));
}

function actorLenses(document: AnnotatedDocument): CodeLens[] {
  const { uri } = document.document;
  return document.annotations.actors.flatMap(({ id, name }) => {
    const mentions = document.mentionsOf(id);
    const [first] = mentions;
    if (!first || mentions.length < FEWEST_MENTIONS) return [];
    const range = document.range(first);
    const title = `${name}: ${describeCounts(mentions.length, document.quotesOf(id).length)}`;
    const places = mentions.map((mention) => ({ uri, range: document.range(mention) }));
    return [{ range, command: { title, command: 'fonte.showMentions', arguments: [uri, range.start, places] } }];
  });
}

/** The words alone, for clients that have no such command. */
function withoutCommand({ range, command }: CodeLens): CodeLens {
  return { range, command: { title: command?.title ?? '', command: '' } };
}
