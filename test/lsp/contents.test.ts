import assert from 'node:assert/strict';
import {
  type ArticleContents,
  contentsMethod,
  type WorkspaceActor,
  workspaceActorsMethod,
} from '../../server/protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('what the views show', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('is the article’s actors by mentions, dates in order, quotes with speakers', async () => {
    const uri = await client.open(ARTICLE);
    const contents = await client.connection.sendRequest<ArticleContents>(contentsMethod, { uri });
    assert.equal(contents.actors[0]?.label, 'Marco Bellandi');
    assert.deepEqual(contents.actors[0]?.range, rangeOf(ARTICLE, 'Marco Bellandi'));
    const values = contents.dates.map(({ label }) => label);
    assert.deepEqual(values, values.toSorted());
    assert.ok(contents.quotes.some(({ speaker }) => speaker === 'Marco Bellandi'));
    assert.equal(await client.connection.sendRequest(contentsMethod, { uri: 'file:///nowhere' }), null);
  });

  it('is the actors of all annotated articles', async () => {
    const uri = await client.open(ARTICLE);
    await client.connection.sendRequest(contentsMethod, { uri });
    const actors = await client.connection.sendRequest<WorkspaceActor[]>(workspaceActorsMethod);
    const mayor = actors.find(({ name }) => name === 'Marco Bellandi');
    assert.equal(mayor?.articles.length, 2);
    assert.ok(mayor?.articles.every(({ mentions, quotes }) => mentions > 1 && quotes > 0));
  });
});
