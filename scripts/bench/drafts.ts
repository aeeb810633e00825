/** Drafts to measure on: ordinary business mail with a few findings, made to a length; no two are the same. */

const PARAGRAPHS = [
  'thanks for the call yesterday. As discussed, the order 2024-118273 left on 12.03.2024 at 10:45; the invoice 9912-0034 over 1,299.00 EUR is attached (v2.13.4, build 20240312.1). We are meeting in room 4.017 at 14:30 and will walk through the slides that Jonas prepared last week.',
  'A few open points from my side:\n- The supplier promised the second batch for calendar week 47. If that slips, we would have to tell the shops by Friday at the latest.\n- Marketing wants to use the new pictures in the newsletter. They are fine, but the logo on page 3 is the old one.',
  'The ISBN of the brochure is 978-3-16-148410-0, the tracking number of the parcel is 1Z999AA10123456784, and the change is in commit 9fceb02d0ae598e95dc970b74767f19372d61af8 (ticket 123e4567-e89b-12d3-a456-426614174000).',
  'Could you check with the colleagues in Madrid whether the translation is complete? Last time we noticed too late that two captions were missing, and the printer charged us for the second run. I would rather wait one more day than pay again.',
  'You can reach the front desk at +49 30 901820 as well, or write to office@kontor.example. If you need me in the meantime, I am in the office until six and at home afterwards.',
  '> On Tue, 5 Mar 2024 at 09:12, Jonas Weber <jonas.weber@kontor.example> wrote:\n> the draft agenda for the workshop is in the shared folder. Please add your topics until Thursday evening. We start with the review of the last quarter, then each team has fifteen minutes for its plans, and after lunch we will split into three groups.',
  'Catering is ordered for 24 people; tell me about allergies, please. The building closes at 20:00, so let us be strict with the time. Whoever joins remotely will get a link on the morning of the workshop.',
  'vielen Dank für die schnelle Rückmeldung. Die Lieferung ist für den 14. März bestätigt, die Ware liegt im Lager Halle 3, Regal 12-04. Bitte prüfen Sie die Mengen noch einmal und geben Sie mir bis Mittwoch Bescheid, ob die Preise so bleiben können.',
];
const CLOSING =
  'Kind regards\nMara Lindqvist\nHead of Operations\nKontor Handels GmbH, Example Street 12, 10115 Berlin';

/** A draft of exactly this many characters; `seed` varies order and numbers. */
export function draft(length: number, seed: number): string {
  const parts = [`Hi Sarah ${seed},`];
  let total = 0;
  for (let at = seed; total < length; at += 1 + (seed % 3)) {
    const part = (PARAGRAPHS[at % PARAGRAPHS.length] ?? '').replace('118273', String(118_273 + at));
    parts.push(part);
    total += part.length + 2;
  }
  // In one piece, as it comes by message; what is joined of two is read more slowly.
  return structuredClone(`${parts.join('\n\n').slice(0, length - CLOSING.length - 2)}\n\n${CLOSING}`);
}
