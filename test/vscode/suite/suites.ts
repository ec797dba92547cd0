import './article.test';
import './commands.test';
import './navigation.test';
