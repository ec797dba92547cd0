import { program } from 'commander';
import { version } from '../../package.json';
import { speak } from '../localize';
import { annotateCommand } from './annotate';
import { searchCommand } from './search';

speak(Intl.DateTimeFormat().resolvedOptions().locale);

/** The command line: one file a subcommand. */
program
  .name('fonte')
  .description('Reads news articles: actors, dates, quotes, and the claims that no source stands behind.')
  .version(version)
  .addCommand(annotateCommand())
  .addCommand(searchCommand())
  .showHelpAfterError()
  .parseAsync()
  .catch((error: Error) => {
    process.stderr.write(`fonte: ${error.message}\n`);
    process.exitCode = 1;
  });
