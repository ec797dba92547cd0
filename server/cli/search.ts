import * as l10n from '@vscode/l10n';
import { Command, Option } from 'commander';
import { isFailed } from '../workspace/annotateFile';
import { ArticleIndex } from '../workspace/articleIndex';
import { crossArticleDates } from '../workspace/crossArticleDate';
import { runFolder } from '../workspace/folderRun';
import { pooledAnalysis } from './analysis';
import { discoverAll } from './annotatePaths';
import { exitCode } from './exitCode';
import { print } from './standardOutput';

/** `fonte search`: who writes about somebody, and what is quoted of them, across the articles of folders. */
export function searchCommand(): Command {
  return new Command('search')
    .description(l10n.t('Finds an actor across articles: who writes about it, its quotes in the order of time.'))
    .argument('<name>', l10n.t('a person, organisation or place'))
    .argument('<path...>', l10n.t('files, and folders with the articles in them'))
    .addOption(new Option('--format <format>', l10n.t('form of the results')).choices(['text', 'json']).default('text'))
    .option('--no-cache', l10n.t('neither use nor keep results of earlier runs'))
    .action(run);
}

async function run(name: string, paths: string[], options: { format: string; cache: boolean }): Promise<void> {
  const index = new ArticleIndex();
  const analysis = pooledAnalysis({}, 2, options.cache, Intl.DateTimeFormat().resolvedOptions().locale);
  for await (const outcome of runFolder(discoverAll(paths, {}), analysis.annotateFile, analysis)) {
    if (!isFailed(outcome)) index.add(outcome);
    else {
      process.stderr.write(`${l10n.t('fonte: {0}: {1}', outcome.name, outcome.problem.message)}\n`);
      process.exitCode = exitCode.error;
    }
  }
  await analysis.close();
  const about = index.about(name);
  const quotes = index.quotesOf(name);
  const articles = new Set(about.map(({ article }) => article));
  const dates = crossArticleDates(index.statements()).filter(({ article }) => articles.has(article));
  if (options.format === 'json') await print(`${JSON.stringify({ about, quotes, dates }, null, 2)}\n`);
  else await print(describe(about, quotes, dates));
}

function describe(
  about: ReturnType<ArticleIndex['about']>,
  quotes: ReturnType<ArticleIndex['quotesOf']>,
  dates: ReturnType<typeof crossArticleDates>,
): string {
  const lines = [
    ...about.map(({ article, published, actor, mentions }) =>
      l10n.t(
        '{0} ({1}): {2}, {3} mentions',
        article,
        published ?? '–',
        [actor.name, ...actor.roles].join(', '),
        mentions,
      ),
    ),
    ...quotes.map(
      ({ article, published, content }) => `${published ?? '–'} ${article}: ${content.replace(/\s+/g, ' ')}`,
    ),
    ...dates.map(({ article, finding }) => `${article}: ${finding.message}`),
  ];
  return lines.length > 0 ? `${lines.join('\n')}\n` : `${l10n.t('No article names it.')}\n`;
}
