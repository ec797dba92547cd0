import * as l10n from '@vscode/l10n';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { ActorType, Quote, Span } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { definitionOf } from './actorAt';
import { cancellable } from './cancellable';
import { describeCounts, describeType } from './describeActor';
import { speakerName } from './describeQuote';
import type { Feature } from './feature';
import { headingText, type Section, sectionsOf } from './sections';

/** The outline: headline and sections, in them quotes by speaker and findings; the actors as a second tree. */
export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Fonte' } },
  register({ connection, client, documents, settings, projects }) {
    const hierarchical = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(
      cancellable(async ({ textDocument: { uri } }, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
        const document = await documents.annotated(uri, token);
        if (!document) return [];
        const findings = document.shown(await settings(), await projects.of(uri));
        const symbols = [...sectionSymbols(document, findings), ...actorSymbols(document)];
        return hierarchical ? symbols : flatten(symbols, uri);
      }),
    );
  },
};

/** The kinds whose icons come nearest to the types of actors. */
export const ACTOR_KINDS: Readonly<Record<ActorType, SymbolKind>> = {
  person: SymbolKind.Class,
  organisation: SymbolKind.Interface,
  place: SymbolKind.Constant,
};

function sectionSymbols(document: AnnotatedDocument, findings: readonly Finding[]): DocumentSymbol[] {
  const [first, ...others] = sectionsOf(document.article).map((section) => sectionSymbol(document, section, findings));
  if (!first) return [];
  const end = others.at(-1)?.range.end ?? first.range.end;
  return [{ ...first, range: { start: first.range.start, end }, children: [...(first.children ?? []), ...others] }];
}

function sectionSymbol(document: AnnotatedDocument, section: Section, findings: readonly Finding[]): DocumentSymbol {
  const within = ({ start }: Span) => start >= section.start && start < section.end;
  const quotes = document.annotations.quotes.filter(({ content }) => content[0] && within(content[0]));
  const { heading } = section;
  return {
    name: (heading && headingText(heading)) || l10n.t('Article'),
    kind: heading?.kind === 'heading' ? SymbolKind.Namespace : SymbolKind.File,
    range: document.range(section),
    selectionRange: document.range(heading ?? section),
    children: [
      ...speakerSymbols(document, quotes),
      ...findings.filter(within).map((finding) => symbol(document, finding, finding.message, SymbolKind.Event)),
    ],
  };
}

function speakerSymbols(document: AnnotatedDocument, quotes: readonly Quote[]): DocumentSymbol[] {
  const groups = new Map<string, DocumentSymbol[]>();
  for (const quote of quotes) {
    const [first] = quote.content;
    if (!first) continue;
    const speaker = speakerName(document, quote) ?? l10n.t('Nobody named');
    const group = groups.get(speaker) ?? [];
    groups.set(speaker, group);
    group.push(symbol(document, first, document.text(first), SymbolKind.String));
  }
  return [...groups].map(([name, children]) => {
    const { range, selectionRange } = children[0] as DocumentSymbol;
    const end = (children.at(-1) as DocumentSymbol).range.end;
    return { name, kind: SymbolKind.Class, range: { start: range.start, end }, selectionRange, children };
  });
}

function actorSymbols(document: AnnotatedDocument): DocumentSymbol[] {
  const children = document.annotations.actors.flatMap((actor) => {
    const mention = definitionOf(document, actor);
    if (!mention) return [];
    const counts = describeCounts(document.mentionsOf(actor.id).length, document.quotesOf(actor.id).length);
    const detail = `${describeType(actor.type)}, ${counts}`;
    return [{ ...symbol(document, mention, actor.name, ACTOR_KINDS[actor.type]), detail }];
  });
  const first = children[0];
  if (!first) return [];
  const { range, selectionRange } = first;
  return [{ name: l10n.t('Actors'), kind: SymbolKind.Package, range, selectionRange, children }];
}

function symbol(document: AnnotatedDocument, span: Span, text: string, kind: SymbolKind): DocumentSymbol {
  const range = document.range(span);
  const line = text.replace(/\s+/g, ' ').trim();
  const name = line.length > 80 ? `${line.slice(0, 79)}…` : line;
  return { name, kind, range, selectionRange: range };
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
    { name, kind, location: { uri, range: selectionRange }, ...(containerName ? { containerName } : {}) },
    ...flatten(children, uri, name),
  ]);
}
