import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { type Report, type ReportParams, reportMethod } from '../protocol';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { inlineAnnotateFile, isFailed } from '../workspace/annotateFile';
import { Stopped } from '../workspace/cooperate';
import { discover } from '../workspace/discover';
import { runFolder } from '../workspace/folderRun';
import { fileName } from '../workspace/leftAlone';
import { type ReportedArticle, reportOf } from '../workspace/report';
import { cancellable } from './cancellable';
import type { Feature, FeatureContext } from './feature';
import { headingText, sectionsOf } from './sections';

/** `fonte/report`: the figures behind the report panel, of an open article or of a folder. */
export const report: Feature = {
  capabilities: {},
  register(context) {
    context.connection.onRequest(
      reportMethod,
      cancellable(async ({ uri, isFolder }: ReportParams, token): Promise<Report | null> => {
        if (isFolder) return reportOf(fileName(uri.replace(/\/$/, '')), await folderArticles(context, uri, token));
        const document = await context.documents.annotated(uri, token);
        return document && reportOf(titleOf(document), [reported(document)]);
      }),
    );
  },
};

function titleOf({ article, document }: AnnotatedDocument): string {
  const headline = article.blocks.find(({ kind }) => kind === 'headline');
  return headline ? headingText(headline) : fileName(document.uri);
}

function reported(document: AnnotatedDocument): ReportedArticle {
  const { annotations, article } = document;
  const parts = sectionsOf(article).map(({ start, end, heading }) => {
    return { start, end, title: (heading && headingText(heading)) || l10n.t('Beginning') };
  });
  return { uri: document.document.uri, text: article.text, annotations, parts };
}

async function folderArticles(
  { files, annotator }: FeatureContext,
  uri: string,
  token: CancellationToken,
): Promise<ReportedArticle[]> {
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  const articles: ReportedArticle[] = [];
  const run = runFolder(discover(files, uri), inlineAnnotateFile(files, await annotator()), { signal: abort.signal });
  for await (const outcome of run) {
    if (isFailed(outcome)) continue;
    const { path, text, annotations } = outcome;
    articles.push({ uri: path, text, annotations, parts: [{ start: 0, end: text.length, title: fileName(path) }] });
  }
  if (token.isCancellationRequested) throw new Stopped();
  return articles;
}
