import type { NoticeWords } from './words';

export const GERMAN: NoticeWords = {
  locale: 'de-DE',
  gap: 'ERGÄNZEN',
  about: (count) => `etwa ${count}`,
  texts: {
    authority: `Meldung einer Verletzung des Schutzes personenbezogener Daten (Artikel 33 DSGVO)

Verantwortlicher: {organization}
Anlaufstelle für Rückfragen: {contact}

1. Was geschehen ist: {what}
   Art der Verletzung: {how}
   Zeitpunkt: {happened}
   Bekannt geworden: {aware}

2. Betroffene: {subjects}; {people} Personen, {records} Datensätze
   Kategorien von Daten: {data}
   Wer die Daten erhalten hat oder sehen konnte: {recipients}

3. Wahrscheinliche Folgen: {consequences}
   Unsere Einschätzung: {level}

4. Ergriffene und geplante Maßnahmen: {measures}

5. Gründe, falls diese Meldung später als 72 Stunden nach Bekanntwerden eingeht: {delay}

Was hier noch fehlt, reichen wir ohne weitere Verzögerung nach (Artikel 33 Absatz 4).

{?Name und Funktion}`,
    people: `Betreff: Ihre Daten: Uns ist ein Fehler unterlaufen

Guten Tag {?Name der Person},

uns ist mit Ihren Daten ein Fehler unterlaufen. Das sollen Sie von uns erfahren.

Was geschehen ist: {what} Zeitpunkt: {happened}.
Welche Daten: {data}
Wer sie gesehen haben kann: {recipients}
Was das für Sie bedeuten kann: {consequences}
Was wir getan haben: {measures}
Was Sie jetzt tun können: {?ein oder zwei Schritte, etwa ein neues Passwort oder ein Anruf bei der Bank}

Es tut uns leid. Fragen beantwortet: {contact}. Sie können sich auch an eine Datenschutzbehörde wenden.

{?Name und Funktion}
{organization}`,
    recipient: `Betreff: Bitte löschen Sie eine Nachricht, die nicht für Sie bestimmt war

Guten Tag {?Name der Empfängerin oder des Empfängers},

Sie haben von uns eine Nachricht erhalten, die nicht für Sie bestimmt war. Zeitpunkt: {happened}. Sie enthält vertrauliche Daten.

Bitte verwenden und kopieren Sie diese Nachricht nicht, und geben Sie sie nicht weiter. Löschen Sie sie samt Anhängen, auch \
aus dem Papierkorb und aus Sicherungen, an die Sie herankommen. Antworten Sie danach auf diese Nachricht: dass sie gelöscht ist, \
ob jemand anders sie gesehen hat und ob sie weitergeleitet oder auf ein anderes Gerät übertragen wurde.

Vielen Dank für Ihre Hilfe. Fragen: {contact}

{?Name und Funktion}
{organization}`,
  },
  gaps: {
    organization: 'Name der Organisation',
    contact: 'Datenschutzbeauftragte oder andere Anlaufstelle',
    what: 'was geschehen ist',
    how: 'Art der Verletzung',
    happened: 'Datum und Uhrzeit',
    aware: 'wann es der Organisation bekannt wurde',
    subjects: 'wer betroffen ist',
    people: 'Anzahl',
    records: 'Anzahl',
    data: 'Kategorien von Daten',
    recipients: 'wer die Daten hat',
    consequences: 'wahrscheinliche Folgen',
    measures: 'Maßnahmen',
    level: 'Risiko für die Betroffenen',
    delay: 'Gründe, oder „nicht verspätet“',
  },
  data: {
    contact: 'Namen und Kontaktdaten',
    'government-id': 'amtliche Kennnummern',
    financial: 'Bank- oder Kartendaten',
    secret: 'Passwörter oder Zugangsschlüssel',
    health: 'Gesundheitsdaten',
    special: 'besondere Kategorien von Daten (Artikel 9 DSGVO)',
    business: 'vertrauliche Geschäftsinformationen',
  },
  subjects: {
    customers: 'Kundinnen und Kunden',
    employees: 'Beschäftigte',
    applicants: 'Bewerberinnen und Bewerber',
    patients: 'Patientinnen und Patienten',
    children: 'Kinder',
    suppliers: 'Lieferanten',
    others: 'andere Personen',
  },
  how: {
    'wrong-recipient': 'eine E-Mail an einen falschen Empfänger',
    'all-visible': 'eine E-Mail, in der alle Empfänger einander sahen',
    'wrong-content': 'eine E-Mail mit mehr, als der Empfänger wissen darf',
    'wrong-file': 'eine falsche Datei war angehängt',
    public: 'Daten waren öffentlich zugänglich',
    account: 'jemand anders hatte Zugang zu einem Konto',
    other: 'Sonstiges',
  },
  level: {
    unlikely: 'ein Risiko für die Betroffenen ist unwahrscheinlich',
    risk: 'es besteht ein Risiko für die Betroffenen',
    high: 'es besteht ein hohes Risiko für die Betroffenen',
  },
};
