import { type AnnotateArticleParams, type ArticleSummary, annotateArticleMethod } from '../protocol';
import { countAnnotations } from '../workspace/counts';
import { cancellable } from './cancellable';
import type { Feature } from './feature';
import { shownFindings } from './findings';
import { refreshClient } from './refresh';

/** `fonte/annotateArticle`: annotates an open document from now on, whatever it looks like, and sums it up. */
export const annotateArticle: Feature = {
  capabilities: {},
  register({ connection, client, documents, settings }) {
    connection.onRequest(
      annotateArticleMethod,
      cancellable(async ({ uri }: AnnotateArticleParams, token): Promise<ArticleSummary | null> => {
        const before = await documents.annotated(uri, token);
        if (!before && documents.get(uri)) {
          documents.want(uri);
          refreshClient(connection, client);
        }
        const document = before ?? (await documents.annotated(uri, token));
        if (!document) return null;
        const { language, published } = document.annotations;
        const findings = { high: 0, medium: 0, low: 0 };
        for (const { severity } of shownFindings(document, await settings())) if (severity) findings[severity]++;
        return { uri, language, published, ...countAnnotations(document.annotations), findings };
      }),
    );
  },
};
