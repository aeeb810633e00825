import { defineLanguage } from './language';

/** English. */
export const en = defineLanguage({
  code: 'en',
  greetings: ['hi', 'hello', 'hey', 'dear', 'good (?:morning|afternoon|evening)', 'greetings'],
  courtesy: ['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'professor', 'sir', 'madam'],
  nobody:
    'all both team everyone everybody colleague colleagues friend friends sir sirs madam customer customers folks there ladies gentlemen world manager managers recruiter recruiters committee members partners guests students parents neighbour neighbours neighbor neighbors subscribers readers staff guys support editor editors professor doctor mr mrs ms hiring whom concern'.split(
      ' ',
    ),
  attached: [
    'attached',
    'attachments?',
    'attaching',
    'enclosed',
    'enclosures?',
    'pfa',
    'please find (?:attached|enclosed)',
  ],
  not: ['no', 'not', 'without', 'forgot the', 'last'],
  footer: [
    'intended (?:only |solely )?(?:for|recipient)',
    'privileged',
    'if you (?:are not|have received)',
    'in error',
    'viruse?s?',
    'unauthori[sz]ed',
    'delete (?:it|this)',
  ],
  wrote: ['on … wrote'],
  from: ['from'],
  sent: ['sent', 'date'],
  separators: ['original message', 'forwarded message'],
});
