/** To, Cc and Bcc as Gmail and Outlook say them, in the languages that ./find.ts knows Send in. */
import type { RecipientField } from '../mail/draft';
import { saidBy } from './find';

const WORDS: Readonly<Record<RecipientField, string>> = {
  to:
    'to|an|à|para|per|a|aan|naar|till|til|vastaanottaja|do|komu|pre|címzett|către|kime|alıcı|кому|до|προς|אל|إلى|به|收件人|' +
    '宛先|받는 ?사람|ถึง|tới|đến|kepada|ke|प्रति|za|saaja|kam|kas|adresatas',
  cc:
    'cc|kopie|copie|cópia|copia|kopi|kopia|kopio|kópia|dw|másolat|bilgi|копия|копія|копие|κοινοποίηση|עותק|نسخة|抄送|副本|' +
    '참조|สำเนา|प्रतिलिपि|koopia|kopija',
  bcc:
    'bcc|cci|cco|ccn|blindkopie|hemlig kopia|blindkopia|blindkopi|piilokopio|udw|skrytá kopie|skrytá kópia|skryta kopie|' +
    'titkos másolat|gizli|скрытая копия|прихована копія|скрито копие|κρυφή κοινοποίηση|ιδιαίτερη κοινοποίηση|' +
    'עותק מוסתר|نسخة مخفية|密件抄送|密送|密件副本|숨은 ?참조|สำเนาลับ|गुप्त प्रतिलिपि|pimekoopia|slepa kopija|skp',
};
const FIELDS = ['bcc', 'cc', 'to'] as const;
/** The whole label, with at most a colon or a shortcut behind it. */
const LABEL = Object.fromEntries(
  FIELDS.map((field) => [field, new RegExp(`^(?:${WORDS[field]})\\s*(?:[:：].*|[(（].*)?$`, 'isu')]),
) as Record<RecipientField, RegExp>;
/** "Add Bcc recipients (Ctrl-Shift-B)". */
const NAMES_BCC = new RegExp(`(?<!\\p{L})(?:${WORDS.bcc})(?!\\p{L})`, 'iu');

/** Which field a label is that of; null when it is not known. */
export const fieldOf = (label: string): RecipientField | null =>
  FIELDS.find((field) => LABEL[field].test(label.trim())) ?? null;

/** Whether a control names Bcc, in its label, its tooltip or its text. */
export const namesBcc = (control: Element): boolean => saidBy(control).some((text) => NAMES_BCC.test(text));
