import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DraftguardError } from '../../../lib/base/errors';
import { identitiesIn, makeIdentity, sealTo, unseal } from '../../../lib/crypto/seal';

const seed = Uint8Array.from({ length: 32 }, (_, i) => i);

describe('sealing a seed to readers', () => {
  it('every reader opens it and nobody else', async () => {
    const [one, two, other] = [await makeIdentity(), await makeIdentity(), await makeIdentity()];
    const sealed = await sealTo([one.recipient, two.recipient], seed);
    expect(await unseal([one.secret], sealed)).toEqual(seed);
    expect(await unseal([two.secret], sealed)).toEqual(seed);
    expect(await unseal([other.secret, two.secret], sealed)).toEqual(seed);
    expect(await unseal([other.secret], sealed)).toBeNull();
    expect(await unseal([], sealed)).toBeNull();
    expect(await unseal(['no identity'], sealed)).toBeNull();
    expect(await unseal([one.secret], sealed.replace('\n', '\nA'))).toBeNull();
  });

  it('says which reader is none', async () => {
    await expect(sealTo(['age1nobody'], seed)).rejects.toThrow('"age1nobody" is not an age recipient');
    await expect(sealTo([], seed)).rejects.toBeInstanceOf(DraftguardError);
  });

  it('reads key files', () => {
    expect(identitiesIn('# created: today\n# public key: age1x\nAGE-SECRET-KEY-1ABC\r\n\n')).toEqual([
      'AGE-SECRET-KEY-1ABC',
    ]);
  });
});

const age = spawnSync('age', ['--version']);
const missing = age.error ? 'the age command is not installed (apt-get install age)' : '';

describe(`with the age command${missing && ` (left out: ${missing})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'draftguard-age-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(missing)('age opens what we seal', async () => {
    const { secret, recipient } = await makeIdentity();
    writeFileSync(join(folder, 'key.txt'), `${secret}\n`, { mode: 0o600 });
    const sealed = await sealTo([recipient], seed);
    const args = ['--decrypt', '--identity', join(folder, 'key.txt')];
    expect(new Uint8Array(execFileSync('age', args, { input: sealed }))).toEqual(seed);
  });

  it.skipIf(missing)('we open what age seals', async () => {
    const file = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const recipient = /age1[0-9a-z]+/.exec(file)?.[0] ?? '';
    const sealed = execFileSync('age', ['--armor', '--recipient', recipient], { input: seed });
    expect(await unseal(identitiesIn(file), sealed.toString())).toEqual(seed);
  });
});
