import { useEffect, useRef } from 'react';
import { t } from '../../ui/t';

interface Props {
  onReplace(): void;
  onKeep(): void;
}

/** Asks before a text is replaced that nothing brings back. */
export function ReplaceText({ onReplace, onKeep }: Props) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-labelledby="policy-replace">
      <p id="policy-replace" ref={question} tabIndex={-1}>
        {t('policy_replace_ask')}
      </p>
      <p className="actions">
        <button type="button" className="danger" onClick={onReplace}>
          {t('policy_replace')}
        </button>
        <button type="button" onClick={onKeep}>
          {t('policy_replace_keep')}
        </button>
      </p>
    </div>
  );
}
