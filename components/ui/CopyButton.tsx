import { useState } from 'react';
import { Notice } from './Notice';
import { t } from './t';

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      {copied !== null && (
        <Notice kind={copied ? 'good' : 'bad'}>{t(copied ? 'copy_done' : 'copy_failed')}</Notice>
      )}
    </>
  );
}
