import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());

/** The sentence of a text that holds some words, annotated as part of a longer article. */
function judged(language: string, text: string) {
  const { sentences } = annotator.annotate(text, { language });
  return sentences[sentences.length - 1];
}

describe('claims', () => {
  for (const [language, text, status, severity, reason] of [
    ['it', '«Il ponte riaprirà a marzo e costerà meno del previsto», ha detto Livia Brandi.', 'sourced', null, null],
    ['it', 'Secondo Livia Brandi, il ponte riaprirà a marzo e costerà meno del previsto.', 'sourced', null, null],
    ['it', 'Si teme che il ponte possa crollare nei prossimi mesi.', 'anonymous', null, null],
    ['it', 'La riapertura viene interpretata come un segnale di fiducia nella giunta.', 'anonymous', null, null],
    ['it', 'Il ponte è costato 12 milioni di euro alla provincia di Valdora.', 'unsourced', 'high', 'money'],
    ['it', 'Nel crollo sono morte nove persone, tra cui due bambini di Valdora.', 'unsourced', 'high', 'casualty'],
    ['it', 'Chi pagherà il nuovo ponte?', 'none', null, null],
    ['en', '"The bridge will open in March and cost less than planned," said Livia Brandi.', 'sourced', null, null],
    [
      'en',
      'According to Livia Brandi, the bridge will open in March and cost less than planned.',
      'sourced',
      null,
      null,
    ],
    ['en', 'It is feared that the bridge could collapse within months.', 'anonymous', null, null],
    ['en', 'The bridge cost the province of Valdora 12 million euros.', 'unsourced', 'high', 'money'],
    ['en', 'The collapse of the bridge killed nine people in the town of Valdora.', 'unsourced', 'high', 'casualty'],
    ['en', 'Who will pay for the new bridge?', 'none', null, null],
  ] as const)
    it(text, () => {
      const sentence = judged(language, text);
      assert.equal(sentence?.status, status);
      assert.equal(sentence.severity, severity);
      if (reason) assert.ok(sentence.reasons.includes(reason), sentence.reasons.join(' '));
    });

  it('gives every sentence one status, and a severity with reasons to the unsourced alone', () => {
    const words = fc.constantFrom(
      'Ada',
      'Brandi',
      'ha',
      'detto',
      'said',
      '12',
      'milioni',
      'morti',
      'si',
      'teme',
      'che',
      '"',
      '«',
      '»',
      ',',
      '.',
      '?',
      ':',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('it', 'en'), (parts, language) => {
        for (const { status, severity, reasons } of annotator.annotate(parts.join(' '), { language }).sentences) {
          assert.ok(['none', 'sourced', 'anonymous', 'unsourced'].includes(status));
          assert.equal(severity !== null, status === 'unsourced');
          assert.equal(reasons.length > 0, status === 'unsourced');
        }
      }),
    );
  });
});
