import { defineLanguage } from './language';

/** Polish. */
export const pl = defineLanguage({
  code: 'pl',
  greetings: ['cześć', 'witam', 'dzień dobry', 'szanown[ya]', 'drog[ia]', 'hej'],
  courtesy: ['pan', 'pani', 'panie', 'panią', 'dr', 'prof'],
  nobody:
    'wszyscy wszystkim panstwo pan pani panie zespol kolega kolezanka koledzy klient klienci przyjaciele doktorze profesorze'.split(
      ' ',
    ),
  attached: ['w załączniku', 'w załączeniu', 'załącz(?:am|amy|ony|ona|one|nik|niki)', 'załącznikach'],
  not: ['bez', 'brak'],
  footer: ['przeznaczon[aey]', 'adresat(?:a|em)?', 'omyłkowo', 'poufne'],
  wrote: ['(?:w dniu|dnia|… użytkownik) … napisał(?:\\(a\\)|a)?', '… napisał(?:\\(a\\)|a)?'],
  from: ['od'],
  sent: ['wysłano', 'data'],
  separators: [
    'oryginalna wiadomość',
    'wiadomość oryginalna',
    'wiadomość przekazana',
    'przekazana wiadomość',
  ],
});
