import { type AnnotateArticleParams, type ArticleSummary, annotateArticleMethod } from '../protocol';
import { summarize } from '../workspace/summary';
import { cancellable } from './cancellable';
import type { Feature } from './feature';
import { refreshClient } from './refresh';

/** `fonte/annotateArticle`: annotates an open document from now on, whatever it looks like, and sums it up. */
export const annotateArticle: Feature = {
  capabilities: {},
  register({ connection, client, documents, settings, projects }) {
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
        const shown = document.shown(await settings(), await projects.of(uri));
        return { uri, ...summarize(document.annotations, shown) };
      }),
    );
  },
};
