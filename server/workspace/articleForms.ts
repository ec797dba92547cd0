import { languageFiles } from '../languages/all';

/** How a language's articles follow the word after them; see server/languages/schema/articles.schema.json. */
interface ArticleForms {
  readonly vowel: string;
  readonly special: string;
  readonly feminine: string;
  readonly forms: readonly (readonly string[])[];
}

const APOSTROPHE = /['’ʼ]$/;
const [VOWEL, MASCULINE, SPECIAL, FEMININE] = [0, 1, 2, 3];

/** An article before a name: where it begins, and what must stand before the new name, space included. */
export interface FollowingArticle {
  readonly start: number;
  readonly text: string;
}

/**
 * The article that stands before a name (`dell'`, `il`, `an`), in the form that another name asks for: `dell'Umbria`
 * becomes `della Liguria`. Null when there is none or it stays as it is. `start` is where the name begins.
 */
export function articleFor(text: string, start: number, name: string, languageCode: string): FollowingArticle | null {
  const data = languageFiles.find(({ code }) => code === languageCode)?.files.articles as ArticleForms | undefined;
  const before = /(?<![\p{L}\p{M}\p{N}])(?<article>\p{L}{1,6}(?:['’ʼ]|(?=[ \u00A0])))(?<space>[ \u00A0]?)$/u.exec(
    text.slice(Math.max(0, start - 10), start),
  );
  if (!data || !before?.groups) return null;
  const { article = '', space = '' } = before.groups;
  const plain = article.toLowerCase().replace(APOSTROPHE, "'");
  const forms = data.forms.find((row) => row.includes(plain));
  if (!forms) return null;
  const wanted = forms[formFor(name.toLowerCase(), forms.indexOf(plain), data)] as string;
  if (wanted === plain) return null;
  const apostrophe = /’/.test(text) ? '’' : "'";
  const cased = /^\p{Lu}/u.test(article) ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
  const spaced = APOSTROPHE.test(wanted) ? cased.replace("'", apostrophe) : `${cased} `;
  return { start: start - article.length - space.length, text: spaced };
}

function formFor(name: string, old: number, { vowel, special, feminine }: ArticleForms): number {
  if (new RegExp(vowel, 'u').test(name)) return VOWEL as number;
  const isFeminine = old === FEMININE || (old === VOWEL && new RegExp(feminine, 'u').test(name));
  if (isFeminine) return FEMININE as number;
  return (new RegExp(special, 'u').test(name) ? SPECIAL : MASCULINE) as number;
}
