import { useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { jsonOf } from '../../../lib/base/json';
import { isBundle } from '../../../lib/policy/bundle/format';
import { DEPLOY_TARGETS, fileBytes } from '../../../lib/policy/deploy/deploy';
import { type DeployFile, OWN_IDS, SOURCE } from '../../../lib/policy/deploy/target';
import { policyValues, signedValues } from '../../../lib/policy/deploy/values';
import { inWords, type Sentence } from '../../../lib/policy/facts/sentence';
import type { PolicyProblem } from '../../../lib/policy/problems';
import type { Policy } from '../../../lib/policy/schema';
import { nameOf } from '../../ui/labels';
import { Notice } from '../../ui/Notice';
import { TextArea, TextField } from '../../ui/TextField';
import { t } from '../../ui/t';
import { download } from '../download';
import { ProblemList } from '../ProblemList';
import { WORDS } from './words';

type Outcome =
  | { kind: 'done'; files: DeployFile[]; notes: readonly Sentence[] }
  | { kind: 'wrong'; problems: readonly PolicyProblem[] };

/** The files that bring a policy to browsers: the same as `draftguard policy deploy`. */
export function DeployPolicy({ policy }: { policy: Policy }) {
  const [text, setText] = useState('');
  const [id, setId] = useState(DEPLOY_TARGETS[0]?.id ?? '');
  const [source, setSource] = useState('');
  const [key, setKey] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const change = (set: (value: string) => void, value: string) => {
    set(value);
    setOutcome(null);
  };
  const signed = useMemo(() => isBundle(jsonOf(text)), [text]);
  const values = () => {
    if (text.trim() === '') return { ok: true as const, values: policy };
    const extensionVersion = browser.runtime.getManifest().version;
    return signed ? signedValues(text, key, { now: Date.now(), extensionVersion }) : policyValues(text);
  };
  const run = () => {
    const read = values();
    if (!read.ok) return setOutcome({ kind: 'wrong', problems: read.problems });
    const target = DEPLOY_TARGETS.find((each) => each.id === id);
    if (!target) return;
    const files = target.files({ values: read.values, ids: OWN_IDS, source });
    for (const file of files) download(new Blob([fileBytes(file)]), file.name);
    setOutcome({ kind: 'done', files, notes: target.notes });
  };
  return (
    <details>
      <summary>{t('policy_deploy_title')}</summary>
      <p id="deploy-help">{t('policy_deploy_help')}</p>
      <form
        autoComplete="off"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <label htmlFor="deploy-text">{t('policy_deploy_text')}</label>
        <TextArea
          id="deploy-text"
          rows={4}
          dir="ltr"
          spellCheck={false}
          aria-describedby="deploy-help"
          value={text}
          onChange={(event) => change(setText, event.target.value)}
        />
        {signed && (
          <>
            <label htmlFor="deploy-key">{t('policy_deploy_key')}</label>
            <TextField
              id="deploy-key"
              dir="ltr"
              spellCheck={false}
              value={key}
              onChange={(event) => change(setKey, event.target.value)}
            />
          </>
        )}
        <label htmlFor="deploy-target">{t('policy_deploy_target')}</label>
        <select
          autoComplete="off"
          id="deploy-target"
          value={id}
          onChange={(event) => change(setId, event.target.value)}
        >
          {DEPLOY_TARGETS.map((target) => (
            <option key={target.id} value={target.id}>
              {nameOf('policy_deploy_target', target.id)}
            </option>
          ))}
        </select>
        <label htmlFor="deploy-source">{t('policy_deploy_source')}</label>
        <TextField
          id="deploy-source"
          type="url"
          pattern={SOURCE}
          dir="ltr"
          value={source}
          onChange={(event) => change(setSource, event.target.value)}
        />
        <button type="submit" className="primary">
          {t('policy_deploy_run')}
        </button>
      </form>
      {outcome?.kind === 'wrong' && (
        <Notice kind="bad">
          {t('policy_simulate_wrong')}
          <ProblemList problems={outcome.problems} />
        </Notice>
      )}
      {outcome?.kind === 'done' && (
        <Notice kind="good">
          <ul>
            {outcome.files.map(({ name, place }) => (
              <li key={name}>{t('policy_deploy_place', name, inWords(place, WORDS.t))}</li>
            ))}
            {outcome.notes
              .map((note) => inWords(note, WORDS.t))
              .map((note) => (
                <li key={note}>{note}</li>
              ))}
          </ul>
        </Notice>
      )}
    </details>
  );
}
