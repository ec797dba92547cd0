import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import type { ActorType } from '../annotate/annotations';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import { describeCounts, describeType } from './describeActor';
import { linksOf } from './documentLink';
import type { Feature } from './feature';

const KINDS: Readonly<Record<ActorType, CompletionItemKind>> = {
  person: CompletionItemKind.Class,
  organisation: CompletionItemKind.Interface,
  place: CompletionItemKind.Constant,
};
const FEWEST_LETTERS = 2;

/** Completion: the article's actors after the second letter, its links in a bracketed source (`[fonte: `). */
export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [':', ' '] } },
  register({ connection, documents }) {
    connection.onCompletion(
      cancellable(async ({ textDocument, position }, token): Promise<CompletionList> => {
        const document = await documents.annotated(textDocument.uri, token);
        if (!document) return { isIncomplete: false, items: [] };
        const end = document.document.offsetAt(position);
        const line = document.text({ start: end - position.character, end });
        const source = /\[\p{L}{4,10}:\s*(?<typed>[^\]\s]*)$/u.exec(line);
        if (source)
          return { isIncomplete: false, items: linkItems(document, end - (source.groups?.typed ?? '').length, end) };
        const typed = /\p{L}[\p{L}\p{M}]*$/u.exec(line)?.[0] ?? '';
        if (typed.length < FEWEST_LETTERS) return { isIncomplete: true, items: [] };
        return { isIncomplete: true, items: actorItems(document, typed, end) };
      }),
    );
  },
};

function actorItems(document: AnnotatedDocument, typed: string, end: number): CompletionItem[] {
  const prefix = typed.toLowerCase();
  const start = end - typed.length;
  return document.annotations.actors.flatMap((actor) => {
    const forms = [actor.name, ...actor.aliases].filter((form) =>
      form.split(/\s+/).some((word) => word.toLowerCase().startsWith(prefix)),
    );
    return forms
      .filter((form) => !document.mentionAt(start) || document.text({ start, end }) !== form)
      .map((form) => ({
        label: form,
        kind: KINDS[actor.type],
        detail: describeType(actor.type),
        documentation: describeCounts(document.mentionsOf(actor.id).length, document.quotesOf(actor.id).length),
        filterText: `${typed} ${form}`,
        textEdit: { range: document.range({ start, end }), newText: form },
      }));
  });
}

function linkItems(document: AnnotatedDocument, start: number, end: number): CompletionItem[] {
  const targets = new Set(linksOf(document).flatMap(({ target }) => (target ? [target] : [])));
  return [...targets].map((target) => ({
    label: target,
    kind: CompletionItemKind.Reference,
    textEdit: { range: document.range({ start, end }), newText: target },
  }));
}
