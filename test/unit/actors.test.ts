import assert from 'node:assert/strict';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';
import { readClusters, readNamed } from './namedArticle';

describe('actors: one of each', () => {
  for (const [language, marked, ...clusters] of [
    ['en', '{p Ada Brink} met {p Olav Dahl}. {p Brink} thanked {p Dahl}.', 'Ada Brink = Brink', 'Olav Dahl = Dahl'],
    ['en', '{p Ada Brink} spoke. {p Ada} smiled.', 'Ada Brink = Ada'],
    ['en', '{p Timothy R. Brink} resigned. {p Tim Brink} left.', 'Timothy R. Brink = Tim Brink'],
    ['en', '{p Olena Horbenska} spoke. {p Олена Горбенська} bowed.', 'Olena Horbenska = Олена Горбенська'],
    ['en', '{p Taras Velensky} rose; {p Velenskyy} sat; {p Velenskij} left.', 'Taras Velensky = Velenskyy = Velenskij'],
    ['en', '{p Ruth Hallgren} spoke. {p Halgren} sat.', 'Ruth Hallgren = Halgren'],
    [
      'en',
      '{p Ada Brink} left. {p Brink} slept. {p Tom Brink} came. {p Brink} ate.',
      'Ada Brink = Brink',
      'Tom Brink = Brink',
    ],
    ['en', '{p Marta Ivanov} and {p Ivanova} met.'],
    ['en', '{o Lake Boat Union} ({o LBU}) met. {o LBU} voted.', 'Lake Boat Union = LBU = LBU'],
    ['it', "L'{o Ente Laghi Minori} ({o Elm}) tace. L'{o Elm} attende.", 'Ente Laghi Minori = Elm = Elm'],
    [
      'en',
      '{o Kestrel Air plc} grew. {o Kestrel Air} hired. {o Kestrel} won.',
      'Kestrel Air plc = Kestrel Air = Kestrel',
    ],
    ['it', 'La {o Procura di Borgalto} indaga. La {o Procura} tace.', 'Procura di Borgalto = Procura'],
    ['en', 'For {p Ada Brink} it ended. Later Brink left.', 'Ada Brink = Brink'],
    ['en', '{p Ambassador Olav Dahl} spoke. {p Dahl} left.', 'Olav Dahl = Dahl'],
    ['en', 'The {o Kestrel} plant closed. {p Kestrel Ada Brink} left.', 'Kestrel = Kestrel'],
    [
      'it',
      'L’asse {l Roccaverde-Pontelungo} regge. {l Roccaverde} e {l Pontelungo} firmano.',
      'Roccaverde = Roccaverde',
      'Pontelungo = Pontelungo',
    ],
    ['en', 'The {o Lake Council Youth Union} and the {o Lake Council} met.'],
    ['en', 'The {o Church of Halden} and {o Halden} met.', 'Church of Halden = Halden'],
    ['it', "L'{o Unione} degli armatori lacustri ({o Ual}) tace.", 'Unione degli armatori lacustri = Ual'],
    [
      'it',
      'La {o Federazione lavoratori lacustri} ({p Fll}) vota. {p Fll} vince.',
      'Federazione lavoratori lacustri = Fll = Fll',
    ],
    ['en', '{o Halden Freight Inc.} fell. {l Halden} fired staff.', 'Halden Freight Inc. = Halden'],
    ['en', '{o Halden Freight Inc.} fell. {p Halden} denied it.', 'Halden Freight Inc. = Halden'],
    ['en', '{o Halden Freight Inc.} fell. {p Tom Halden} denied it, {p Halden} said.', 'Tom Halden = Halden'],
    ['en', '{o Halden Freight Inc.} fell in {l Halden}.'],
    ['en', '{p Sir Olav} spoke. {p Olav} left.', 'Olav = Olav'],
    ['en', 'Then {p ‘Dahl} spoke; {p Dahl—} left.', 'Dahl = Dahl'],
    ['it', 'Il {o Viminale} tace. Il {o ministero dell’Interno} tace.', 'Viminale = ministero dell’Interno'],
    ['it', "I {o Fratelli d'Acqua} ({o FdA}) votano. {o FdA} vince.", "Fratelli d'Acqua = FdA = FdA"],
    ['it', 'Gli {l Stati Uniti} e gli {l USA} e la {l Francia}.', 'Stati Uniti = USA'],
    ['it', 'Il {o governo norvegese} e il {o governo danese} trattano.'],
    ['it', 'La {l Norvegia} tratta con {l Oslo}.'],
  ] as const)
    it(marked, () => assert.deepEqual(readClusters(language, marked), clusters));

  it('a signature’s names and handle are one person', () => {
    const text = 'We met today.\n— Ada Brink / Ада Брінк (@AdaBrinkOffice) December 26, 2025\nBrink left.';
    const { layer } = readNamed('en', text.replace('Brink left', '{p Brink} left'));
    assert.deepEqual(
      layer.actors.map(({ name, aliases }) => [name, ...aliases]),
      [['Ada Brink', 'Ада Брінк', '@AdaBrinkOffice', 'Brink']],
    );
  });

  it('a name in capitals before a dateline’s dash is a place', () => {
    const { layer } = readNamed('en', '{o HALDEN POINT} — The {o Kestrel} plant closed.');
    assert.deepEqual(
      layer.actors.map(({ name, type }) => [name, type]),
      [
        ['HALDEN POINT', 'place'],
        ['Kestrel', 'organisation'],
      ],
    );
  });

  it('a name missed elsewhere is found again, but not inside another', () => {
    const clusters = readClusters('en', 'The {o Kestrel} plant closed. Workers of Kestrel left the Kestrel Cup.');
    assert.deepEqual(clusters, ['Kestrel = Kestrel']);
  });
});

describe('actors: descriptions', () => {
  for (const [language, marked, ...clusters] of [
    ['it', 'Il presidente norvegese {p Olav Dahl} parla. Poi il presidente tace.', 'Olav Dahl = [il presidente]'],
    ['it', '{p Dahl} arriva. {p Dahl} saluta. Il leader di {l Oslo} sorride.', 'Dahl = Dahl = [Il leader di Oslo]'],
    ['it', '{o Velmar S.p.A.} cresce. I conti della società migliorano.', 'Velmar S.p.A. = [società]'],
    ['en', '{o Kestrel Airways} grew. The airline hired pilots.', 'Kestrel Airways = [The airline]'],
    ['en', '{o Halden Bank} fell. The bank’s chief executive, {p Ada Brink}, left.', 'Halden Bank = [The bank]'],
    ['en', '{l Norway} voted. The country has a new king.', 'Norway = [The country]'],
    ['en', '{p Ada Brink} is the president of the club.'],
    ['en', 'Mayor {p Ada Brink} spoke. The former mayor laughed.'],
    ['en', '{p Ada Brink}, a friend of the victim, spoke.'],
    ['en', 'Judge {p Ada Brink} came. The defendant spoke.'],
    ['it', 'Parla {p Ada Brink}. Il tecnico ospite, lo svedese {p Olav Dahl}, tace.'],
    ['it', "L'{o Agenzia norvegese dei laghi} vota. L'agenzia danese tace."],
    ['en', '{o Halden Bank} fell. The airline hired pilots.'],
  ] as const)
    it(marked, () => assert.deepEqual(readClusters(language, marked), clusters));
});

describe('actors: roles', () => {
  for (const [language, marked, name, ...roles] of [
    ['it', "Parla l'ex presidente norvegese {p Olav Dahl}.", 'Olav Dahl', 'ex presidente norvegese'],
    [
      'it',
      '{p Olav Dahl}, in qualità di segretario del {o Consiglio dei Laghi}, tace.',
      'Olav Dahl',
      'segretario del Consiglio dei Laghi',
    ],
    ['it', "Il ministro federale dell'{o Interno} {p Olav Dahl} tace.", 'Olav Dahl', "ministro federale dell'Interno"],
    ['it', 'Il presidente della {o Velmar}, {p Olav Dahl}, tace.', 'Olav Dahl', 'presidente della Velmar'],
    ['en', '{o Kestrel} spokeswoman {p Ada Brink} agreed.', 'Ada Brink', 'Kestrel spokeswoman'],
    ['en', '{p Ada Brink}, chief executive of {o Kestrel}, agreed.', 'Ada Brink', 'chief executive of Kestrel'],
    ['en', 'Critics of President {p Ada Brink} left.', 'Ada Brink', 'President'],
    ['en', '{p Ada Brink} was the mayor of {l Halden}.', 'Ada Brink', 'mayor of Halden'],
    ['en', 'The son of {p Ada Brink} left.', 'Ada Brink'],
  ] as const)
    it(marked, () => {
      const actor = readNamed(language, marked).layer.actors.find((candidate) => candidate.name === name);
      assert.deepEqual(actor?.roles, roles);
    });
});

describe('actors: names by rules', () => {
  const annotator = createAnnotator(loadLanguages());
  for (const [language, text, ...names] of [
    ['it', 'Ieri il sindaco Olav Dahl è arrivato in Norvegia.', 'person Olav Dahl', 'place Norvegia'],
    [
      'it',
      'Indaga la procura di Borgalto con il Ministero dei Laghi.',
      'organisation procura di Borgalto',
      'organisation Ministero dei Laghi',
    ],
    ['it', 'Velmar S.p.A. tratta con la Norvegia.', 'organisation Velmar S.p.A.', 'place Norvegia'],
    ['it', 'Scioperano i treni. Nessuno parte.'],
    ['en', 'On Monday President Ada Brink met Norwegian farmers in Halden.', 'person Ada Brink', 'place Halden'],
    [
      'en',
      'The University of Halden hired Tom van der Meer.',
      'organisation University of Halden',
      'person Tom van der Meer',
    ],
  ] as const)
    it(text, () => {
      const { mentions } = annotator.annotate(text, { language });
      assert.deepEqual(
        mentions
          .filter(({ kind }) => kind === 'name')
          .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
        names,
      );
    });
});
