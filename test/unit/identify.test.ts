import assert from 'node:assert/strict';
import { readArticle } from '../../server/annotate/article';
import { identifyLanguage } from '../../server/annotate/article/identify';
import { loadLanguages } from '../../server/languages/load';

const supported = ['en', 'it'];

describe('language', () => {
  for (const [text, code] of [
    ['Il consiglio comunale ha approvato ieri il bilancio dopo sei ore di discussione.', 'it'],
    ['The council passed its budget on Monday after a debate of six hours.', 'en'],
    ['Der Gemeinderat hat gestern nach sechs Stunden den Haushalt beschlossen.', 'de'],
    ['O conselho municipal aprovou ontem o orçamento depois de seis horas de debate.', 'pt'],
    ['Le conseil municipal a adopté hier le budget après six heures de discussion.', 'fr'],
    ['El consejo municipal aprobó ayer el presupuesto después de seis horas de debate.', 'es'],
    ['Міська рада вчора ухвалила бюджет після шести годин обговорення.', 'uk'],
    ['Городской совет вчера принял бюджет после шести часов обсуждения.', 'ru'],
    ['Το δημοτικό συμβούλιο ενέκρινε χθες τον προϋπολογισμό.', 'el'],
    ['أقر المجلس البلدي الميزانية أمس', 'ar'],
    ['市議会は昨日予算を可決した', 'ja'],
    ['Grazie a tutti!', null],
    ['Ombrano-Rovella 2-1', null],
    ['12.345, 67', null],
    ['', null],
  ] as const)
    it(`${code}: ${text}`, () => assert.equal(identifyLanguage(text, supported), code));

  it('a short paragraph has the language of the article', () => {
    const text =
      'The council passed its budget on Monday after a debate of six hours, and nobody clapped.\n\nAda Brink, Marta Veltri.';
    const article = readArticle(text, {}, loadLanguages());
    assert.deepEqual(
      article.blocks.map(({ paragraph }) => paragraph.languageCode),
      ['en', 'en'],
    );
  });

  it('an article in a language without data says so', () => {
    const article = readArticle(
      'Der Gemeinderat hat gestern nach sechs Stunden den Haushalt beschlossen.',
      {},
      loadLanguages(),
    );
    assert.deepEqual([article.languageCode, article.supported], ['de', false]);
  });
});
