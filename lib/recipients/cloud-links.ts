/** Links to files in somebody's cloud: they stand for an attachment, but nobody here can read what they lead to. */
const HOSTS = [
  ...['drive.google.com', 'docs.google.com', '1drv.ms', 'onedrive.live.com', 'sharepoint.com'],
  ...['dropbox.com', 'box.com', 'icloud.com', 'wetransfer.com', 'we.tl', 'mega.nz'],
];

const LINK = new RegExp(
  String.raw`https?://(?:[\w-]+\.)*(?:${HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|')})/[^\s/]`,
  'i',
);

export const linksToCloudFile = (text: string): boolean => LINK.test(text);
