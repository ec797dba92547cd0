import assert from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE } from './fixtures';

const REQUIREMENTS = 'requests==2.31.0\nnumpy>=1.26\nflask\n';
const PROSE = ARTICLE;

describe('which documents are annotated', () => {
  const clients = new Map<string, Promise<TestClient>>();
  const clientFor = (annotate: string) => {
    const client = clients.get(annotate) ?? startClient({ settings: { annotate } });
    clients.set(annotate, client);
    return client;
  };
  after(async () => {
    for (const client of clients.values()) await (await client).stop();
  });

  for (const [annotate, languageId, name, text, annotated] of [
    ['auto', 'article', 'short.article', 'Marco Bellandi è arrivato a Roma.', true],
    ['auto', 'plaintext', 'story.txt', PROSE, true],
    ['auto', 'markdown', 'story.md', `---\ndate: 2024-03-12\n---\n\n# Titolo\n\n${PROSE}`, true],
    ['auto', 'plaintext', 'LICENSE', PROSE, false],
    ['auto', 'plaintext', 'LICENSE.txt', PROSE, false],
    ['auto', 'markdown', 'README.md', PROSE, false],
    ['auto', 'markdown', 'CHANGELOG.md', PROSE, false],
    ['auto', 'plaintext', 'requirements.txt', PROSE, false],
    ['auto', 'plaintext', 'server.log', PROSE, false],
    ['auto', 'plaintext', 'packages.txt', REQUIREMENTS, false],
    ['auto', 'markdown', 'setup.md', `${PROSE}\n\`\`\`sh\nnpm ci\n\`\`\`\n`, false],
    ['always', 'plaintext', 'LICENSE', PROSE, true],
    ['never', 'plaintext', 'story.txt', PROSE, false],
    ['never', 'article', 'story.article', PROSE, true],
  ] as const)
    it(`${annotate}: ${name} as ${languageId} is ${annotated ? '' : 'not '}annotated`, async () => {
      const client = await clientFor(annotate);
      const uri = await client.open(text, { uri: `file:///desk/${annotate}/${name}`, languageId });
      const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument: { uri },
      });
      assert.equal(data.length > 0, annotated);
    });
});
