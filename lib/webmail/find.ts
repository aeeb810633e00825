/** What the adapters fall back on when a webmail's class names change: the word for Send, and structure. */

/** "Send" as Gmail and Outlook say it, in the languages that most of their users read. */
const WORDS =
  'send|senden|envoyer|enviar|invia|verzenden|versturen|skicka|sendt?|lähetä|wyślij|odeslat|odoslať|küldés|' +
  'trimite|trimiteți|gönder|отправить|надіслати|изпращане|αποστολή|שליחה|שלח|إرسال|ارسال|送信|发送|傳送|보내기|' +
  'ส่ง|gửi|kirim|hantar|भेजें|pošalji|pošlji|saada|sūtīt|siųsti';
/** The whole label, with at most the shortcut in brackets behind it: "Send as alias" is another command. */
const SEND = new RegExp(`^(?:${WORDS})\\s*(?:[\\u200e\\u200f\\u202a-\\u202e]*[(（].*)?$`, 'iu');
/** "Send & archive": a word for Send and, further on, one for the archive. */
const SEND_AND_ARCHIVE = new RegExp(
  `^(?:${WORDS})\\s.*(?:archiv|arkiv|ארכיון|أرشف|архив|アーカイブ|归档|封存)`,
  'iu',
);
/** "Schedule send", "Send later" and the like, as they begin or end. */
const SCHEDULE_WORDS =
  'schedule|planen|programmer|planifier|programar|programați|programma|agendar|schemalägg|planlegg|planlæg|ajasta|zaplanuj|' +
  'naplánovat|naplánovať|zakaži|zamanla|запланировать|запланувати|насрочване|προγραμματισμός|תזמון|תזמן|جدولة|زمان‌بندی|' +
  'jadwalkan|lên lịch|กำหนดเวลา|शेड्यूल|ieplānot|suplanuoti|ajasta|予約|送信日時|定时|定時|排定|安排|예약';
/** As a command begins, or as it ends: "Senden planen", "Küldés ütemezése", "보내기 예약". */
const SCHEDULE = new RegExp(
  `^(?:${SCHEDULE_WORDS})|(?<![\\p{L}\\p{M}])(?:later|planen|später|plus tard|más tarde|più tardi|mais tarde|mai târziu|` +
    'plannen|inplannen|senare|senere|później|později|neskôr|позже|пізніше|ütemezése|küldés később|später senden|planla|zamanla)$|' +
    '以降に送信|送信予約|稍后发送|稍後傳送|나중에 보내기|예약$|शेड्यूल',
  'iu',
);
const LABELS = ['aria-label', 'data-tooltip', 'title'];

/** What a control says, in its label, its tooltip and its text. */
export const saidBy = (control: Element): string[] =>
  LABELS.map((name) => control.getAttribute(name) ?? '')
    .concat(control.textContent ?? '')
    .map((text) => text.trim());

/** Whether a control says that it sends. */
export const saysSend = (control: Element): boolean =>
  saidBy(control).some((text) => SEND.test(text) || SEND_AND_ARCHIVE.test(text));

/** Whether a command of a menu sends at a later time. */
export const saysSchedule = (control: Element): boolean =>
  saidBy(control).some((text) => SCHEDULE.test(text));

/** Whether a control that sends also archives. */
export const alsoArchives = (control: Element): boolean =>
  saidBy(control).some((text) => SEND_AND_ARCHIVE.test(text));

/**
 * The nearest element around an editor that holds everything a compose window has, and no other editor.
 * `editors` is the selector of editors.
 */
export function surroundingCompose(
  editor: Element,
  editors: string,
  isWhole: (element: Element) => boolean,
): Element | null {
  for (let element = editor.parentElement; element; element = element.parentElement) {
    if (element.querySelectorAll(editors).length > 1) return null;
    if (isWhole(element)) return element;
  }
  return null;
}
