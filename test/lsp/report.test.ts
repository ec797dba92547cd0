import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Report, reportMethod } from '../../server/protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('the report’s figures', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('are an article’s dates in order, actors, pairs and sourcing, each with its place', async () => {
    const uri = await client.open(ARTICLE);
    const report = await client.connection.sendRequest<Report>(reportMethod, { uri, isFolder: false });
    assert.equal(report.title, 'Il sindaco Marco Bellandi annuncia il nuovo ponte');
    const values = report.timeline.map(({ value }) => value);
    assert.ok(values.includes('2024-03-12'));
    assert.deepEqual(values, values.toSorted());
    const mayor = report.actors.find(({ name }) => name === 'Marco Bellandi');
    assert.deepEqual(mayor?.place, { uri, range: rangeOf(ARTICLE, 'Marco Bellandi') });
    assert.ok(mayor.mentions >= 4 && mayor.quotes >= 1);
    assert.ok(report.links.some(({ from, to }) => from === mayor.id || to === mayor.id));
    assert.ok(report.sections[0]!.sourced > 0 && report.sections[0]!.unsourced > 0);
  });

  it('are those of a folder together', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonte-report-'));
    for (const name of ['one', 'two']) writeFileSync(join(folder, `${name}.article`), ARTICLE);
    const params = { uri: pathToFileURL(folder).href, isFolder: true };
    const report = await client.connection.sendRequest<Report>(reportMethod, params);
    assert.deepEqual(
      report.sections.map(({ title }) => title),
      ['one.article', 'two.article'],
    );
    assert.equal(report.actors.filter(({ name }) => name === 'Marco Bellandi').length, 1);
    rmSync(folder, { recursive: true });
  });
});
