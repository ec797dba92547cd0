import assert from 'node:assert/strict';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());

/** The expressions of a text as `[words] value` each, in order. */
function read(language: string, text: string, published?: string): string[] {
  const { dates } = annotator.annotate(text, { language, ...(published ? { published } : {}) });
  return dates.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

describe('dates', () => {
  for (const [language, text, ...expected] of [
    // Days
    ['it', 'Il vertice di Borgalto si terrà lunedì prossimo.', 'lunedì prossimo = 2025-12-29'],
    ['it', 'Il sindaco Bruni ha parlato lo scorso 12 marzo.', 'lo scorso 12 marzo = 2025-03-12'],
    ['it', 'Il sindaco Bruni ha parlato lunedì.', 'lunedì = 2025-12-22'],
    ['it', 'Il ponte, chiuso nel 2014, riaprirà il 9 gennaio.', '2014 = 2014', '9 gennaio = 2026-01-09'],
    ['it', 'La fiera aprirà il 1º maggio.', '1º maggio = 2026-05-01'],
    ['it', 'La fiera ha chiuso il 26/12/2024.', '26/12/2024 = 2024-12-26'],
    ['it', 'È accaduto ieri, 25 dicembre.', 'ieri = 2025-12-25', '25 dicembre = 2025-12-25'],
    ['it', 'Ha parlato nella giornata di ieri.', 'giornata di ieri = 2025-12-25'],
    ['en', 'The mayor spoke on Friday 12 December 2025.', 'Friday 12 December 2025 = 2025-12-12'],
    ['en', 'The council will meet on Monday.', 'Monday = 2025-12-29'],
    ['en', 'The council released on Monday what it will do.', 'Monday = 2025-12-22'],
    ['en', 'The council may vote on January 9.', 'January 9 = 2026-01-09'],
    ['en', 'The council met on the 3rd of May.', '3rd of May = 2025-05-03'],
    ['en', 'The council met on Monday, March 3, 2025.', 'Monday, March 3, 2025 = 2025-03-03'],
    ['en', 'It opened on 13/4/2024 and closed on 3/4/2025.', '13/4/2024 = 2024-04-13', '3/4/2025 = 2025-04-03'],
    ['en', 'It opened on 4/13/2024 and closed on 3/4/2025.', '4/13/2024 = 2024-04-13', '3/4/2025 = 2025-03-04'],
    ['en', 'She may leave. May Weller stays.'],
    ['en', 'The depot will close, officials who met on Monday said.', 'Monday = 2025-12-22'],
    ['en', 'On Monday, Ahmed and his father are to meet her.', 'Monday = 2025-12-29'],
    ['it', 'Per ora il ponte resta chiuso.', 'ora = PRESENT_REF'],
    // Months, quarters, seasons, years
    ['it', 'Il bilancio di novembre è in rosso.', 'novembre = 2025-11'],
    ['it', 'Il cantiere è fermo da giugno di quest’anno.', 'giugno di quest’anno = 2025-06'],
    ['it', 'Gli utili del terzo trimestre sono saliti.', 'terzo trimestre = 2025-Q3'],
    ['it', 'Il ponte è dell’inizio del 2009.', 'inizio del 2009 = 2009'],
    ['it', 'Era la fine degli anni Sessanta.', 'la fine degli anni Sessanta = 196'],
    ['it', 'Il castello è del XV secolo.', 'XV secolo = 14'],
    ['it', 'Il ponte ha chiuso l’estate scorsa.', 'l’estate scorsa = 2025-SU'],
    ['en', 'Profits rose in the second half of this year.', 'second half of this year = 2025-H2'],
    ['en', 'Profits rose in Q3 2024.', 'Q3 2024 = 2024-Q3'],
    ['en', 'The castle dates from the 15th century.', 'the 15th century = 14'],
    ['en', 'He moved there in the late 1980s.', 'the late 1980s = 198'],
    ['en', 'He moved there in early 2009.', 'early 2009 = 2009'],
    ['en', 'The temple fell in 44 BC.', '44 BC = BC0044'],
    // Holidays
    ['it', 'Il museo ha chiuso a Pasqua.', 'Pasqua = 2025-04-20'],
    ['it', 'Il museo riaprirà prima del nuovo anno.', 'nuovo anno = 2026'],
    ['en', 'The museum closed on Thanksgiving.', 'Thanksgiving = 2025-11-27'],
    // Shifts of the publication date
    ['it', 'Il cantiere ha aperto due anni fa.', 'due anni fa = 2023'],
    ['it', 'Il cantiere ha aperto alcuni giorni fa.', 'alcuni giorni fa = PAST_REF'],
    ['it', 'La giunta ha votato la settimana scorsa.', 'la settimana scorsa = 2025-W51'],
    ['it', 'La giunta vota il mese prossimo.', 'il mese prossimo = 2026-01'],
    ['it', 'Il museo ha riaperto questa mattina.', 'questa mattina = 2025-12-26TMO'],
    ['en', 'The council met last week.', 'last week = 2025-W51'],
    ['en', 'The bridge opened three years ago.', 'three years ago = 2022'],
    ['en', 'The bridge opened nearly a decade ago.', 'nearly a decade ago = 2015'],
    ['en', 'The fair was full this weekend.', 'this weekend = 2025-W51-WE'],
    // Shifts of the date last mentioned
    [
      'it',
      'Il 3 marzo 2024 ha piovuto. Il giorno dopo nevicava.',
      '3 marzo 2024 = 2024-03-03',
      'Il giorno dopo = 2024-03-04',
    ],
    [
      'it',
      'Il 3 marzo 2024 ha piovuto. Due settimane dopo nevicava.',
      '3 marzo 2024 = 2024-03-03',
      'Due settimane dopo = 2024-W11',
    ],
    [
      'en',
      'It rained on 3 March 2024. Two days later it snowed.',
      '3 March 2024 = 2024-03-03',
      'Two days later = 2024-03-05',
    ],
    ['en', 'He left in 2003 and died the following year.', '2003 = 2003', 'the following year = 2004'],
    [
      'en',
      'Profits doubled in the third quarter of 2009 from the same period a year earlier.',
      'third quarter of 2009 = 2009-Q3',
      'the same period a year earlier = 2008-Q3',
    ],
    // Ranges
    ['it', 'La scuola ha chiuso dal 2014 al 2022.', '2014 = 2014', '2022 = 2022'],
    ['it', 'La scuola ha chiuso tra il 3 e il 5 maggio.', '3 = 2025-05-03', '5 maggio = 2025-05-05'],
    [
      'it',
      'La scuola resterà chiusa dal 20 dicembre al 6 gennaio.',
      '20 dicembre = 2026-12-20',
      '6 gennaio = 2027-01-06',
    ],
    ['it', 'La fiera era il 15-18 ottobre.', '15-18 ottobre = 2025-10-15/2025-10-18'],
    ['en', 'The fair ran Nov. 3–5.', 'Nov. 3–5 = 2025-11-03/2025-11-05'],
    ['en', 'The school was closed from May 5 to May 9.', 'May 5 = 2025-05-05', 'May 9 = 2025-05-09'],
    // Clock times and parts of the day
    ['it', 'Il treno è partito alle 15.30 di ieri.', '15.30 di ieri = 2025-12-25T15:30'],
    ['it', 'Il treno è partito verso le 22, dicono.', '22 = 2025-12-26T22:00'],
    ['it', 'Il treno è partito alle ore 9:05 locali.', 'ore 9:05 locali = 2025-12-26T09:05'],
    ['it', 'Ha nevicato nella notte del 24 aprile.', 'notte del 24 aprile = 2025-04-24TNI'],
    ['it', 'Ha nevicato ieri sera.', 'ieri sera = 2025-12-25TEV'],
    ['en', 'The train left at 3:30 p.m. GMT.', '3:30 p.m. GMT = 2025-12-26T15:30'],
    ['en', 'It snowed on Thursday night.', 'Thursday night = 2025-12-25TNI'],
    // Durations
    ['it', 'È in carica da quasi cinque anni.', 'quasi cinque anni = P5Y'],
    ['it', 'È durato un’ora e mezza.', 'un’ora e mezza = PT1H30M'],
    ['it', 'Le piogge degli ultimi anni.', 'ultimi anni = PXY'],
    ['it', 'Serviranno 30-40 giorni.', '30-40 giorni = PXD'],
    ['it', 'A 21 anni dal crollo, il ponte riapre.', '21 anni = P21Y'],
    ['it', 'È passato molto tempo.', 'molto tempo = PXX'],
    ['it', 'Ha aspettato due giorni dopo il crollo.', 'due giorni = P2D'],
    ['en', 'The march lasted two hours.', 'two hours = PT2H'],
    ['en', 'A five-year contract.', 'five-year = P5Y'],
    ['en', 'It grew over the past decade.', 'the past decade = P10Y'],
    ['en', 'The work took nearly two decades.', 'nearly two decades = P20Y'],
    // Frequencies
    ['it', 'Il pronto soccorso è aperto 24 ore su 24.', '24 ore su 24 = PT24H'],
    ['it', 'Lo sportello lavora 7 giorni su 7.', '7 giorni su 7 = P7D'],
    ['it', 'Si riuniscono ogni lunedì.', 'ogni lunedì = XXXX-WXX-1'],
    ['it', 'Fanno dieci bici al mese.', 'mese = P1M'],
    ['en', 'They meet every Friday.', 'every Friday = XXXX-WXX-5'],
    ['en', 'They meet twice a week.', 'week = P1W'],
    // Vague references
    ['it', 'Ora il ponte è chiuso.', 'Ora = PRESENT_REF'],
    ['it', 'È l’ora di cena, ha detto.'],
    ['it', 'Per il momento il ponte è chiuso.', 'momento = PRESENT_REF'],
    ['en', 'The bridge is currently closed.', 'currently = PRESENT_REF'],
    ['en', 'The bridge was recently closed.', 'recently = PAST_REF'],
    // Not dates
    ['it', 'Anna Bruni, 55 anni, è di Borgalto.'],
    ['it', 'Un uomo di 34 anni è caduto.'],
    ['it', 'Il prezzo è salito dell’8%.'],
    ['en', 'A 20-year-old woman fell.'],
    ['en', 'Bruno Weller, aged 55, fell.'],
    ['en', 'About 1,900 people came.'],
  ] as const)
    it(text, () => assert.deepEqual(read(language, text, '2025-12-26'), expected));
});
