/** The real Roundcube of Debian with Dovecot and our SMTP server, in a folder that is thrown away. */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SmtpSink, startSmtpSink } from './smtp-sink';
import { waitFor } from './wait';

const SOURCE = '/usr/share/roundcube';
/** Playwright's workers run beside each other, each with a Roundcube at an address of its own. */
const HOST = `127.0.0.${1 + Number(process.env.TEST_PARALLEL_INDEX ?? 0)}`;
const HTTP_PORT = 18080;
const IMAP_PORT = 18143;
/** Dovecot refuses to serve root's mail; "nobody" may have it. */
const MAIL_UID = 65534;

export const ROUNDCUBE_URL = `http://${HOST}:${HTTP_PORT}/`;
export const ROUNDCUBE_USER = { name: 'erika@corp.example', password: 'demo' };

export interface RoundcubeRig {
  url: string;
  smtp: SmtpSink;
  close(): Promise<void>;
}

/** Why the real Roundcube cannot run here, in one sentence; null when it can. */
export function missingRoundcube(): string | null {
  const missing = [SOURCE, '/usr/bin/php', '/usr/sbin/dovecot'].filter((path) => !existsSync(path));
  if (missing.length > 0) return `${missing.join(', ')} missing: run scripts/setup`;
  return process.getuid?.() === 0 ? null : 'Dovecot and Roundcube are started as root only';
}

function dovecotConfig(dir: string): string {
  return `
base_dir = ${dir}/run
log_path = ${dir}/log/dovecot.log
protocols = imap
listen = ${HOST}
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${dir}/mail/%u
passdb {
  driver = static
  args = password=${ROUNDCUBE_USER.password}
}
userdb {
  driver = static
  args = uid=${MAIL_UID} gid=${MAIL_UID} home=${dir}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = subscribe
  }
  mailbox Sent {
    auto = subscribe
  }
}
service imap-login {
  inet_listener imap {
    port = ${IMAP_PORT}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

function roundcubeConfig(dir: string, smtpPort: number): string {
  const settings: Record<string, string> = {
    db_dsnw: `'sqlite:///${dir}/roundcube.sqlite?mode=0646'`,
    imap_host: `'${HOST}:${IMAP_PORT}'`,
    smtp_host: `'127.0.0.1:${smtpPort}'`,
    smtp_user: `''`,
    smtp_pass: `''`,
    des_key: `'${randomBytes(12).toString('hex')}'`,
    log_dir: `'${dir}/log/'`,
    temp_dir: `'${dir}/temp/'`,
    skin: `'elastic'`,
    htmleditor: '0',
    draft_autosave: '60',
    // PHP's own sessions are locked. Roundcube's in the database are not: of two requests that end together the later
    // writes back what it read at its start, and a compose session, an upload or a saved draft of the other is lost.
    session_storage: `'php'`,
    language: `'en_US'`,
    plugins: '[]',
    enable_installer: 'false',
  };
  const lines = Object.entries(settings).map(([key, value]) => `$config['${key}'] = ${value};`);
  return `<?php\n${lines.join('\n')}\n`;
}

const INIT_DATABASE =
  '$db = new PDO("sqlite:".$argv[1]); $db->exec(file_get_contents("/usr/share/roundcube/SQL/sqlite.initial.sql"));';

export async function startRoundcube(): Promise<RoundcubeRig> {
  const dir = mkdtempSync(join(tmpdir(), 'draftguard-roundcube-'));
  chmodSync(dir, 0o755);
  for (const name of ['run', 'log', 'mail', 'temp', 'config', 'sessions']) mkdirSync(join(dir, name));
  chownSync(join(dir, 'mail'), MAIL_UID, MAIL_UID);
  const smtp = await startSmtpSink();
  writeFileSync(join(dir, 'dovecot.conf'), dovecotConfig(dir));
  writeFileSync(join(dir, 'config', 'config.inc.php'), roundcubeConfig(dir, smtp.port));
  for (const name of ['defaults.inc.php', 'mimetypes.php'])
    copyFileSync(join('/etc/roundcube', name), join(dir, 'config', name));
  execFileSync('php', ['-r', INIT_DATABASE, '--', join(dir, 'roundcube.sqlite')]);
  const dovecot = spawn('dovecot', ['-F', '-c', join(dir, 'dovecot.conf')], { stdio: 'ignore' });
  // Compiled pages are kept, as on a server.
  const ini = ['opcache.enable_cli=1', `session.save_path=${join(dir, 'sessions')}`];
  const php = spawn(
    'php',
    [...ini.flatMap((line) => ['-d', line]), '-S', `${HOST}:${HTTP_PORT}`, '-t', SOURCE],
    {
      cwd: SOURCE,
      env: { ...process.env, ROUNDCUBE_CONFIG_DIR: join(dir, 'config'), PHP_CLI_SERVER_WORKERS: '4' },
      stdio: 'ignore',
      // The server forks its workers; as a group they end together.
      detached: true,
    },
  );
  const close = async () => {
    dovecot.kill('SIGTERM');
    if (php.pid) process.kill(-php.pid, 'SIGTERM');
    await smtp.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await waitFor(async () => (await fetch(ROUNDCUBE_URL)).ok, 'Roundcube answers');
  } catch (error) {
    await close();
    throw error;
  }
  return { url: ROUNDCUBE_URL, smtp, close };
}
