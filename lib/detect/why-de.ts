/** What detectors say to people, in German, by what they say in English. */

/** The service in `Whoever reads this can act as its owner at ….`, where it is more than a name. */
const SERVICES_DE: Readonly<Record<string, string>> = {
  'a payment provider': 'einem Zahlungsdienst',
  'a GitHub App': 'einer GitHub-App',
  'an API that issues UUID keys': 'einer Schnittstelle, die UUIDs als Schlüssel ausgibt',
  'DeepSeek or Mistral': 'DeepSeek oder Mistral',
  'Flutterwave test': 'Flutterwave (Test)',
  'HashiCorp Vault 1.9 or older': 'HashiCorp Vault 1.9 oder älter',
};

const SENTENCES_DE: Readonly<Record<string, string>> = {
  'An e-mail address names a person or leads to one.':
    'Eine E-Mail-Adresse nennt einen Menschen oder führt zu ihm.',
  'A telephone number leads to one person or household.':
    'Eine Telefonnummer führt zu einem Menschen oder Haushalt.',
  "With a card number, others can pay in its owner's name.":
    'Mit einer Kartennummer können andere auf fremde Rechnung zahlen.',
  'An IBAN is a bank account, and with a name it is enough for a false debit.':
    'Eine IBAN ist ein Bankkonto; mit einem Namen genügt sie für eine falsche Lastschrift.',
  "A Social Security number opens credit, tax and health records in its holder's name, for life.":
    'Eine Social Security number öffnet Kredit-, Steuer- und Gesundheitsakten eines Menschen, ein Leben lang.',
  'A National Insurance number leads to tax, pension and benefit records.':
    'Eine National Insurance number führt zu Steuer-, Renten- und Sozialakten.',
  'An ITIN leads to the tax records of a person without a Social Security number.':
    'Eine ITIN führt zu den Steuerakten eines Menschen ohne Social Security number.',
  'An employer identification number says whose payroll or business account this is.':
    'Eine Arbeitgebernummer (EIN) sagt, wessen Lohn- oder Firmenkonto das ist.',
  'A passport number with a name is enough to book, to register and to pose as its holder.':
    'Passnummer und Name genügen, um zu buchen, sich anzumelden und sich als Inhaber auszugeben.',
  "A driver's license is the proof of identity that most of America accepts.":
    'Mit dem Führerschein weist man sich in den USA fast überall aus.',
  'A provider number says who treated a patient.': 'Eine Behandlernummer sagt, wer jemanden behandelt hat.',
  'A Medicare number opens treatments and claims of one patient.':
    'Eine Medicare-Nummer öffnet Behandlungen und Abrechnungen eines Patienten.',
  'With a DEA number others can prescribe controlled drugs.':
    'Mit einer DEA-Nummer können andere Betäubungsmittel verschreiben.',
  'An NHS number opens the medical record of one person.':
    'Eine NHS-Nummer öffnet die Krankenakte eines Menschen.',
  'A passport number with a name is enough to pose as its holder.':
    'Passnummer und Name genügen, um sich als Inhaber auszugeben.',
  "A driving licence number holds its owner's name and date of birth.":
    'In einer britischen Führerscheinnummer stehen Name und Geburtsdatum.',
  'The German tax number stays with a person for life and opens tax and payroll records.':
    'Die Steuer-ID begleitet einen Menschen ein Leben lang und öffnet Steuer- und Lohnakten.',
  'A Steuernummer leads to the tax records of a person or business; invoices must show it.':
    'Eine Steuernummer führt zu den Steuerakten eines Menschen oder Betriebs; auf Rechnungen muss sie stehen.',
  "A pension insurance number holds its owner's date of birth and opens a whole working life.":
    'In einer Rentenversicherungsnummer steht das Geburtsdatum; sie öffnet ein ganzes Arbeitsleben.',
  'An identity card number with a name is enough to pose as its holder.':
    'Ausweisnummer und Name genügen, um sich als Inhaber auszugeben.',
  'A driving licence proves identity to banks, hotels and car rentals.':
    'Mit dem Führerschein weist man sich bei Banken, Hotels und Autovermietern aus.',
  'The number on the health card opens the treatments of one person.':
    'Die Nummer auf der Gesundheitskarte öffnet die Behandlungen eines Menschen.',
  'A doctor named beside a patient says what the patient is treated for.':
    'Wer den Arzt eines Patienten nennt, sagt, weshalb dieser behandelt wird.',
  'A practice named beside a patient says what the patient is treated for.':
    'Wer die Praxis eines Patienten nennt, sagt, weshalb dieser behandelt wird.',
  'A register number names a firm; a sole trader is a person.':
    'Eine Registernummer nennt eine Firma; ein Einzelkaufmann ist ein Mensch.',
  'A DNI number is asked for at every bank, office and hotel of Spain.':
    'Nach der DNI-Nummer fragt in Spanien jede Bank, jedes Amt und jedes Hotel.',
  "A foreigner's number is asked for at every bank and office of Spain.":
    'Nach der Ausländernummer (NIE) fragt in Spanien jede Bank und jedes Amt.',
  'A Social Security number opens health and work records in Spain.':
    'Die Sozialversicherungsnummer öffnet in Spanien Gesundheits- und Arbeitsakten.',
  "A codice fiscale holds its owner's date and place of birth and opens tax and health records.":
    'In einem codice fiscale stehen Geburtsdatum und -ort; er öffnet Steuer- und Gesundheitsakten.',
  'A VAT number names a business, and a sole trader is a person.':
    'Eine Umsatzsteuernummer nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
  "A numéro de sécurité sociale holds its owner's sex, month and place of birth and opens health records.":
    'In einer französischen Sozialversicherungsnummer stehen Geschlecht, Geburtsmonat und -ort; sie öffnet Gesundheitsakten.',
  'A NIF leads to the tax records of a person or business in Portugal.':
    'Eine NIF führt in Portugal zu den Steuerakten eines Menschen oder Betriebs.',
  'A PPS number opens tax, health and benefit records in Ireland.':
    'Eine PPS-Nummer öffnet in Irland Steuer-, Gesundheits- und Sozialakten.',
  'A BSN opens tax, health and benefit records in the Netherlands.':
    'Eine BSN öffnet in den Niederlanden Steuer-, Gesundheits- und Sozialakten.',
  "A national number holds its owner's date of birth and opens nearly every record in Belgium.":
    'In der belgischen Nationalnummer steht das Geburtsdatum; sie öffnet fast jede Akte.',
  'The AHV number stays with a person for life and opens insurance and tax records.':
    'Die AHV-Nummer begleitet einen Menschen ein Leben lang und öffnet Versicherungs- und Steuerakten.',
  "A social insurance number holds its owner's date of birth and opens health records.":
    'In der Sozialversicherungsnummer steht das Geburtsdatum; sie öffnet Gesundheitsakten.',
  "A henkilötunnus holds its owner's date of birth and opens health, tax and bank records.":
    'In der finnischen henkilötunnus steht das Geburtsdatum; sie öffnet Gesundheits-, Steuer- und Bankakten.',
  "A personnummer holds its owner's date of birth and opens nearly every record in Sweden.":
    'In einer personnummer steht das Geburtsdatum; sie öffnet in Schweden fast jede Akte.',
  "An organisation number names a business; a sole trader's is a personal number.":
    'Eine Organisationsnummer nennt einen Betrieb; bei Einzelunternehmern ist sie die Personennummer.',
  "A CPR number holds its owner's date of birth and opens nearly every record in Denmark.":
    'In einer CPR-Nummer steht das Geburtsdatum; sie öffnet in Dänemark fast jede Akte.',
  "A fødselsnummer holds its owner's date of birth and opens nearly every record in Norway.":
    'In einer fødselsnummer steht das Geburtsdatum; sie öffnet in Norwegen fast jede Akte.',
  "A national number holds its owner's date of birth and opens tax and health records.":
    'In der Personenkennzahl steht das Geburtsdatum; sie öffnet Steuer- und Gesundheitsakten.',
  'A T.C. kimlik number opens nearly every record in Türkiye.':
    'Die T.C.-kimlik-Nummer öffnet in der Türkei fast jede Akte.',
  'A tax file number opens tax and pension records, and the law forbids passing it on.':
    'Eine tax file number öffnet Steuer- und Rentenakten, und das Gesetz verbietet, sie weiterzugeben.',
  'A Medicare number opens the treatments of one person or family.':
    'Eine Medicare-Nummer öffnet die Behandlungen eines Menschen oder einer Familie.',
  'A Social Insurance Number opens credit, tax and benefit records in Canada.':
    'Eine Social Insurance Number öffnet in Kanada Kredit-, Steuer- und Sozialakten.',
  "A South African ID number holds its owner's date of birth, sex and citizenship.":
    'In einer südafrikanischen Ausweisnummer stehen Geburtsdatum, Geschlecht und Staatsangehörigkeit.',
  'A NIN opens bank, phone and tax records in Nigeria.':
    'Eine NIN öffnet in Nigeria Bank-, Telefon- und Steuerakten.',
  'An Aadhaar number opens bank, phone and benefit records in India.':
    'Eine Aadhaar-Nummer öffnet in Indien Bank-, Telefon- und Sozialakten.',
  'A PAN leads to tax records, bank accounts and investments of its holder.':
    'Eine PAN führt zu Steuerakten, Konten und Anlagen ihres Inhabers.',
  'A GSTIN names a business, and the PAN of its owner stands in it.':
    'Eine GSTIN nennt einen Betrieb, und in ihr steht die PAN des Inhabers.',
  'A voter card number proves identity in India.': 'Mit der Wählerkarte weist man sich in Indien aus.',
  "A resident number holds its owner's date of birth and sex and opens nearly every record in Korea.":
    'In der Einwohnernummer stehen Geburtsdatum und Geschlecht; sie öffnet in Korea fast jede Akte.',
  "A foreigner's number opens nearly every record in Korea.":
    'Die Ausländernummer öffnet in Korea fast jede Akte.',
  'A business registration number names a business; a sole trader is a person.':
    'Eine Gewerbenummer nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
  'An NRIC number opens nearly every record in Singapore.':
    'Eine NRIC-Nummer öffnet in Singapur fast jede Akte.',
  'A national number opens nearly every record in Thailand.':
    'Die Personennummer öffnet in Thailand fast jede Akte.',
  "A resident number holds its owner's home district and date of birth and opens nearly every record in China.":
    'In der Einwohnernummer stehen Heimatbezirk und Geburtsdatum; sie öffnet in China fast jede Akte.',
  'An identity card number opens nearly every record in Hong Kong.':
    'Die Ausweisnummer öffnet in Hongkong fast jede Akte.',
  "A MyKad number holds its owner's date and place of birth and opens nearly every record in Malaysia.":
    'In der MyKad-Nummer stehen Geburtsdatum und -ort; sie öffnet in Malaysia fast jede Akte.',
  'A national number opens nearly every record in Taiwan.':
    'Die Personennummer öffnet in Taiwan fast jede Akte.',
  'My Number opens tax and insurance records in Japan, and the law forbids passing it on.':
    'My Number öffnet in Japan Steuer- und Versicherungsakten, und das Gesetz verbietet, sie weiterzugeben.',
  'A Teudat Zehut number opens nearly every record in Israel.':
    'Die Teudat-Zehut-Nummer öffnet in Israel fast jede Akte.',
  'A UEN names a business; a sole proprietor is a person.':
    'Eine UEN nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
  'An ABN names a business; a sole trader is a person.':
    'Eine ABN nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
  'An ACN names a company.': 'Eine ACN nennt eine Gesellschaft.',
  'A TIN leads to the tax records of a person or business in the Philippines.':
    'Eine TIN führt auf den Philippinen zu den Steuerakten eines Menschen oder Betriebs.',
  'A mobile number leads to one person.': 'Eine Mobilnummer führt zu einem Menschen.',
  'An IRD number opens tax and benefit records in New Zealand.':
    'Eine IRD-Nummer öffnet in Neuseeland Steuer- und Sozialakten.',
  'A CPF opens credit, tax and phone contracts in Brazil.':
    'Eine CPF öffnet in Brasilien Kredite, Steuerakten und Telefonverträge.',
  'A CNPJ names a business; a sole trader is a person.':
    'Eine CNPJ nennt einen Betrieb; ein Einzelunternehmer ist ein Mensch.',
  "A CURP holds its owner's date and place of birth and opens nearly every record in Mexico.":
    'In einer CURP stehen Geburtsdatum und -ort; sie öffnet in Mexiko fast jede Akte.',
  'An RFC leads to the tax records of a person or business in Mexico.':
    'Eine RFC führt in Mexiko zu den Steuerakten eines Menschen oder Betriebs.',
  'A CUIT or CUIL leads to tax and wage records in Argentina.':
    'Eine CUIT oder CUIL führt in Argentinien zu Steuer- und Lohnakten.',
  'A RUT opens nearly every record in Chile.': 'Eine RUT öffnet in Chile fast jede Akte.',
  'A USt-IdNr. names a business, and a freelancer is a person.':
    'Eine USt-IdNr. nennt einen Betrieb, und ein Freiberufler ist ein Mensch.',
  'With an account number, a routing number is enough to draw money.':
    'Mit einer Kontonummer genügt eine Bankleitzahl, um Geld abzubuchen.',
  'An account number with a name is enough for a false debit.':
    'Kontonummer und Name genügen für eine falsche Lastschrift.',
  'A BIC names the bank that an account is kept at.': 'Ein BIC nennt die Bank, die ein Konto führt.',
  'An LEI names a company that trades.': 'Ein LEI nennt ein Unternehmen, das handelt.',
  'What stands on the stripe of a card is enough to copy the card.':
    'Was auf dem Magnetstreifen einer Karte steht, genügt, um sie zu kopieren.',
  'The code on the back of a card stands for having the card in hand; nobody may store it.':
    'Die Prüfnummer einer Karte steht dafür, dass man sie in der Hand hat; speichern darf sie niemand.',
  'Whoever knows whose address it is can read all its payments, for ever.':
    'Wer weiß, wessen Adresse das ist, kann alle ihre Zahlungen lesen, für immer.',
  'The machine-readable zone is the passport itself: name, number, nationality, date of birth.':
    'Die maschinenlesbare Zone ist der Pass selbst: Name, Nummer, Staatsangehörigkeit, Geburtsdatum.',
  'A vehicle identification number leads to owner, insurance and repairs.':
    'Eine Fahrgestellnummer führt zu Halter, Versicherung und Reparaturen.',
  'An IMEI tells one phone from all others, and with it its owner.':
    'Eine IMEI unterscheidet ein Telefon von allen anderen, und damit seinen Besitzer.',
  'A plate leads to the keeper of a vehicle.': 'Ein Kennzeichen führt zum Halter eines Fahrzeugs.',
  "An IP address leads to the holder of an Internet line, with the provider's help.":
    'Eine IP-Adresse führt mit Hilfe des Anbieters zum Inhaber eines Internetanschlusses.',
  'A MAC address tells one device from all others, and with it its owner.':
    'Eine MAC-Adresse unterscheidet ein Gerät von allen anderen, und damit seinen Besitzer.',
  'An address may lead to what was meant for few.':
    'Eine Adresse kann zu etwas führen, das für wenige gedacht war.',
  'A domain names the organisation behind it.': 'Eine Domain nennt die Organisation dahinter.',
  'A date beside a name places a person in time.':
    'Ein Datum neben einem Namen sagt, wann ein Mensch wo war.',
  'With a date of birth and a name others pass for a person on the phone.':
    'Mit Geburtsdatum und Name gibt man sich am Telefon als jemand anderes aus.',
  'An age beside a name narrows down who is meant.':
    'Ein Alter neben einem Namen grenzt ein, wer gemeint ist.',
  'Coordinates lead to the door of a house.': 'Koordinaten führen bis vor eine Haustür.',
  'A street address leads to the door of a person; the one of a firm is no secret.':
    'Eine Anschrift führt bis vor die Tür eines Menschen; die einer Firma ist kein Geheimnis.',
  'A postal code beside a name narrows down who is meant.':
    'Eine Postleitzahl neben einem Namen grenzt ein, wer gemeint ist.',
  'A British postcode stands for a dozen doors.': 'Ein britischer Postcode steht für ein Dutzend Haustüren.',
  'A diagnosis says what a person suffers from.': 'Eine Diagnose sagt, woran ein Mensch leidet.',
  'What a person suffers from is theirs to tell, and the law protects it most.':
    'Woran ein Mensch leidet, hat nur er selbst zu sagen; das Gesetz schützt es am meisten.',
  'What a person believes is nobody else’s business, at work least of all.':
    'Was ein Mensch glaubt, geht niemanden sonst etwas an, bei der Arbeit am wenigsten.',
  'Whoever belongs to a union must not be disadvantaged for it.':
    'Wer einer Gewerkschaft angehört, darf deshalb nicht benachteiligt werden.',
  'How a person votes or thinks of politics is free, and secret.':
    'Wie ein Mensch wählt oder politisch denkt, ist frei und geheim.',
  'Whom a person loves is theirs to tell.': 'Wen ein Mensch liebt, hat nur er selbst zu sagen.',
  'Origin is a ground on which nobody may be treated worse.':
    'Wegen seiner Herkunft darf niemand schlechter behandelt werden.',
  'A stolen password can be changed, a finger cannot.':
    'Ein gestohlenes Passwort lässt sich ändern, ein Finger nicht.',
  'Whoever has a private key can pose as its owner and read what was meant for them.':
    'Wer einen privaten Schlüssel hat, kann sich als sein Besitzer ausgeben und lesen, was für diesen bestimmt war.',
  'Until it expires, whoever reads this token is logged in as its owner.':
    'Bis es abläuft, ist jeder, der dieses Token liest, als dessen Besitzer angemeldet.',
  'A code that opens a door, a card or an account is for those who use it only.':
    'Ein Code, der eine Tür, eine Karte oder ein Konto öffnet, ist nur für die bestimmt, die ihn benutzen.',
  'A random value that is called a key, token or secret opens whatever it belongs to.':
    'Ein Zufallswert, der Schlüssel, Token oder Geheimnis heißt, öffnet, wozu er gehört.',
  'A Kubernetes Secret holds its values merely encoded, not encrypted.':
    'Ein Kubernetes-Secret enthält seine Werte nur codiert, nicht verschlüsselt.',
  'The key file of a Google service account opens all that the account may use.':
    'Die Schlüsseldatei eines Google-Dienstkontos öffnet alles, was das Konto benutzen darf.',
  'The address carries a user name and a password: whoever reads it can log in.':
    'Die Adresse enthält Benutzernamen und Passwort: Wer sie liest, kann sich anmelden.',
  'A connection string with its password opens the database to whoever reads it.':
    'Eine Verbindungszeile mit Passwort öffnet jedem, der sie liest, die Datenbank.',
  'A line of a login file (.netrc) holds a working name and password.':
    'Eine Zeile einer Anmeldedatei (.netrc) enthält einen gültigen Namen und sein Passwort.',
  'An entry of a package manager or container login file: whoever has it can log in.':
    'Ein Eintrag aus der Anmeldedatei einer Paket- oder Containerverwaltung: Wer ihn hat, kann sich anmelden.',
  'A hashed password can be guessed offline by whoever has it.':
    'Wer den Hash eines Passworts hat, kann es in Ruhe erraten.',
  'The header of a request carries the login of whoever made it.':
    'Die Kopfzeile einer Anfrage enthält die Anmeldung dessen, der sie gestellt hat.',
  'The header of a request carries the key of whoever made it.':
    'Die Kopfzeile einer Anfrage enthält den Schlüssel dessen, der sie gestellt hat.',
  'A command carries a user name and a password: whoever reads it can run it.':
    'Ein Befehl enthält Benutzernamen und Passwort: Wer ihn liest, kann ihn ausführen.',
  'A command carries a password or key: whoever reads it can run it.':
    'Ein Befehl enthält ein Passwort oder einen Schlüssel: Wer ihn liest, kann ihn ausführen.',
  'A password in a mail stays readable in every mailbox, backup and device that the mail reaches.':
    'Ein Passwort in einer Mail bleibt in jedem Postfach, jeder Sicherung und jedem Gerät lesbar, das die Mail erreicht.',
  'Whoever wrote this document marked it as not meant for everyone.':
    'Wer dieses Dokument geschrieben hat, hat es als nicht für alle bestimmt gekennzeichnet.',
  'What a campaign or a customer costs and brings is worth much to a competitor.':
    'Was eine Kampagne oder ein Kunde kostet und bringt, ist einem Wettbewerber viel wert.',
  'Who knows a launch before the day can spoil it.':
    'Wer eine Markteinführung vorher kennt, kann sie verderben.',
};

const AT_SERVICE = /^Whoever reads this can act as its owner at (.+)\.$/;

/** The German for a detector's sentence; null for one that is not a detector's. */
export function whyInGerman(why: string): string | null {
  const [, service] = AT_SERVICE.exec(why) ?? [];
  if (service === undefined) return SENTENCES_DE[why] ?? null;
  return `Wer das liest, kann bei ${SERVICES_DE[service] ?? service} im Namen des Besitzers handeln.`;
}
