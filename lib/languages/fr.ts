import { defineLanguage } from './language';

/** French. */
export const fr = defineLanguage({
  code: 'fr',
  greetings: ['bonjour', 'bonsoir', 'salut', 'ch[eè]re?s?', 'coucou'],
  courtesy: [
    'madame',
    'monsieur',
    'mademoiselle',
    'mme',
    'm',
    'mlle',
    'dr',
    'docteur',
    'maître',
    'me',
    'professeur',
  ],
  nobody:
    'madame monsieur mesdames messieurs mademoiselle tous toutes equipe collegue collegues client cliente clients docteur maitre professeur amis ami amie membres adherents lecteurs'.split(
      ' ',
    ),
  attached: [
    'ci-joint(?:e?s?)?',
    'pièces? jointes?',
    '(?:en|la|une|les) pj',
    'documents? joints?',
    'vous trouverez (?:ci-)?joint',
    'en annexe',
    'fichiers? joints?',
    'joint(?:e|s|es)? à ce (?:mail|message|courriel)',
  ],
  not: ['sans', 'pas de', 'aucune?'],
  footer: [
    'intention exclusive',
    'destinataires?',
    'établis?',
    'par erreur',
    'confidentiels? et',
    'toute (?:utilisation|diffusion)',
  ],
  wrote: ['le … a écrit'],
  from: ['de'],
  sent: ['envoyé', 'date'],
  separators: ["message d[’']origine", 'message transféré', 'message original', 'message initial'],
});
