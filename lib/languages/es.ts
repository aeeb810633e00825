import { defineLanguage } from './language';

/** Spanish. */
export const es = defineLanguage({
  code: 'es',
  greetings: ['hola', 'buen(?:os|as) (?:días|tardes|noches)', 'buenas', 'estimad[oa]s?', 'querid[oa]s?'],
  courtesy: ['sr', 'sra', 'srta', 'señor', 'señora', 'don', 'doña', 'dr', 'dra'],
  nobody:
    'todos todas equipo senor senora senores colega colegas cliente clientes amigos amigo amiga companeros companeras doctor doctora profesor profesora'.split(
      ' ',
    ),
  attached: [
    'adjunt[oa]s?',
    'archivos? adjuntos?',
    'adjuntamos',
    'te adjunto',
    'anexo',
    'anexamos',
    'en el anexo',
  ],
  not: ['sin', 'ningún', 'no'],
  footer: ['destinatari[oa]s?', 'por error', 'confidencial(?:es)? y', 'uso exclusivo'],
  wrote: ['el … escribió'],
  from: ['de'],
  sent: ['enviado(?: el)?', 'fecha'],
  separators: ['mensaje original', 'mensaje reenviado'],
});
