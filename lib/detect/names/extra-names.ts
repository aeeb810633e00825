/** Names of people and of large firms that the lexicon lacks, European ones above all. Lower case, without accents. */

export const EXTRA_FIRST_NAMES =
  'achim agnieszka aleksandra aleksander alessandra alessandro alina amelie anders andrzej anete anika anja anke anneliese ' +
  'annika antje arnaud aurelie baptiste barbel bartek bartosz beata beate benoit birgit bjorn bogdan borna bozena britta ' +
  'carsten cecile celine chiara christoph claudio clemens corentin cornelius dagmar damien dariusz detlef dieter dirk ' +
  'dominik dorota dorothea eberhard eckhard elke elzbieta emre enrique ernesto esteban etienne ewa fabienne fabrice ' +
  'farida fatih fatima federica felicitas filip florian francois francoise franziska friederike friedrich gabriele gerd ' +
  'gerhard gero giovanni giulia giuseppe gonzalo gottfried grzegorz guadalupe guido guillaume gudrun gunnar gunter ' +
  'gunther gustavo hakan hannelore hans hans-peter harald hartmut hedwig heidi heike heiko heiner heinrich heinz helga ' +
  'helmut henning henrik heribert hildegard holger horst hubert iker ilse imke inga ingeborg ingo ingrid inge irina ' +
  'isabelle ivan iwona jacek jadwiga janina jan jannik jaroslav jaroslaw javier jens jerome joachim joanna jochen joerg ' +
  'johann johannes jorg jorge jose josef juergen jurgen justyna jutta kacper karin karl-heinz karsten kasia katarina ' +
  'katarzyna katharina katja katrin kerstin kjell klaus konrad krisztian krzysztof kurt lars laetitia laszlo laurent ' +
  'leonie liisa lorenzo lothar ludovic ludwig luca luis lukas lukasz maciej magdalena magnus maite malgorzata malte ' +
  'manfred manon mareike mareile margarethe margit marek marlene mariusz marten martina mateo mateusz mathieu mathilde ' +
  'matteo matthias matthieu maximilian mechthild mehmet meike michal michele michaela mikael milan miroslav moritz ' +
  'murat mustafa nadia nadine natascha nicole niels niklas nils nuria ole olaf oliver olivier ondrej otto pablo paolo ' +
  'pascal patrik pawel pedro petr petra philippe pierre piotr priya rachid radek rafael rainer ralf ramon reiner ' +
  'reinhard renate roland rolf romain rosario roswitha rudiger rudolf ruediger sabine sandrine santiago saskia sebastien ' +
  'selma sergio siegfried sieglinde sigrid silke silvia simone slawomir soren stanislaw stefan stefania stefanie steffen ' +
  'stephane sven svenja swantje sylvie szymon tadeusz tanja tatjana thibault thierry thorsten tilman tobias tomasz ' +
  'torben torsten udo ulf ulla ulrich ulrike ursula urszula ute uwe veronique vincenzo volker waltraud werner wiebke ' +
  'wilfried wilhelm wojciech wolfgang xavier yann yannick yusuf yves zbigniew zdenek zeynep zofia';

export const EXTRA_LAST_NAMES =
  'alonso bakker bauer baumann becker berger bernard blanc bonnet braun brouwer castro dubois dupont durand fernandez ' +
  'fischer fournier fuchs garcia gomez gonzalez gruber haas hartmann hernandez hoffmann hofmann horvath huber jansen ' +
  'jimenez keller kaiser klein koch kohler konig kowalski kovac kramer krause kruger lambert lang lange laurent lefebvre ' +
  'lehmann leroy lindqvist lopez lorenz ludwig maier marin martinez mayer meier mercier meyer moreau moreno moser mueller ' +
  'muller munoz navarro neumann nowak novak perez peters pfeiffer pichler rey richter rodriguez romero rossi roth rousseau ' +
  'ruiz sanchez schmid schmidt schmitt schmitz schneider scholz schroder schubert schulte schulz schulze schuster ' +
  'schwarz seidel simon sommer steiner svensson torres toth vasquez vazquez visser vogel vogt wagner walter weber weiss ' +
  'werner winkler winter wisniewski wojcik wolf wolff zimmermann ziegler';

export const EXTRA_ORGANIZATIONS =
  'accenture|adobe|aegon|ahold delhaize|air france|airbus|alibaba|allianz|alstom|amazon web services|arcelormittal|arte|asml|astrazeneca|' +
  'aviva|axa|bain & company|banco santander|bank of america|barclays|bbva|beiersdorf|bertelsmann|bnp paribas|boehringer ingelheim|' +
  'bosch|boston consulting group|british airways|british telecom|caixabank|capgemini|carrefour|caterpillar|citibank|commerzbank|' +
  'continental ag|credit agricole|credit suisse|daimler truck|danone|datev|decathlon|deloitte|deutsche bahn|deutsche bank|' +
  'deutsche post|deutsche telekom|dropbox|easyjet|electrolux|endesa|enel|engie|equinor|ericsson|ernst & young|essilorluxottica|eurostar|' +
  'evonik|ferrovial|fresenius|generali|glaxosmithkline|heidelberg materials|heineken|henkel|hermes international|hubspot|iberdrola|inditex|' +
  'infineon|infosys|intesa sanpaolo|johnson controls|kpmg|la poste|leroy merlin|linkedin|lloyds|lockheed martin|logitech|loreal|' +
  "l'oreal|lufthansa|lvmh|maersk|marks & spencer|mckinsey|mediamarkt|mercadona|merck|merrill lynch|meta platforms|miele|morgan stanley|" +
  'munich re|naturgy|nordea|novo nordisk|openai|oracle|otto group|pernod ricard|pricewaterhousecoopers|porsche|prosus|pwc|rabobank|' +
  'raiffeisen|randstad|red hat|renault|renfe|repsol|rheinmetall|rio tinto|roche|rolls-royce|rwe|safran|saint-gobain|' +
  'salesforce|sanofi|santander|sap|schaeffler|schneider electric|servicenow|shopify|siemens energy|slack technologies|snapchat|sncf|' +
  'societe generale|sodexo|spotify|standard chartered|stellantis|stmicroelectronics|stripe|swatch|swisscom|syngenta|' +
  'tata consultancy services|telekom|thales|thomson reuters|thyssenkrupp|tui|unicredit|united airlines|vattenfall|veolia|vinci|' +
  'vivendi|vonovia|wolters kluwer|zalando|zeiss|zurich insurance|europaische zentralbank|european central bank|european commission|' +
  'europaische kommission|commission europeenne|comision europea|bundesbank|bundesagentur fur arbeit|world bank|weltbank|world health organization';
