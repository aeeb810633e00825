import { useMemo, useState } from 'react';
import type { GuideSearch } from '../../../lib/pages/guide';
import { TextField } from '../../ui/TextField';
import { t } from '../../ui/t';

/** Finds sections as a person types. */
export function SearchGuide({ search }: { search: GuideSearch }) {
  const [query, setQuery] = useState('');
  const hits = useMemo(() => search.find(query), [search, query]);
  const asked = query.trim() !== '';
  return (
    <search>
      <label htmlFor="help-search">{t('help_search')}</label>
      <p className="actions">
        <TextField
          id="help-search"
          type="search"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </p>
      <p role="status">{asked && t(hits.length > 0 ? 'help_found' : 'help_nothing', hits.length)}</p>
      {hits.length > 0 && (
        <ul className="hits">
          {hits.map(({ section: { id, title }, line }) => (
            <li key={id}>
              <a href={`#help/${id}`}>{title}</a>
              <p>{line}</p>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
