/** Issue 21.8: the control lock watches Schedule send too, in the languages that Gmail and Outlook speak. */
import { describe, expect, it } from 'vitest';
import { saysSchedule } from '../../../lib/webmail/find';
import { page } from './dom';

const said = (text: string) =>
  saysSchedule(page(`<div role="menuitem">${text}</div>`).querySelector('div') as Element);

describe('21.8 Schedule send', () => {
  for (const label of [
    ...[
      'Schedule send',
      'Send later',
      'Senden planen',
      'Später senden',
      "Programmer l'envoi",
      'Programar envío',
    ],
    ...['Programma invio', 'Programar envio', 'Verzenden plannen', 'Schemalägg sändning', 'Planlegg sending'],
    ...[
      'Planlæg afsendelse',
      'Ajasta lähetys',
      'Zaplanuj wysyłkę',
      'Naplánovat odeslání',
      'Küldés ütemezése',
    ],
    ...[
      'Programați trimiterea',
      'Göndermeyi planla',
      'Gönderimi zamanla',
      'Запланировать отправку',
      'Отправить позже',
    ],
    ...[
      'Запланувати надсилання',
      'Προγραμματισμός αποστολής',
      'תזמון שליחה',
      'جدولة الإرسال',
      '送信日時を設定',
    ],
    ...[
      '送信予約',
      '定时发送',
      '排定傳送時間',
      '보내기 예약',
      'กำหนดเวลาส่ง',
      'Lên lịch gửi',
      'Jadwalkan pengiriman',
    ],
    ...['भेजने का समय शेड्यूल करें', 'Envoyer plus tard', 'Enviar más tarde', 'Invia più tardi'],
  ])
    it(label, () => {
      expect(said(label)).toBe(true);
    });
  for (const label of [
    'Delete',
    'Plain text mode',
    'Print',
    'Label',
    'Rechtschreibprüfung',
    'Entwurf löschen',
    'Send feedback',
    'Calendar',
  ])
    it(`not ${label}`, () => {
      expect(said(label)).toBe(false);
    });
});
