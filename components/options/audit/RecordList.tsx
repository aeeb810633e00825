import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { AuditEntry } from '../../../lib/audit/reader';
import { count } from '../../ui/labels';
import { t } from '../../ui/t';
import type { Listing, OpenLog } from './log-view';
import { RecordRow } from './RecordRow';
import { useRows } from './use-rows';
import './record-list.css';

interface Props {
  log: OpenLog;
  listing: Listing;
  onOpen(entry: AuditEntry): void;
}

/** Browsers lay out no element higher than some 17 million pixels: a longer list comes in parts. */
const PART = 100_000;
/** Of a row, in rem. */
const HEIGHT = 3.25;

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const COLUMNS = ['time', 'event', 'action', 'answer', 'found', 'recipients', 'record'] as const;

/** The records of a listing; only those in sight are read and decrypted. */
export function RecordList({ log, listing, onOpen }: Props) {
  const [part, setPart] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another listing begins at its beginning
  useEffect(() => {
    setPart(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [listing]);
  const start = part * PART;
  const size = Math.max(0, Math.min(PART, listing.count - start));
  const rows = useVirtualizer({
    count: size,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT * rem(),
    overscan: 10,
  });
  const items = rows.getVirtualItems();
  const entryAt = useRows(
    log,
    listing,
    start + (items[0]?.index ?? 0),
    start + (items.at(-1)?.index ?? -1) + 1,
  );
  const turn = (by: number) => {
    setPart(part + by);
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide records" ref={scroller} tabIndex={0} aria-label={t('audit_records')}>
        {/* biome-ignore lint/a11y/useSemanticElements: of a table of which only rows in sight exist, HTML has no element */}
        <div role="table" aria-label={t('audit_records')} aria-rowcount={listing.count + 1}>
          {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above */}
          <div role="row" aria-rowindex={1} className="row head">
            {COLUMNS.map((name) => (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above
              <div key={name} role="columnheader">
                {t(`audit_${name === 'found' ? 'column_found' : name}`)}
              </div>
            ))}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className="rows" style={{ blockSize: rows.getTotalSize() }}>
            {items.map(({ index, start: top, size: height }) => (
              <RecordRow
                key={index}
                index={start + index}
                entry={entryAt(start + index)}
                style={{ transform: `translateY(${top}px)`, blockSize: height }}
                onOpen={onOpen}
              />
            ))}
          </div>
        </div>
      </section>
      {listing.count > PART && (
        <p className="actions">
          <button type="button" disabled={part === 0} onClick={() => turn(-1)}>
            {t('audit_newer')}
          </button>
          <button type="button" disabled={start + PART >= listing.count} onClick={() => turn(1)}>
            {t('audit_older')}
          </button>
          <span role="status">{t('audit_part', count(start + 1), count(start + size))}</span>
        </p>
      )}
    </>
  );
}
