/** What announces or follows a name, a place or a firm. Sets of words are in lower case, without accents. */

/** Characters around a name in which a cue stands. */
export const INTRODUCTION = 40;

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

/** Behind a name that a greeting ends in. */
export const GREETED = /^\s*[,!:\n.]/;

/** A number, or a sign that a number goes with. */
export const NUMBER_BEFORE = /[\d#/]\s?$/;
export const NUMBER_BEHIND = /^\s?[\d/@#]/;

/** A house number follows, or another street ("Rose Street and Main 5"). */
export const HOUSE_BEHIND = /^ and \S{0,30}(?:\d|stra)/i;

/** What English everyday words end in, so that a title ("Mission Statement") is not taken for a name. */
export const EVERYDAY_ENDING = /(?:tions?|ments?|ary|ness|ings?|ity|ive|ous|al|ics|tales|info|ware|ers|ly)$/i;

export const ARTICLE = /\b(?:the|der|die|das|la|le|el|les|los|las|an?|her|his|our|their|city) $/i;
export const CORNER = /\bcorner of [^\n]{0,40}$/i;

/** Before places and firms more often than before people. */
export const PLACE_BEFORE =
  /\b(?:originally from|grew up in|returned to|return to|work(?:s|ed)? (?:for|at)|lives in|city|to|in|at|near|from|of) $/i;

/** The last words of LIVES_IN. */
export const BEFORE_A_PLACE = set('in to from at of near town hometown aus nach a en au pour vers de');

/** Right before where people live, come from or go. */
export const LIVES_IN =
  /(?<!\p{L})(?:live[sd]? in|living in|born in|based in|grew up in|raised in|resid(?:es|ing) in|originally from|moved (?:here |there )?(?:to|from)|com(?:e|es|ing) (?:back )?to|(?:fl(?:y|ies|ew|ying)|travel(?:s|l?ed|l?ing)?|drove|driv(?:e|ing)|trip|journey|sail(?:ed)?|commut(?:e|es|ing)) (?:back )?to|returned to|arriv(?:e[sd]?|ing) (?:at|in)|i(?: a|')m in|(?:city|town|village|port|airport|mayor|outskirts) of|home ?town|near|wohn(?:t|e|en|haft) in|leb(?:t|e|en) in|geboren in|aufgewachsen in|stamm(?:t|e) aus|(?:fährt|fahre|fliegt|fliege|reist|reise|zieht|ziehe|umzug) nach|habit(?:e|ent|ait) (?:à|en|au)|vi(?:t|vait) à|née? à|originaire de|(?:voyage|vol|train) (?:à|pour|vers)|viv(?:e|o|ía) en|nacid[oa] en|originari[oa] de|viaj[ao] a|(?:vuelo|mudó|mudado) a) $/iu;

/** A town stands on a line of its own, above its country. */
export const TOWN_LINE = /(?:^|\n)[ \t>?]*$/;

/** The last words of EMPLOYED_AT. */
export const BEFORE_A_FIRM = set(
  'for at by of in bei fur firma der von chez pour societe de en para empresa',
);

/** Right before a firm: whom people work for. */
export const EMPLOYED_AT =
  /(?<!\p{L})(?:work(?:s|ed|ing)? (?:for|at)|employ(?:ed|ee|ees) (?:by|at|of)|hired by|acquired by|founded by|(?:ceo|cto|cfo|coo|founder|co-founder|chairman|director|head|shareholders?|employees?|subsidiary|customers?|offices?|headquarters|website|board) (?:of|at)|internship at|position at|job at|career at|invest(?:ed|ing)? in|arbeite[tn]? (?:bei|für)|angestellt bei|(?:der|die) firma|geschäftsführer(?:in)? (?:der|von)|tochter der|travaill(?:e|ait|ent) (?:chez|pour)|employée? chez|la société|filiale de|trabaj[ao] (?:en|para)|empresa|filial de) $/iu;

/** Right after a firm: what firms do. */
export const WORKS =
  /^(?:'s)? (?:is an? (?:\S{1,14} ){0,3}(?:agency|company|firm|start-?up|manufacturer|supplier|provider|bank|insurer|non-?profit|multinational|subsidiary|corporation|retailer|consultancy)|invested (?:heavily )?in|acquired|announced|has acquired|employs|was founded|shareholders?|website|headquarters|office is|ist ein(?:e)? (?:\S{1,14} )?(?:unternehmen|firma|agentur|hersteller|bank)|est une (?:\S{1,14} )?(?:société|entreprise|agence|banque)|es una (?:\S{1,14} )?(?:empresa|agencia|sociedad))(?!\p{L})/iu;

/** What only a firm's name goes on with. */
export const FIRM =
  /^,? (?:and sons|and partners|and co|& co|& sons|und söhne|et fils|e hijos|inc|incorporated|llc|ltd|limited|plc|gmbh|s\.a\.|s\.l\.|s\.r\.l\.|b\.v\.|n\.v\.|corp|corporation)(?!\p{L})/iu;

export const LOWER_INTRODUCTION =
  /\b(?:my name is|i am called|call me|calls? me|calls? him|calls? her|me llamo|ich heiße|je m'appelle)\s$/i;
