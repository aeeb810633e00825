import type { NoticeWords } from './words';

export const ENGLISH: NoticeWords = {
  locale: 'en-GB',
  gap: 'FILL IN',
  about: (count) => `about ${count}`,
  texts: {
    authority: `Notification of a personal data breach (Article 33 GDPR)

Controller: {organization}
Contact for questions: {contact}

1. What happened: {what}
   Kind of breach: {how}
   When it happened: {happened}
   When we became aware: {aware}

2. Whom it concerns: {subjects}; {people} people, {records} data records
   Categories of data: {data}
   Who received or could see the data: {recipients}

3. Likely consequences: {consequences}
   Our assessment: {level}

4. What we have done or will do: {measures}

5. Reasons, if this comes later than 72 hours after we became aware: {delay}

What is still missing here we will send without further delay (Article 33(4)).

{?name and role of the sender}`,
    people: `Subject: Your data: something went wrong on our side

Dear {?name of the person},

we made a mistake with your data, and we want you to know.

What happened: {what} It happened on {happened}.
Which data: {data}
Who may have seen it: {recipients}
What this could mean for you: {consequences}
What we have done: {measures}
What you can do now: {?one or two steps, such as a new password or a call to the bank}

We are sorry. Ask us anything: {contact}. You may also turn to a data protection authority.

{?name and role of the sender}
{organization}`,
    recipient: `Subject: Please delete a message that was not meant for you

Dear {?name of the recipient},

on {happened} you received a message from us that was not meant for you. It holds data that is confidential.

Please do not use, copy or pass it on. Delete it and its attachments, from the trash and from any backup that you can \
reach, too. Then answer this message: say that it is deleted, whether anybody else has seen it, and whether it was \
forwarded or synchronised to another device.

Thank you for your help. Questions: {contact}

{?name and role of the sender}
{organization}`,
  },
  gaps: {
    organization: 'name of the organisation',
    contact: 'data protection officer or other contact',
    what: 'what happened',
    how: 'kind of breach',
    happened: 'date and time',
    aware: 'when the organisation became aware',
    subjects: 'whom it concerns',
    people: 'how many',
    records: 'how many',
    data: 'categories of data',
    recipients: 'who has the data',
    consequences: 'likely consequences',
    measures: 'measures',
    level: 'risk for people',
    delay: 'reasons, or “not late”',
  },
  data: {
    contact: 'names and contact data',
    'government-id': 'official identity numbers',
    financial: 'bank or card data',
    secret: 'passwords or access keys',
    health: 'health data',
    special: 'special categories of data (Article 9 GDPR)',
    business: 'confidential business information',
  },
  subjects: {
    customers: 'customers',
    employees: 'employees',
    applicants: 'applicants',
    patients: 'patients',
    children: 'children',
    suppliers: 'suppliers',
    others: 'other people',
  },
  how: {
    'wrong-recipient': 'an e-mail to a wrong recipient',
    'all-visible': 'an e-mail in which all recipients saw each other',
    'wrong-content': 'an e-mail that held more than the recipient may know',
    'wrong-file': 'a wrong file was attached',
    public: 'data was open to the public',
    account: 'somebody else had access to an account',
    other: 'other',
  },
  level: {
    unlikely: 'a risk for the people concerned is unlikely',
    risk: 'there is a risk for the people concerned',
    high: 'there is a high risk for the people concerned',
  },
};
