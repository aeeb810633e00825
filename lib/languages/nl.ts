import { defineLanguage } from './language';

/** Dutch. */
export const nl = defineLanguage({
  code: 'nl',
  greetings: ['hallo', 'hoi', 'hi', 'dag', 'beste', 'geachte', 'lieve', 'goede(?:morgen|middag|navond)'],
  courtesy: ['heer', 'mevrouw', 'dhr', 'mevr', 'mw', 'dr', 'prof'],
  nobody:
    'allen allemaal team collega collegas heer heren mevrouw dames klant klanten relatie relaties vrienden iedereen mensen lezer lezers professor dokter'.split(
      ' ',
    ),
  attached: [
    '(?:in de |de |als )?bijlagen?',
    'bijgevoegd(?:e)?',
    'bijgaand(?:e)?',
    'ingesloten',
    'hierbij gevoegd',
  ],
  not: ['zonder', 'geen'],
  footer: ['bestemd voor', 'geadresseerden?', 'ten onrechte', 'vertrouwelijke informatie', 'verwijderen'],
  wrote: ['op … schreef'],
  from: ['van'],
  sent: ['verzonden', 'datum'],
  separators: ['oorspronkelijk bericht', 'doorgestuurd bericht', 'origineel bericht'],
});
