import { use } from 'react';
import { t } from '../../ui/t';
import { loadGuide } from './guide';
import { Markdown } from './Markdown';
import { SearchGuide } from './SearchGuide';
import './help.css';

/** The guide: searched, and section by section. */
export default function HelpPage() {
  const { sections, search } = use(loadGuide());
  const parts = [...new Set(sections.map(({ part }) => part))];
  return (
    <>
      <SearchGuide search={search} />
      <nav className="contents" aria-label={t('help_contents')}>
        {parts.map((part) => (
          <div key={part}>
            <p>{part}</p>
            <ul>
              {sections
                .filter((section) => section.part === part)
                .map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#help/${id}`}>{title}</a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      {sections.map(({ id, title, content }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          <Markdown tokens={content} />
        </section>
      ))}
    </>
  );
}
