/** Texts of the extension as a whole: its name, its button, what pages share. */
export const extension = {
  extension: {
    description:
      'Reads the draft in Gmail, Outlook on the web or Roundcube and holds Send when it should not leave like that.',
    name: 'Draftguard',
  },
  language: 'en',
  badge: {
    findings: {
      one: 'Draftguard: 1 finding (F8 shows it)',
      other: 'Draftguard: $1 findings (F8 shows the next)',
    },
    not_watching:
      'Draftguard is not watching: it does not understand this page. Messages are still checked as they leave.',
    watching: 'Draftguard watches this page.',
  },
  copy: { done: 'Copied.', failed: 'Copying did not work: select the text and copy it yourself.' },
  help: {
    contents: 'Contents',
    found: 'Sections found: $1.',
    nothing: 'Nothing found. Try another word.',
    search: 'Search the help',
    title: 'Help',
  },
  text: { too_long: '“$1” is too long. It may have $2 characters at most.' },
} as const;
