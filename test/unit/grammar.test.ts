import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const root = join(import.meta.dirname, '../../..');
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const grammarFile = join(root, 'syntaxes/article.tmLanguage.json');
/** Stands for VS Code's own grammar of YAML, which the front matter embeds. */
const yaml: IRawGrammar = {
  scopeName: 'source.yaml',
  patterns: [{ match: '^\\w+(?=:)', name: 'entity.name.tag.yaml' }],
  repository: { $self: {}, $base: {} },
};

/** The text under each scope that ends as asked, in the order of the text. */
function under(grammar: IGrammar, text: string, scope: string): string[] {
  const found: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let open = false;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const covered = scopes.some((name) => name.startsWith(scope));
      const piece = line.slice(startIndex, Math.min(endIndex, line.length));
      if (covered && open) found[found.length - 1] += piece;
      else if (covered) found.push(piece);
      open = covered;
    }
  }
  return found;
}

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    await oniguruma.loadWASM(readFileSync(wasm));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve(oniguruma),
      loadGrammar: async (scope) =>
        scope === 'source.yaml' ? yaml : textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
    });
    const loaded = await registry.loadGrammar('text.article');
    assert.ok(loaded);
    grammar = loaded;
  });

  for (const [text, scope, expected] of [
    ['Il ponte resta chiuso', 'entity.name.section', ['Il ponte resta chiuso']],
    ['Chi paga il ponte?\n\nIl sindaco non lo sa.', 'entity.name.section', ['Chi paga il ponte?']],
    ['Il sindaco tace.\n\nLe reazioni\n\nIl consiglio no.', 'entity.name.section', ['Le reazioni']],
    ['Uno.\n## Le reazioni', 'entity.name.section', ['Le reazioni']],
    ['Ha detto «mai più» e “basta”, poi "forse".', 'string.quoted', ['«mai più»', '“basta”', '"forse"']],
    ['ha detto «mai\npiù» ieri.', 'string.quoted', ['«mai', 'più»']],
    ['ha detto «mai\n\nPiù ieri.', 'string.quoted', ['«mai']],
    ['Er sagte „nie“ und ging.', 'string.quoted', ['„nie“']],
    ['He called it ‘a joke’, it’s said.', 'string.quoted', ['‘a joke’']],
    ['«Ha citato il “metodo Salis” ieri»', 'string.quoted.double', ['“metodo Salis”']],
    ['x\n— Ada Brink (@adabrink) March 12, 2024', 'entity.name.type.author', ['Ada Brink']],
    ['x\n— Ada Brink (@adabrink) March 12, 2024', 'entity.other.attribute-name.handle', ['@adabrink']],
    ['x\n— Ada Brink (@adabrink) March 12, 2024', 'constant.other.date', ['March 12, 2024']],
    ['Titolo\nOmbrano, 12 marzo 2024', 'constant.other.date', ['12 marzo 2024']],
    ['Titolo\nFriday, July 21, 2017', 'constant.other.date', ['Friday, July 21, 2017']],
    ['x\nROMA, 12 marzo – Il consiglio ha votato.', 'entity.name.tag.place', ['ROMA']],
    ['x\nROMA, 12 marzo – Il consiglio ha votato.', 'constant.other.date', ['12 marzo']],
    ['Si veda https://example.org/a_(b), oggi.', 'markup.underline.link', ['https://example.org/a_(b']],
    ['Lo dice [la legge](https://example.org).', 'markup.underline.link', ['https://example.org']],
    ['Lo dice [la legge](https://example.org).', 'string.other.link.title', ['la legge']],
    ['Scrive @ombrano24 a desk@press.example.', 'entity.other.attribute-name.handle', ['@ombrano24']],
    ['Si parla di #ponte, non di #1.', 'entity.name.tag.hashtag', ['#ponte']],
    ['È **molto** grave, _molto_ davvero, 5 * 3 * 2.', 'markup.bold', ['**molto**']],
    ['È **molto** grave, _molto_ davvero, 5 * 3 * 2.', 'markup.italic', ['_molto_']],
    ['Uno. <!-- da rivedere --> Due.', 'comment.block', ['<!-- da rivedere -->']],
    ['---\ntitle: Il ponte\n---\nTitolo breve', 'entity.name.tag.yaml', ['title']],
    ['---\ntitle: Il ponte\n---\nIl sindaco tace.', 'entity.name.section', []],
    ['> Parole sue.', 'punctuation.definition.quote', ['> ']],
    ['- Uno.', 'punctuation.definition.list', ['-']],
    ['Lo dice la legge.[^1]', 'constant.other.reference', ['[^1]']],
  ] as const)
    it(`${scope}: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(under(grammar, text, scope), expected));
});
