/** Words that announce or follow a name. Lower case, without accents. */

const set = (words: string) => new Set(words.split(' '));

export const HONORIFICS = set(
  'mr mrs ms miss mx dr prof professor sir madam herr herrn frau fraulein m mme mlle monsieur madame sr sra srta senor senora ' +
    'don dona dipl-ing ing judge captain rev sig signor signora mister',
);

export const GREETINGS = set(
  'dear hi hello hey hallo liebe lieber lieben moin servus bonjour salut cher chere hola estimado estimada querido querida ' +
    'geehrter geehrte ciao morning afternoon evening thanks cheers danke merci gracias',
);

/** Between the parts of a name: "van der Berg", "de la Cruz". */
export const PARTICLES = set(
  'de del della der den di da dos du la le van von vom zu zur ten ter bin ibn al el y e',
);

/** Right before a name, in one to three words. */
export const INTRODUCERS =
  /(?:\b(?:name is|named|called|i am|i'm|this is|me llamo|mi nombre es|je m'appelle|mon nom est|mein name ist|ich heisse|ich heiße|ich bin|known as|calls? me|speak (?:to|with)|talk to|met with|contact|kontakt|ask for|asked|told|ansprechpartner(?:in)?(?: ist)?|signed by|regarding|guardian|patient|patientin|employee|mitarbeiter(?:in)?|colleague|kollegin|kollege|client|customer|kundin|kunde|author|manager|assistant|friend|wife|husband|son|daughter|brother|sister|kid|boss|singer|actor|president|minister|novelist|by|cc|für|with|for|said|says|and)|(?:^|\n)[ \t>*-]{0,4}(?:full |first |last |contact |customer |employee |patient |user)?name|(?:^|\n)[ \t>*-]{0,4}(?:nombre|nom|vorname|nachname|from|von|to|an|de|attn|attention|z\. ?hd|contact|kontakt|user|patient))[:,]?\s{0,3}$/i;

/** Right after a name: what people do, or have. */
export const FOLLOWERS =
  /^(?:['’]s?\b|,? (?:said|says|asked|told|wrote|writes|called|thinks|believes|was born|who|hat|sagt|meint|schrieb|a dit|ha dicho|dijo|is a|is very|was a|and i|und ich|et moi)\b| ?(?:<[^>\n]*@|\([^)\n]*@))/i;

/** The last line before a signature. */
export const SIGN_OFF =
  /(?:^|\n)[ \t>]*(?:(?:(?:with )?(?:kind|best|warm|many|kindest|warmest)(?: regards| wishes)?|regards|cheers|thanks|thank you|many thanks|sincerely|yours(?: sincerely| truly| faithfully)?|(?:mit )?(?:freundliche[nm]?|viele[nm]?|beste[nm]?|herzliche[nm]?|liebe[nm]?|schöne[nm]?) gr(?:ü|u|ue)(?:ß|ss)e?n?|mfg|vg|lg|gruß|grüße|danke|cordialement|bien (?:à vous|cordialement)|salutations(?: distinguées)?|amicalement|merci|un saludo|saludos(?: cordiales)?|atentamente|gracias))[,.!]?[ \t]*\r?\n(?:[ \t>]*\r?\n)?[ \t>*-]*$/i;

/** Right before a name, and before little else. */
export const SPEAKER =
  /\b(?:(?:maiden |last |first |full |sur)?name(?: is|\?)|named (?:him|her|it)|says|said|asked|told|remove my (?:kid|son|daughter)|mr\.|mrs\.|ms\.|dr\.)[:,"” ]{1,3}$/i;

/** What a person does, right after a name that begins a sentence. */
export const DEED =
  /^ (?:lives|spent|began|works|joined|moved|married|thinks|wants|loves|likes|wrote|flew|called|promised|prefers|decided|met|hopes|asks|had given|has (?:asked|told|confirmed|agreed|sent|left)|will (?:call|send|be (?:talking|joining|there))|can you|wohnt|arbeitet|kommt|schickt|fragt|habite|travaille|vive|trabaja)\b/;

/** Kinds of streets and places that follow a name in an address. */
export const STREET =
  /^ (?:street|st|road|rd|mall|harbou?r|turnpike|trail|mills?|coves?|bridge|square|avenue|park|flats?|heights|island|way|lane|drive|court|tower|house|hotel|station|airport|bay|beach|and (?:sons|partners|co)\b)/i;
