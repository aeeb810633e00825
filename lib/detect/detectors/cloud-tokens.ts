/** Access keys of cloud, code and chat services, in the forms that their vendors document. */
import { ALNUM, BASE32, HEX, noise } from '../kit/noise';
import { defineToken, entropy, isPlaceholder } from '../kit/secret-token';

export const cloudTokens = [
  defineToken({
    id: 'aws-access-key-id',
    entity: 'AWS_ACCESS_KEY',
    of: 'Amazon Web Services',
    trigger: { token: [20, 20], minDigits: 1, minLetters: 6 },
    reach: [0, 0],
    pattern: /(?<![A-Za-z0-9_])(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}(?![A-Za-z0-9_])/g,
    examples: {
      find: [`id «AKIA${noise(16, BASE32)}»,`, `aws_access_key_id=«ASIA${noise(16, BASE32)}»`],
      ignore: ['AKIAIOSFODNN7EXAMPLE', 'ASIA PACIFIC', `akia${noise(16, HEX)}`, 'AKIAAAAAAAAAAAAAAAAA'],
    },
  }),
  defineToken({
    id: 'aws-secret-key',
    entity: 'AWS_SECRET_KEY',
    of: 'Amazon Web Services',
    words: ['aws', 'secretaccesskey', 'secret access key', 'secret_access_key'],
    pattern:
      /(?:aws|secret)[\w .-]{0,40}?["'`]?\s{0,3}(?:=>|[:=]|\bis\b)\s{0,3}["'`]?(?<value>(?=[A-Za-z0-9/+]{0,39}\d)[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    reach: [10, 110],
    examples: {
      find: [`aws_secret_access_key = «${noise(40)}»`, `"SecretAccessKey": "«${noise(40, `${ALNUM}/+`)}»"`],
      ignore: [
        'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        `aws commit: ${noise(41)}`,
        'the secret access key is in the vault',
      ],
    },
  }),
  defineToken({
    id: 'google-api-key',
    entity: 'GOOGLE_API_KEY',
    of: 'Google',
    words: ['aiza', 'gocspx-', 'ya29.'],
    pattern: /(?<![\w-])(?:AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w-]{40,240})(?![\w-])/g,
    examples: {
      find: [
        `key=«AIza${noise(35)}»&v=3`,
        `client_secret «GOCSPX-${noise(28)}»`,
        `Bearer «ya29.${noise(80)}»`,
      ],
      ignore: [`AIza${noise(20)}`, 'AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX', 'ya29.'],
    },
  }),
  defineToken({
    id: 'azure-storage-key',
    entity: 'AZURE_KEY',
    of: 'Microsoft Azure',
    words: ['accountkey=', 'sharedaccesskey=', 'accesskey='],
    pattern: /(?:Account|SharedAccess|Access)Key=(?<value>[A-Za-z0-9+/]{40,88}={0,2})(?![A-Za-z0-9+/=])/gi,
    examples: {
      find: [`AccountName=kontor;AccountKey=«${noise(86)}==»;`, `SharedAccessKey=«${noise(43)}=»`],
      ignore: ['AccountKey=<key>', 'AccountKey=your_account_key_goes_here'],
    },
  }),
  defineToken({
    id: 'azure-shared-access-signature',
    entity: 'AZURE_KEY',
    of: 'Microsoft Azure',
    words: ['sig='],
    pattern:
      /[?&](?:sv|st|se|sr|sp|spr)=[^\s"'<>]{1,400}?[?&]sig=(?<value>[A-Za-z0-9%+/]{40,120}(?:%3D|=))/gi,
    reach: [420, 130],
    examples: {
      find: [`https://kontor.blob.example/x?sv=2023-01-03&se=2027-01-01&sr=b&sig=«${noise(43)}%3D»`],
      ignore: ['https://shop.example/?a=1&sig=abc', `sig=${noise(20)}=`],
    },
  }),
  defineToken({
    id: 'azure-client-secret',
    entity: 'AZURE_KEY',
    of: 'Microsoft Entra ID',
    words: ['q~'],
    pattern: /(?<![\w~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![\w~.-])/g,
    reach: [5, 36],
    examples: {
      find: [`secret: «abc8Q~${noise(34)}»`],
      ignore: ['q~', `abcQ~${noise(34)}`],
    },
  }),
  defineToken({
    id: 'github-token',
    entity: 'GITHUB_TOKEN',
    of: 'GitHub',
    words: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{82})(?![A-Za-z0-9])/g,
    examples: {
      find: [`token «ghp_${noise(36)}»`, `«github_pat_${noise(22)}_${noise(59)}»`],
      ignore: [`ghp_${noise(20)}`, `ghp_${'x'.repeat(36)}`, 'github_path_to_repository'],
    },
  }),
  defineToken({
    id: 'gitlab-token',
    entity: 'GITLAB_TOKEN',
    of: 'GitLab',
    words: [
      'glpat-',
      'gldt-',
      'glrt-',
      'glptt-',
      'glcbt-',
      'glsoat-',
      'glft-',
      'glimt-',
      'glagent-',
      'glrtr-',
      'gloas-',
      'glffct-',
      'glwt-',
      '_gitlab_session=',
      'gr1348941',
    ],
    pattern:
      /(?<![A-Za-z0-9])(?:gl(?:pat|dt|rt|rtr|ptt|cbt|soat|ft|imt|agent|oas|ffct|wt)-[\w-]{20,300}(?:\.[a-z0-9]{2}\.?[a-z0-9]{7,9})?|GR1348941[\w-]{20}|_gitlab_session=[0-9a-z]{32})(?![\w-])/g,
    examples: {
      find: [`PRIVATE-TOKEN: «glpat-${noise(20)}»`, `«glrt-${noise(20)}»`],
      ignore: ['glpat-xxxxxxxxxxxxxxxxxxxx', 'glpat-short', `glpatch-${noise(20)}`],
    },
  }),
  defineToken({
    id: 'slack-token',
    entity: 'SLACK_TOKEN',
    of: 'Slack',
    // Its numbers may be full of equal digits.
    validate: ({ value }) => (isPlaceholder(value) || entropy(value) < 2.4 ? 'no' : 'checked'),
    words: [
      'xoxb-',
      'xoxp-',
      'xoxa-',
      'xoxr-',
      'xoxs-',
      'xoxo-',
      'xoxe-',
      'xoxe.',
      'xoxc-',
      'xoxd-',
      'xapp-',
    ],
    pattern:
      /(?<![A-Za-z0-9])(?:xox[bpoarsce](?:-\d{1,14}){1,4}-(?=[A-Za-z0-9%-]{0,40}[A-Za-z])[A-Za-z0-9%-]{8,64}|xox[ar]-(?:\d-)?[A-Za-z0-9]{8,48}|xoxd-[\w%/+-]{40,400}|xoxe(?:\.xox[bp])?-\d-[A-Z0-9]{100,200}|xapp-\d-[A-Z0-9]{5,20}-\d{5,20}-[a-z0-9]{20,100})(?![\w-])/gi,
    examples: {
      find: [
        `bot «xoxb-${noise(12, '0123456789')}-${noise(12, '0123456789')}-${noise(24)}»`,
        `«xoxe.xoxp-1-${noise(164)}»`,
        `«xapp-1-A${noise(10, BASE32)}-${noise(13, '0123456789')}-${noise(64, HEX)}»`,
      ],
      ignore: [
        'xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx',
        'xoxb-my-bot-token',
        'xoxo, Mara',
        'xoxo-teaser-k-34521098-720-516',
      ],
    },
  }),
  defineToken({
    id: 'facebook-access-token',
    entity: 'FACEBOOK_TOKEN',
    of: 'Facebook',
    words: ['facebook', 'access_token', 'fb_'],
    pattern: /(?<![\w|])\d{15,16}(?:\||%7C|%)[\w-]{27,40}(?![\w-])/g,
    reach: [0, 120],
    examples: {
      find: [`facebook access_token=«${noise(15, '123456789')}|${noise(27)}»`],
      ignore: ['facebook | instagram | 123456789012345|', 'access_token=your_token'],
    },
  }),
];
