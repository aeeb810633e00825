import { defineLanguage } from './language';

/** Swedish. */
export const sv = defineLanguage({
  code: 'sv',
  greetings: ['hej', 'hejsan', 'hallå', 'god(?:morgon|dag|kväll)', 'bästa?', 'käre?a?'],
  courtesy: ['herr', 'fru', 'dr', 'prof'],
  nobody:
    'alla allihopa team kollega kollegor kund kunder vanner van medlemmar lasare professor doktor'.split(' '),
  attached: ['bifogat', 'bifogade?', 'bifogas', 'bilagan?', 'bilagor(?:na)?', 'bifogar', 'medskickat'],
  not: ['utan', 'ingen', 'inga'],
  footer: ['avsedd(?:a)? för', 'mottagare', 'av misstag', 'konfidentiell(?:a)? information'],
  wrote: ['den … skrev', '… skrev'],
  from: ['från'],
  sent: ['skickat', 'datum'],
  separators: ['ursprungligt meddelande', 'vidarebefordrat meddelande', 'originalmeddelande'],
});
