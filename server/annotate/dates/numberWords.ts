/** How a language builds its cardinal numbers in words; the lists start with the word for one, ten or a hundred. */
export interface NumberWordsData {
  /** One to nineteen. */
  readonly ones: readonly (readonly string[])[];
  /** Ten, twenty … ninety. */
  readonly tens: readonly (readonly string[])[];
  /** Forms of the tens before a vowel, from ten on; none where the tens never change. */
  readonly elidedTens: readonly string[];
  /** The vowels that elide. */
  readonly elidedBefore: readonly string[];
  /** What stands between tens and ones: nothing, or ` - ` where a hyphen does. */
  readonly joint: string;
  readonly hundred: readonly string[];
  /** Other forms, such as those that lean on the next word: `trent'`. */
  readonly others: Readonly<Record<string, number>>;
}

/** The words for 1 to 199 and for the whole hundreds, as phrases of the date rules' pieces. */
export function* numberWords(data: NumberWordsData): Generator<readonly [string, number], void, void> {
  const small = [...belowHundred(data)];
  yield* small;
  for (const hundred of data.hundred) {
    yield [hundred, 100];
    if (data.joint === '')
      for (const [word, n] of small) {
        yield [hundred + word, 100 + n];
        if (n > 1 && n < 10) yield [word + hundred, n * 100];
      }
    else for (const [word, n] of small) if (n < 10) yield [`${word} ${hundred}`, n * 100];
  }
  yield* Object.entries(data.others);
}

function* belowHundred(data: NumberWordsData): Generator<readonly [string, number], void, void> {
  for (const [index, forms] of data.ones.entries()) for (const form of forms) yield [form, index + 1];
  for (const [index, tens] of data.tens.entries()) {
    for (const ten of tens) {
      yield [ten, (index + 1) * 10];
      if (index === 0) continue;
      for (let one = 1; one <= 9; one++)
        for (const form of data.ones[one - 1] ?? []) {
          const elides = data.elidedBefore.some((vowel) => form.startsWith(vowel));
          yield [(elides ? (data.elidedTens[index] ?? ten) : ten) + data.joint + form, (index + 1) * 10 + one];
        }
    }
  }
}
