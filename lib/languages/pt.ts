import { defineLanguage } from './language';

/** Portuguese. */
export const pt = defineLanguage({
  code: 'pt',
  greetings: [
    'olá',
    'oi',
    'bom dia',
    'boa (?:tarde|noite)',
    'prezad[oa]s?',
    'car[oa]s?',
    'estimad[oa]s?',
    'querid[oa]s?',
  ],
  courtesy: ['sr', 'sra', 'senhor', 'senhora', 'dr', 'dra', 'dona'],
  nobody:
    'todos todas equipe equipa senhor senhora senhores colega colegas cliente clientes amigos amigo amiga doutor doutora professor professora pessoal'.split(
      ' ',
    ),
  attached: [
    '(?:em )?anexos?',
    'anexad[oa]s?',
    'segue(?:m)? (?:em )?anexo',
    'em anexo',
    'anexo(?:amos)?',
    'apenso',
  ],
  not: ['sem', 'nenhum'],
  footer: ['destinatári[oa]s?', 'por engano', 'confidenciais e', 'uso exclusivo'],
  wrote: ['em … escreveu', '(?:a|no dia) … escreveu'],
  from: ['de'],
  sent: ['enviad[oa](?: em)?', 'data'],
  separators: ['mensagem original', 'mensagem encaminhada', 'mensagem reencaminhada'],
});
