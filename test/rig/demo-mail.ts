/** A small webmail of our own: serves test/webmail/compose.html and mails what it posts to a real SMTP server. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { type SmtpSink, startSmtpSink } from './smtp-sink';

export const DEMO_PORT = 18090;
export const DEMO_URL = `http://127.0.0.1:${DEMO_PORT}/?_task=mail&_action=compose`;

export interface DemoMail {
  url: string;
  smtp: SmtpSink;
  close(): Promise<void>;
}

export async function startDemoMail(): Promise<DemoMail> {
  const smtp = await startSmtpSink();
  const transport = createTransport({ host: '127.0.0.1', port: smtp.port, secure: false, ignoreTLS: true });
  const page = readFileSync(new URL('../webmail/compose.html', import.meta.url));
  const send = async (form: URLSearchParams): Promise<string> => {
    try {
      await transport.sendMail({
        from: 'erika@corp.example',
        to: form.get('_to') ?? '',
        cc: form.get('_cc') ?? '',
        bcc: form.get('_bcc') ?? '',
        subject: form.get('_subject') ?? '',
        text: form.get('_message') ?? '',
      });
      return 'The server took the message.';
    } catch {
      return 'The server did not take the message: is there an address in To?';
    }
  };
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.method === 'POST') response.end(await send(new URLSearchParams(await text(request))));
    else response.end(page);
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(DEMO_PORT, '127.0.0.1', resolve);
  });
  const close = async () => {
    server.closeAllConnections();
    server.close();
    transport.close();
    await smtp.close();
  };
  return { url: DEMO_URL, smtp, close };
}
