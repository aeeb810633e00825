/** How people speak of passwords, language by language: the data of ../detectors/passwords.ts. */

interface Language {
  id: string;
  /** The word for a password; any compound may stand before it. */
  nouns: string;
  /** What may lead on to whatever it is the password of. */
  links: string;
  /** What stands between the noun and the value. */
  verbs: string;
  /** What may stand after the verb. */
  adverbs: string;
  /** "changed … to", with the noun at N. */
  changed: string;
  words: readonly string[];
  find: readonly string[];
  ignore: readonly string[];
}

export const LANGUAGES: readonly Language[] = [
  {
    id: 'en',
    nouns:
      'pass[ -]?(?:word|code|phrase)s?|passwd|(?<![a-z])(?:pass|pwd?)|(?:wi-?fi|wlan|network|security) (?:key|code)',
    links: 'for|to|of|on|in|at|from|again|below|you|we|i|is now|that',
    verbs:
      '(?:is|was|will be|stays|remains|should be)\\b|(?:has been|was|is) (?:set|reset|changed|updated) to\\b',
    adverbs: 'still|now|currently|simply|just|always|again|temporarily|set to|as follows|the following',
    changed: '(?:chang|set|reset|updat)\\w{0,5} (?:\\w{1,14} ){0,4}N(?: (?:for|of|on) [^\\n.:;]{1,40}?)? to',
    words: [
      'password',
      'passcode',
      'pass code',
      'passphrase',
      'pass phrase',
      'passwd',
      'pwd',
      'pw:',
      'pw is',
      'pw =',
      'pw=',
      'pass:',
      ';pass=',
      'pass =',
      'pass is',
      'wifi key',
      'wi-fi key',
      'wlan key',
      'network key',
      'wifi code',
    ],
    find: [
      'The password for the client portal is «Elbe-sand-42», please change it.',
      'pw: «Kontor2024!»',
      'I have reset your password to «tulip7Harbour».',
      "The new passphrase is '«correct horse battery staple»'",
      'DB_PASSWORD=«h7Xq92mLd»',
      'Log in with user mara and password «Sommer!2024»',
    ],
    ignore: [
      'Password: ••••••••',
      'The password is required to open the file.',
      'The password will be sent separately.',
      'Password: see my text message',
      'Your password is about to expire in 14 days.',
      'password reset meeting is at 10:30',
      'The password must be 12 characters long.',
      `password: ${'$'}{DB_PASSWORD}`,
      'Password: ********',
      'password = os.environ.get("DB_PASSWORD")',
      'The password is the same as before!',
      'password: string;',
      'The password for the file is attached in password.txt',
      'password manager 1Password is what we use',
      'Please never write your password: call us instead.',
    ],
  },
  {
    id: 'de',
    nouns:
      'pass(?:wort|w(?:ö|oe)rter|code|phrase)|kennwort|zugangswort|(?:wlan|wifi|netzwerk|zugangs)-? ?(?:schl(?:ü|ue)ssel|code)|(?<![a-z])(?:pw|kw(?=:))',
    links: 'für|fuer|zum|zur|vom|von|im|in|der|des|am|beim|dafür|dazu|hierfür|hierzu|ab',
    verbs: '(?:lautet|ist|war|bleibt|hei(?:ß|ss)t|wäre)\\b',
    adverbs:
      'jetzt|nun|aktuell|derzeit|weiterhin|immer noch|noch|wie folgt|einfach|ab sofort|ab heute|vorläufig|erst mal|momentan|dann',
    changed: 'N[^\\n.:;]{0,40}? auf',
    words: [
      'passwort',
      'kennwort',
      'passworter',
      'zugangswort',
      'wlan-schlussel',
      'wlan schlussel',
      'wlan-code',
      'pw lautet',
      'pw ist',
      'pw fur',
      'pw zu',
      ' pw ',
      'wlanschlussel',
      'netzwerkschlussel',
      'zugangscode',
      'zugangsschlussel',
      'passcode',
      'kw:',
    ],
    find: [
      'Das Passwort lautet «Elbsand-42» und gilt bis Freitag.',
      'Kennwort für das Portal: «Kontor2024!»',
      'Ich habe dein Passwort auf «tulpe7Hafen» gesetzt.',
      'Das WLAN-Passwort ist jetzt "«Rübenacker17»".',
    ],
    ignore: [
      'Das Passwort lautet «••••».',
      'Das Passwort kommt separat per SMS.',
      'Passwort: folgt telefonisch',
      'Das Passwort ist abgelaufen.',
      'Ihr Kennwort ist 90 Tage gültig.',
      'Passwort ist nicht mehr gültig, bitte zurücksetzen!',
      'Das Passwort für die Datei erhalten Sie getrennt.',
      'Das Passwort muss 12 Zeichen lang sein.',
    ],
  },
  {
    id: 'fr',
    nouns:
      "mots? de passe|(?<![a-z])mdp|codes? d'acc[èe]s|phrase (?:de passe|secr[èe]te)|(?:cl[ée]|code) (?:du |de s[ée]curit[ée] |r[ée]seau )?wi-?fi",
    links: "pour|du|de|d'|des|sur|au|à|temporaire|provisoire|initial|actuel|administrateur",
    verbs: '(?:est|sera|[ée]tait|reste|devient)\\b',
    adverbs: 'toujours|maintenant|d[ée]sormais|actuellement|donc|le suivant|encore|simplement',
    changed:
      '(?:chang|modifi|r[ée]initialis|remplac)[\\wà-ÿ]{1,4} (?:[\\wà-ÿ]{1,12} ){0,3}N[^\\n.:;]{0,40}? (?:par|en|à)',
    words: [
      'mot de passe',
      'mots de passe',
      'mdp',
      "code d'acc",
      'phrase secr',
      'phrase de passe',
      'cle wifi',
      'code wifi',
      'cle du wifi',
      'code du wifi',
      'cle wi-fi',
    ],
    find: [
      'Le mot de passe est «Sable-42-Loire», merci de le changer.',
      'mdp : «Kontor2024!»',
      'Le mot de passe du portail client est désormais «tulipe7Port».',
    ],
    ignore: [
      'Le mot de passe vous sera envoyé séparément.',
      'Le mot de passe est obligatoire.',
      'Mot de passe : voir SMS',
      'Votre mot de passe est expiré.',
      'Le mot de passe est à changer tous les 90 jours.',
    ],
  },
  {
    id: 'es',
    nouns:
      'contrase(?:ñ|n)as?|(?<![a-z])claves?(?: de acceso| del wi-?fi| wi-?fi| de red)?|palabra de paso|c[óo]digo (?:del )?wi-?fi',
    links: 'para|de|del|en|al|a|temporal|provisional|actual|nueva',
    verbs: '(?:es|ser[áa]|era|sigue siendo|queda como|ha quedado en|son)(?![a-zñ])',
    adverbs: 'ahora|actualmente|simplemente|la siguiente|temporalmente|todav[íi]a|la misma:',
    changed: '(?:cambi|restablec|modific)[\\wà-ÿ]{1,4} (?:[\\wà-ÿ]{1,12} ){0,3}N[^\\n.:;]{0,40}? (?:a|por)',
    words: [
      'contrasena',
      'clave de acceso',
      'clave es',
      'clave:',
      'clave del',
      'clave wifi',
      'clave para',
      'claves',
      'palabra de paso',
      'clave temporal',
      'codigo wifi',
      'codigo del wifi',
    ],
    find: [
      'La contraseña es «Arena-42-Ebro», cámbiela por favor.',
      'Contraseña: «Kontor2024!»',
      'La clave del portal de clientes es «tulipan7Puerto».',
    ],
    ignore: [
      'La contraseña se enviará por separado.',
      'La contraseña es obligatoria.',
      'Contraseña: ver SMS',
      'La clave del éxito es la constancia.',
      'Su contraseña es válida durante 90 días.',
    ],
  },
  {
    id: 'it',
    nouns:
      "(?<![a-z])password|parol[ae] d'(?:ordine|accesso)|codic[ei] d'accesso|chiave (?:del |di )?(?:wi-?fi|rete)",
    links: 'per|di|del|della|dei|al|alla|temporanea|provvisoria|attuale|nuova',
    verbs: "(?:è|e'|sarà|era|resta|rimane)(?![a-zà-ÿ])",
    adverbs: 'ora|adesso|sempre|ancora|la seguente|semplicemente',
    changed: '(?:cambi|modific|reimpost)[\\wà-ÿ]{1,4} (?:[\\wà-ÿ]{1,12} ){0,3}N[^\\n.:;]{0,40}? (?:in|con|a)',
    words: [
      "parola d'",
      "codice d'accesso",
      "codici d'accesso",
      'chiave wifi',
      'chiave del wifi',
      'password è',
      'password del',
      'password per',
    ],
    find: [
      'La password del portale è «Sabbia-42-Po», la cambi per favore.',
      "Il codice d'accesso è «tulipano7Porto».",
    ],
    ignore: ['La password sarà inviata a parte.', 'La password è obbligatoria.'],
  },
  {
    id: 'nl',
    nouns: 'wacht(?:woord|zin)(?:en)?|(?<![a-z])ww|toegangscodes?|wi-?fi-?(?:code|sleutel)',
    links: 'voor|van|op|bij|het|de|naar|tijdelijke|huidige|nieuwe',
    verbs: '(?:is|wordt|was|blijft)\\b',
    adverbs: 'nu|nog|steeds|voorlopig|gewoon|als volgt',
    changed:
      '(?:wijzig|verander|ingesteld|gereset)\\w{0,4} (?:\\w{1,12} ){0,3}N[^\\n.:;]{0,40}? (?:naar|in|op)',
    words: ['wachtwoord', 'wachtzin', 'toegangscode', 'ww:', 'ww is', 'wificode', 'wifi-code', 'wifisleutel'],
    find: [
      'Het wachtwoord voor het portaal is «Zonnebloem-19», wil je het wijzigen?',
      'Wachtwoord: «Kontor2024!»',
    ],
    ignore: ['Het wachtwoord wordt apart verstuurd.', 'Het wachtwoord is verplicht.', 'Wachtwoord: zie sms'],
  },
  {
    id: 'pt',
    nouns: '(?<![a-zà-ÿ])senhas?|palavras?-passe|c[óo]digo de acesso|chave (?:do |da )?(?:wi-?fi|rede)',
    links: 'para|de|do|da|dos|das|no|na|tempor[áa]ria|provis[óo]ria|atual|nova',
    verbs: '(?:é|ser[áa]|era|continua|ficou)(?![a-zà-ÿ])',
    adverbs: 'agora|ainda|sempre|a seguinte|simplesmente',
    changed: '(?:mud|alter|redefin)[\\wà-ÿ]{1,4} (?:[\\wà-ÿ]{1,12} ){0,3}N[^\\n.:;]{0,40}? (?:para|por)',
    words: [
      'senha',
      'senhas',
      'palavra-passe',
      'palavras-passe',
      'codigo de acesso',
      'chave wifi',
      'chave do wifi',
    ],
    find: ['A senha do Wi-Fi dos convidados é «Cortica_731».', 'Palavra-passe: «Kontor2024!»'],
    ignore: ['A senha será enviada à parte.', 'A senha é obrigatória.', 'Senha: ver SMS'],
  },
  {
    id: 'sv',
    nouns: 'l[öo]senord(?:et|en)?|(?<![a-zå-ö])l[öo]sen|(?:wi-?fi|wlan)-?nyckeln?|[åa]tkomstkoden?',
    links: 'f[öo]r|till|p[åa]|i|av|det|nya|tillf[äa]lliga',
    verbs: '(?:[äa]r|blir|var|f[öo]rblir)(?![a-zå-ö])',
    adverbs: 'nu|fortfarande|tills vidare|f[öo]ljande',
    changed:
      '(?:bytt?|[äa]ndra(?:t|de)|[åa]terst[äa]llt?)\\w{0,3} (?:[\\wå-ö]{1,12} ){0,3}N[^\\n.:;]{0,40}? till',
    words: ['losenord', 'losenordet', 'losen:', 'losen ar', 'wifi-nyckel', 'atkomstkod'],
    find: ['Lösenordet till wifi på kontoret är «Blåbär2026!»', 'Lösenord: «Kontor2024!»'],
    ignore: ['Lösenordet skickas separat.', 'Lösenord: se sms'],
  },
  {
    id: 'pl',
    nouns: 'has[łl]o|has[łl]a|kod dost[ęe]pu|klucz (?:do |sieci )?wi-?fi',
    links: 'do|dla|na|w|z|tymczasowe|obecne|nowe',
    verbs: '(?:to|jest|brzmi|b[ęe]dzie|pozostaje)(?![a-zą-ż])',
    adverbs: 'teraz|nadal|obecnie|nast[ęe]puj[ąa]ce',
    changed: '(?:zmieni|ustawi|zresetowa)[\\wą-ż]{1,5} (?:[\\wą-ż]{1,12} ){0,3}N[^\\n.:;]{0,40}? na',
    words: ['haslo', 'hasło', 'hasla', 'hasła', 'kod dostepu', 'kod dostępu', 'klucz wifi'],
    find: ['Hasło do portalu to «Piasek-42-Odra», proszę je zmienić.', 'Hasło: «Kontor2024!»'],
    ignore: ['Hasło zostanie wysłane osobno.', 'Hasło: patrz SMS'],
  },
];
