import { linksToCloudFile } from '../cloud-links';
import { defineSign } from './sign';

export const cloudLink = defineSign({
  id: 'cloud-link',
  note: 'the new text links to a file in a cloud (Google Drive, OneDrive, SharePoint, Dropbox, Box, iCloud, WeTransfer, Mega), which nobody here has read',
  find: ({ fresh }) => linksToCloudFile(fresh),
  examples: {
    find: [
      { body: 'It is here: https://drive.google.com/file/d/1' },
      { body: 'See https://corp-my.sharepoint.com/:x:/p/erika/E1' },
    ],
    ignore: [
      { body: 'We moved to https://www.dropbox.com/ now.' },
      { body: 'See https://notbox.com/s/1' },
      { body: 'Thanks!\n> https://we.tl/t-1AbC' },
    ],
  },
});
