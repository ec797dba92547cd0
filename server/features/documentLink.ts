import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver';
import { type Block, inArticle } from '../annotate/article/article';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

/** Where a network keeps the page of a handle. */
const PROFILES: Readonly<Record<string, string>> = {
  x: 'https://x.com/',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  telegram: 'https://t.me/',
  threads: 'https://www.threads.net/@',
  'truth-social': 'https://truthsocial.com/@',
};

/** Document links: URLs, also in bracketed sources, and handles, which lead to the page on their network. */
export const documentLink: Feature = {
  capabilities: { documentLinkProvider: {} },
  register({ connection, documents }) {
    connection.onDocumentLinks(
      cancellable(async ({ textDocument }, token): Promise<DocumentLink[]> => {
        const document = await documents.annotated(textDocument.uri, token);
        return document ? linksOf(document) : [];
      }),
    );
  },
};

/** The links of an article in text order. */
export function linksOf(document: AnnotatedDocument): DocumentLink[] {
  return document.article.blocks.flatMap((block) =>
    block.paragraph.tokens.flatMap((token): DocumentLink[] => {
      const range = document.range(inArticle(block, token));
      if (token.kind === 'url')
        return [{ range, target: /^[a-z]+:/i.test(token.text) ? token.text : `https://${token.text}` }];
      const profile = token.kind === 'handle' ? profileOf(document, block, token.text) : undefined;
      return profile ? [{ range, target: profile, tooltip: l10n.t('Open the profile') }] : [];
    }),
  );
}

/** The page of a handle: on the network of the post it stands in, else on X, where bare handles come from. */
function profileOf(document: AnnotatedDocument, { post }: Block, handle: string): string | undefined {
  const channel = post === null ? 'x' : (document.article.posts[post]?.channel ?? 'x');
  const base = PROFILES[channel];
  return base && base + encodeURIComponent(handle.slice(1));
}
