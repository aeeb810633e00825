/** Access keys of cloud, code and chat services, in the forms that their vendors document. */
import { ALNUM, BASE32, HEX, noise } from '../noise';
import { defineToken } from '../secret-token';

export const cloudTokens = [
  defineToken({
    id: 'aws-access-key-id',
    entity: 'AWS_ACCESS_KEY',
    of: 'Amazon Web Services',
    words: ['akia', 'asia', 'abia', 'acca'],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g,
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
    pattern:
      /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?![A-Za-z0-9])/g,
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
      'gr1348941',
    ],
    pattern:
      /(?<![A-Za-z0-9])(?:gl(?:pat|dt|rt|rtr|ptt|cbt|soat|ft|imt|agent)-[\w-]{20,64}(?:\.[a-z0-9]{2}\.[a-z0-9]{9})?|GR1348941[\w-]{20})(?![\w-])/g,
    examples: {
      find: [`PRIVATE-TOKEN: «glpat-${noise(20)}»`, `«glrt-${noise(20)}»`],
      ignore: ['glpat-xxxxxxxxxxxxxxxxxxxx', 'glpat-short', `glpatch-${noise(20)}`],
    },
  }),
  defineToken({
    id: 'slack-token',
    entity: 'SLACK_TOKEN',
    of: 'Slack',
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
      'hooks.slack.com',
    ],
    pattern:
      /(?<![A-Za-z0-9])(?:xox[abcdeoprs][-.](?:xox[bp]-)?[\w-]{20,250}|xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{20,100}|hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/+-]{40,80})/gi,
    examples: {
      find: [
        `bot «xoxb-${noise(12, '0123456789')}-${noise(12, '0123456789')}-${noise(24)}»`,
        `https://«hooks.slack.com/services/T${noise(8, BASE32)}/B${noise(8, BASE32)}/${noise(24)}»`,
      ],
      ignore: ['xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx', 'hooks.slack.com/services/', 'xoxo, Mara'],
    },
  }),
  defineToken({
    id: 'package-registry-token',
    entity: 'REGISTRY_TOKEN',
    of: 'a package registry',
    words: ['npm_', 'pypi-ageicHlwas', 'rubygems_', 'dckr_pat_'],
    pattern:
      /(?<![A-Za-z0-9])(?:npm_[A-Za-z0-9]{36}|pypi-AgEIcHlwaS[\w-]{50,240}|rubygems_[a-f0-9]{48}|dckr_pat_[\w-]{27})(?![\w-])/g,
    examples: {
      find: [`//registry/:_authToken=«npm_${noise(36)}»`, `«pypi-AgEIcHlwaS${noise(90)}»`],
      ignore: ['npm_config_registry', 'npm_lifecycle_script_and_many_more_words_here'],
    },
  }),
  defineToken({
    id: 'ai-service-key',
    entity: 'AI_SERVICE_KEY',
    of: 'an AI service',
    words: ['sk-', 'hf_', 'r8_', 'gsk_', 'pplx-', 'xai-'],
    pattern:
      /(?<![\w-])(?:sk-ant-[a-z0-9]{2,10}-[\w-]{80,120}|sk-(?:proj|svcacct|admin|None)-[\w-]{40,200}|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|sk-[A-Za-z0-9]{48}|hf_[A-Za-z]{34}|r8_[A-Za-z0-9]{37}|gsk_[A-Za-z0-9]{52}|pplx-[A-Za-z0-9]{48}|xai-[A-Za-z0-9]{80})(?![\w-])/g,
    examples: {
      find: [
        `«sk-proj-${noise(64)}»`,
        `x-api-key: «sk-ant-api03-${noise(93)}AA»`,
        `«hf_${noise(34, ALNUM.slice(0, 52))}»`,
      ],
      ignore: ['sk-learn', 'sk-8 of the rink', 'hf_hub_download', 'task-1234567890abcdefghij'],
    },
  }),
  defineToken({
    id: 'service-token',
    entity: 'SERVICE_TOKEN',
    of: 'the service that gave it out',
    words: [
      'sg.',
      'dop_v1_',
      'doo_v1_',
      'dapi',
      'shpat_',
      'shpss_',
      'shpca_',
      'shppa_',
      'hvs.',
      'hvb.',
      'atatt3',
      'glc_',
      'glsa_',
      'sntrys_',
      'dp.pt.',
      'hrku-',
      'lin_api_',
      'ntn_',
      'eo_',
      'figd_',
      'pul-',
      'sgp_',
      'nrak-',
    ],
    pattern:
      /(?<![\w.-])(?:SG\.[\w-]{20,24}\.[\w-]{39,50}|do[op]_v1_[a-f0-9]{64}|dapi[a-f0-9]{32}(?:-\d)?|shp(?:at|ss|ca|pa)_[a-fA-F0-9]{32}|hv[sb]\.[\w-]{90,300}|ATATT3[\w=-]{180,200}|glc_[A-Za-z0-9+/]{32,400}={0,2}|glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|sntrys_[\w+/=-]{60,300}|dp\.pt\.[A-Za-z0-9]{43}|HRKU-[\w-]{36,60}|lin_api_[A-Za-z0-9]{40}|ntn_[A-Za-z0-9]{46}|figd_[\w-]{40}|pul-[a-f0-9]{40}|sgp_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40}|NRAK-[A-Z0-9]{27})(?![\w-])/g,
    reach: [0, 420],
    examples: {
      find: [
        `mail key «SG.${noise(22)}.${noise(43)}»`,
        `«dop_v1_${noise(64, HEX)}»`,
        `shop «shpat_${noise(32, HEX)}»`,
        `«dapi${noise(32, HEX)}»`,
      ],
      ignore: ['msg.send.now', 'dapifer', 'dop_v1_', `dapi${noise(20, HEX)}`],
    },
  }),
];
