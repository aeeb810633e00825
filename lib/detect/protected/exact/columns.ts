/** Which column of a table is what, by its header in English, German, French or Spanish. */
import { fold } from '../../kit/fold';

export const ROLES = ['email', 'id', 'name', 'first', 'last', 'second'] as const;
export type Role = (typeof ROLES)[number];

/** Columns by role; several seconds are possible, of the others one each. */
export type Columns = Readonly<Record<Role, readonly string[]>>;

/** Folded, without separators. */
const HEADERS: Readonly<Record<Role, string>> = {
  email:
    'email emailaddress mail mailaddress emailadresse mailadresse courriel adressemail adresseemail adresseelectronique correo correoelectronico',
  id: 'id customerid customerno customernumber custid clientid clientno clientnumber accountno accountnumber accountid memberid membernumber patientid employeeid personnelnumber userid reference ref kundennummer kundennr kdnr kundenid mitgliedsnummer personalnummer patientennummer vertragsnummer numeroclient noclient idclient numclient numerodecliente numerocliente idcliente codigocliente nif dni',
  name: 'name fullname customername clientname contactname contact kunde kundenname ansprechpartner nomcomplet nometprenom prenometnom nombrecompleto nombreyapellidos',
  first: 'firstname givenname forename vorname rufname prenom nombre nombredepila',
  last: 'lastname surname familyname nachname familienname zuname nom nomdefamille apellido apellidos',
  second:
    'birthdate dateofbirth dob birthday geburtsdatum geburtstag gebdatum datedenaissance naissance fechadenacimiento nacimiento phone phonenumber telephone tel mobile mobilephone cell cellphone telefon telefonnummer handy mobil mobilnummer telephoneportable portable telefono movil zip zipcode postcode postalcode plz postleitzahl codepostal codigopostal cp city town ort stadt wohnort ville ciudad localidad poblacion',
};
const BY_HEADER = new Map(
  ROLES.flatMap((role) => HEADERS[role].split(' ').map((header) => [header, role] as const)),
);

export const roleOf = (header: string): Role | undefined =>
  BY_HEADER.get(fold(header.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ''));

/** The columns that headers tell. Of two that mean the same, the first counts; every second field does. */
export function columnsOf(headers: readonly string[]): Columns {
  const of = (role: Role) => {
    const found = headers.filter((header) => roleOf(header) === role);
    return role === 'second' ? found : found.slice(0, 1);
  };
  return {
    email: of('email'),
    id: of('id'),
    name: of('name'),
    first: of('first'),
    last: of('last'),
    second: of('second'),
  };
}

/** A row's fields; a first and a last name make one. */
export function fieldsOf(row: Readonly<Record<string, string>>, columns: Columns) {
  const value = (role: Role) => row[columns[role][0] ?? ''] ?? '';
  const [first, last] = [value('first'), value('last')];
  return {
    email: value('email'),
    id: value('id'),
    name: first && last ? `${first} ${last}` : value('name'),
    seconds: columns.second.map((column) => row[column] ?? ''),
  };
}
