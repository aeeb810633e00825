import { anyOf } from '../../languages';
import { linksToCloudFile } from '../cloud-links';
import { defineSign } from './sign';

const ATTACHED = new RegExp(`(?<!\\p{L})(?:${anyOf(({ attached }) => attached)})(?!\\p{L})`, 'iu');
const NOT_ATTACHED = new RegExp(
  `(?<!\\p{L})(?:${anyOf(({ not }) => not)})\\s(?:\\p{L}+\\s)?(?:${anyOf(({ attached }) => attached)}|anhang|anhänge|bijlage|allegato)(?!\\p{L})`,
  'iu',
);
const FOOTER = new RegExp(
  anyOf(({ footer }) => footer),
  'iu',
);

/** Whether somebody says that something is attached; what a standing footer says of attachments is nobody's promise. */
const promisesAttachment = (text: string) =>
  text
    .split(/\n\s*\n|\n-- ?\n/)
    .some((piece) => ATTACHED.test(piece) && !NOT_ATTACHED.test(piece) && !FOOTER.test(piece));

export const attachmentMissing = defineSign({
  id: 'attachment-missing',
  note: 'the text speaks of an attachment, and there is none',
  find: ({ draft, fresh }) =>
    draft.attachments.every(({ inline }) => inline) && promisesAttachment(fresh) && !linksToCloudFile(fresh),
  examples: {
    find: [{ body: 'Please find the plan attached.' }, { body: 'Anbei der Plan.' }],
    ignore: [
      { body: 'See attached.', files: ['plan.txt'] },
      { body: 'Attached: https://drive.google.com/file/d/1' },
      { body: 'There is no attachment this time.' },
      { body: 'Thanks!\n> Please find it attached.' },
    ],
  },
});
