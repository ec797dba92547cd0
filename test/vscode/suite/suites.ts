import './article.test';
import './commands.test';
