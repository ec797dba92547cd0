import assert from 'node:assert/strict';
import { readQuotes } from './readQuotes';

/** Language, text with marked names, and the quotes in it. */
const cases = [
  // A clause with a conjunction.
  ['it', '{p Ada Riva} ha detto che il ponte riapre.', 'i: il ponte riapre [ha detto] Ada Riva'],
  [
    'it',
    '{p Ada Riva} ha comunicato ieri, in una nota, che il ponte riapre.',
    'i: il ponte riapre [ha comunicato] Ada Riva',
  ],
  ['en', '{p Ada Brink} said on Monday that the bridge would open.', 'i: the bridge would open [said] Ada Brink'],
  ['en', '{p Ada Brink} told reporters that the bridge was safe.', 'i: the bridge was safe [told] Ada Brink'],
  // A clause without one.
  ['en', '{p Ada Brink} said the bridge was safe.', 'i: the bridge was safe [said] Ada Brink'],
  ['en', '{p Ada Brink} told reporters he was pleased.', 'i: he was pleased [told] Ada Brink'],
  ['en', '{p Ada Brink} said on Tuesday it was safe.', 'i: it was safe [said] Ada Brink'],
  ['en', '{p Ada Brink} said in a statement it was safe.', 'i: it was safe [said] Ada Brink'],
  // Infinitives, requests, noun phrases, labels.
  ['it', '{p Ada Riva} ha promesso di riaprire il ponte.', 'i: riaprire il ponte [ha promesso] Ada Riva'],
  ['it', '{p Ada Riva} ha invitato i cittadini a restare in casa.', 'i: restare in casa [ha invitato] Ada Riva'],
  [
    'it',
    'Il {o Comitato Valle} chiede di non chiudere la scuola.',
    'i: non chiudere la scuola [chiede] Comitato Valle',
  ],
  ['it', '{o Velmar} ha annunciato la chiusura del porto.', 'i: la chiusura del porto [ha annunciato] Velmar'],
  ['en', '{o Velmar} denied any delay at the port.', 'i: any delay at the port [denied] Velmar'],
  ['en', '{p Ada Brink} urged the council to close the port.', 'i: to close the port [urged] Ada Brink'],
  ['en', '{p Ada Brink} described the plan as reckless.', 'i: the plan as reckless [described] Ada Brink'],
  // Beside and after what is reported.
  ['it', 'Il ponte, ha aggiunto {p Ada Riva}, riapre lunedì.', 'i: Il ponte … riapre lunedì [ha aggiunto] Ada Riva'],
  [
    'it',
    'Il ponte riapre lunedì, come ribadito dal portavoce {p Ugo Sarti}.',
    'i: Il ponte riapre lunedì [come ribadito] Ugo Sarti',
  ],
  ['en', 'The bridge is safe, {p Ada Brink} said on Friday.', 'i: The bridge is safe [said] Ada Brink'],
  ['en', 'The bridge is safe, said {p Ada Brink}, who built it.', 'i: The bridge is safe [said] Ada Brink'],
  ['en', 'The toll rose to $4, the lake-based company {o Velmar} said.', 'i: The toll rose to $4 [said] Velmar'],
  // Sources.
  ['it', 'Secondo la {o Velmar}, il porto è fermo.', 'i: il porto è fermo [Secondo] Velmar'],
  ['it', 'Il porto, stando a {p Ada Riva}, è fermo.', 'i: Il porto … è fermo [stando a] Ada Riva'],
  ['en', 'According to the mayor, {p Ada Brink}, the port is idle.', 'i: the port is idle [According to] Ada Brink'],
  ['en', 'The port is idle, according to {o Velmar}.', 'i: The port is idle [according to] Velmar'],
  ['it', 'Secondo i dati forniti dalla {o Velmar}, il porto è fermo.', 'i: il porto è fermo [Secondo] Velmar'],
  // Nouns, passives, gerunds.
  ['it', 'L’auspicio di {p Ada Riva} è che il ponte riapra.', 'i: il ponte riapra [L’auspicio] Ada Riva'],
  ['it', 'La chiusura è stata annunciata dalla {o Velmar}.', 'i: La chiusura [è stata annunciata] Velmar'],
  [
    'it',
    '{p Ada Riva} ha lasciato la sala, sottolineando i rischi del piano.',
    'i: i rischi del piano [sottolineando] Ada Riva',
  ],
  ['en', '{p Ada Brink} left the room, adding that the plan was dead.', 'i: the plan was dead [adding] Ada Brink'],
  // Quote marks.
  ['it', '«Il ponte riapre domani», ha detto {p Ada Riva}.', 'd: «Il ponte riapre domani» [ha detto] Ada Riva'],
  [
    'it',
    '«Il ponte», ha detto {p Ada Riva}, «riapre tra due giorni».',
    'd: «Il ponte» … «riapre tra due giorni» [ha detto] Ada Riva',
  ],
  [
    'it',
    '«Torneremo presto - ha detto {p Ada Riva} - con altre idee».',
    'd: «Torneremo presto … con altre idee» [ha detto] Ada Riva',
  ],
  ['it', '{p Ada Riva} ha scritto: «Il ponte riapre domani».', 'd: «Il ponte riapre domani» [ha scritto] Ada Riva'],
  [
    'en',
    '“The bridge is safe,” {p Ada Brink} said. “We will open it soon.”',
    'd: “The bridge is safe,” … “We will open it soon.” [said] Ada Brink',
  ],
  ['en', '“The bridge is safe now,” grinned {p Ada Brink}.', 'd: “The bridge is safe now,” [grinned] Ada Brink'],
  ['it', '{p Ada Riva} ha parlato di «passo avanti per tutti».', 'm: «passo avanti per tutti» [ha parlato] Ada Riva'],
  ['en', '{p Ada Brink} said a “broader plan” was needed.', 'm: a “broader plan” was needed [said] Ada Brink'],
  [
    'it',
    'Più cauta l’assessora {p Ada Riva}: «Serve ancora molto tempo».',
    'd: «Serve ancora molto tempo» [] Ada Riva',
  ],
  // Speakers.
  [
    'it',
    '{p Ada Riva} è arrivata tardi. Ha spiegato che il treno era fermo.',
    'i: il treno era fermo [Ha spiegato] Ada Riva',
  ],
  [
    'it',
    'Il portavoce di {p Ada Riva}, che ha smentito la notizia, è partito.',
    'i: la notizia [ha smentito] ‘Il portavoce di Ada Riva’',
  ],
  ['en', '{p Ada Brink} rose. She said the plan was dead.', 'i: the plan was dead [said] Ada Brink'],
  ['en', '{o Velmar} spokesman {p Tim Hale} said the port was idle.', 'i: the port was idle [said] Tim Hale'],
  ['en', 'A spokesman for {o Velmar} said the port was idle.', 'i: the port was idle [said] ‘A spokesman for Velmar’'],
  [
    'it',
    'Il sindaco di {l Ombrano}, {p Ada Riva}, ha detto che il ponte riapre.',
    'i: il ponte riapre [ha detto] Ada Riva',
  ],
  ['it', 'È stato ripetuto che il ponte riapre.', 'i: il ponte riapre [È stato ripetuto] nobody'],
] as const;

/** What looks like a quote and is none. */
const silent = [
  ['it', '{p Ada Riva} ha chiuso il locale «La Lanterna» a marzo.'],
  ['it', 'La nota è lunga e la critica è dura.'],
  ['it', '{p Ada Riva} non ha detto che il ponte riapre.'],
  ['it', 'Il piano si è rivelato inutile.'],
  ['it', '{p Ada Riva} vuole riaprire il ponte.'],
  ['en', '{p Ada Brink} plays for the “Old Lions” club.'],
  ['en', 'The claims office is a state building.'],
  ['en', 'Nobody said the bridge was safe.'],
  ['en', 'It was the boys’ bridge and the girls’ boat.'],
  ['en', '{p Ada Brink} hopes the bridge will open.'],
] as const;

describe('quotes', () => {
  for (const [language, text, ...expected] of cases)
    it(text, () => assert.deepEqual(readQuotes(language, text), expected));
});

describe('no quotes', () => {
  for (const [language, text] of silent) it(text, () => assert.deepEqual(readQuotes(language, text), []));
});

describe('quotes over paragraphs', () => {
  for (const [name, text, ...expected] of [
    [
      'each paragraph opens it anew',
      '«Il ponte è chiuso.\n«Riapre domani mattina», ha detto {p Ada Riva}.',
      'd: «Il ponte è chiuso. … «Riapre domani mattina» [ha detto] Ada Riva',
    ],
    [
      'the last paragraph closes it',
      '{p Ada Riva} ha detto: «Il ponte è chiuso da ieri.\nRiapre domani mattina». Nessuno ha risposto.',
      'd: «Il ponte è chiuso da ieri. … Riapre domani mattina» [ha detto] Ada Riva',
    ],
    [
      'words after the attribution go on',
      '«Il ponte è chiuso da ieri», ha detto {p Ada Riva}.\n«Riapre soltanto domani mattina presto.»',
      'd: «Il ponte è chiuso da ieri» … «Riapre soltanto domani mattina presto.» [ha detto] Ada Riva',
    ],
    [
      'a paragraph announces it',
      '{p Ada Riva} ha poi scritto ai cittadini:\n«Il ponte riapre domani mattina presto.»',
      'd: «Il ponte riapre domani mattina presto.» [ha poi scritto] Ada Riva',
    ],
    [
      'one that nobody closes ends with its sentence',
      '{p Ada Riva} ha detto: «Il ponte è chiuso da ieri. La valle aspetta.\nIl traffico resta lento.',
      'd: «Il ponte è chiuso da ieri. [ha detto] Ada Riva',
    ],
  ] as const)
    it(name, () => assert.deepEqual(readQuotes('it', text), expected));
});
