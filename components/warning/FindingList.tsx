import { useState } from 'react';
import type { WarningView } from '../../lib/cases/dialog';
import { entityName } from '../../lib/texts/entity-name';
import { type TextKey, t } from '../ui/t';

interface Props {
  findings: WarningView['findings'];
  onNotRight(detector: string): void;
}

const WHERE: Record<string, TextKey> = {
  subject: 'warning_where_subject',
  body: 'warning_where_body',
  attachment: 'warning_where_attachment',
};

export function FindingList({ findings, onNotRight }: Props) {
  const [noted, setNoted] = useState<string[]>([]);
  return (
    <section>
      <h2>{t('warning_found')}</h2>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.detector} ${finding.part} ${finding.file} ${finding.masked}`}>
            <div>
              <strong>{entityName(finding.entity)}</strong> <code>{finding.masked}</code>{' '}
              {t(WHERE[finding.part] ?? 'warning_where_body')}
              {finding.file && (
                <>
                  {' '}
                  <bdi>{finding.file}</bdi>
                </>
              )}
              {finding.count > 1 && ` (${t('warning_times', finding.count)})`}
              <p className="why">{finding.why}</p>
            </div>
            {noted.includes(finding.detector) ? (
              <small role="status">{t('warning_not_right_thanks')}</small>
            ) : (
              <button
                type="button"
                className="quiet"
                aria-label={`${t('warning_not_right')} ${entityName(finding.entity)}`}
                onClick={(event) => {
                  if (!event.isTrusted) return;
                  setNoted([...noted, finding.detector]);
                  onNotRight(finding.detector);
                }}
              >
                {t('warning_not_right')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
