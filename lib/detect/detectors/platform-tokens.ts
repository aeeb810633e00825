/** Tokens of hosting, code, build and infrastructure services that begin with their vendor's own letters. */
import { definePrefixTokens, prefixRow } from '../kit/secret-token';
import { alnum, any64, base64, digits, hex, lower, padding, upper, url64, url64x } from '../kit/token-form';

const row = prefixRow('PLATFORM_TOKEN');

export const platformTokens = definePrefixTokens([
  row('Alibaba Cloud', ['LTAI', alnum(12, 24)]),
  row('Aiven', ['aivenv1', base64(60, 200), padding]),
  row('Buildkite', [['bkua_', 'bkct_', 'bkaj_'], lower(40)]),
  row('CircleCI', [['CCIPAT_', 'CCIPRJ_'], alnum(22), '_', hex(40)]),
  row('Cloudflare', [['cfk_', 'cfut_', 'cfat_'], alnum(40), hex(8)], ['v1.0-', hex(24), '-', hex(146)]),
  row('Databricks', ['dapi', hex(32)], ['dapi', hex(32), '-', digits(1)], ['dose', hex(32)]),
  row('DigitalOcean', [['dop_v1_', 'doo_v1_', 'dor_v1_'], hex(64)]),
  row('Docker', [['dckr_pat_', 'dckr_oat_'], url64(27, 36)]),
  row('Doppler', [['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'], url64x(40, 60)]),
  row('Fly.io', ['fo1_', url64(43)], [['fm1a_', 'fm1r_', 'fm2_'], base64(100, 2000), padding]),
  row('Harness', [['pat.', 'sat.'], url64(22), '.', alnum(24), '.', alnum(20)]),
  row('Heroku', ['HRKU-', url64(36, 64)]),
  row('Hetzner', ['hcloud_', alnum(64)]),
  row('JFrog', ['AKCp', alnum(69)], ['cmVmd', alnum(59)]),
  row('Netlify', [['nfp_', 'nfo_', 'nfu_', 'nfb_', 'nfc_'], alnum(36)]),
  row('New Relic', ['NRAK-', alnum(27)], ['NRII-', url64(32)], ['NRJS-', hex(19)]),
  row('Octopus Deploy', ['API-', upper(26)]),
  row('OpenShift', ['sha256~', url64(43)]),
  row('PlanetScale', [['pscale_tkn_', 'pscale_oauth_', 'pscale_pw_'], url64x(32, 64)]),
  row('Prefect', [['pnu_', 'pnb_'], alnum(36)]),
  row('Pulumi', ['pul-', hex(40)]),
  row('Render', ['rnd_', alnum(32)]),
  { ...row('Scaleway', ['SCW', upper(17)]), token: 20 },
  row('Scalingo', ['tk-us-', url64(48)]),
  row('Sentry', ['sntrys_', base64(30, 420), padding, '_', base64(43)], ['sntryu_', hex(64)]),
  row('Snyk', ['snyk_', ['uat', 'sat'], '.', hex(8), '.', url64x(60, 400)]),
  row(
    'Sourcegraph',
    ['sgp_', hex(40)],
    ['sgp_', hex(16), '_', hex(40)],
    ['sgp_local_', hex(40)],
    ['slk_', hex(64)],
  ),
  row('Tailscale', [
    'tskey-',
    ['api', 'auth', 'client', 'scim', 'webhook'],
    '-',
    alnum(8, 40),
    '-',
    alnum(16, 60),
  ]),
  { ...row('HashiCorp Terraform', [alnum(14), '.atlasv1.', url64x(60, 70)]), words: ['.atlasv1.'] },
  {
    ...row({ en: 'HashiCorp Vault 1.9 or older', de: 'HashiCorp Vault 1.9 oder älter' }, ['s.', alnum(24)]),
    token: 24,
  },
  row('HashiCorp Vault', [['hvs.', 'hvr.', 'hvb.'], url64(90, 300)]),
  row('Travis CI', ['travis-ci-', alnum(22)]),
  row(
    'Vercel',
    [['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], alnum(20, 60)],
    ['vercel_blob_rw_', alnum(16), '_', alnum(30)],
  ),
]);

export const codeTokens = definePrefixTokens(
  [
    { ...row('crates.io', ['cio', alnum(32)]), token: 35 },
    row('Clojars', ['CLOJARS_', alnum(60)]),
    row('npm', ['npm_', alnum(36)]),
    { ...row('NuGet', ['oy2', lower(43)]), token: 46 },
    row('PyPI', ['pypi-AgE', url64(50, 1000)]),
    row('RubyGems', ['rubygems_', hex(48)]),
    row('Hex.pm', ['hexpm_', hex(32)]),
    row({ en: 'a GitHub App', de: 'einer GitHub-App' }, ['v1.', hex(40)]),
  ].map((token) => ({ ...token, entity: 'REGISTRY_TOKEN' })),
);

export const aiTokens = definePrefixTokens(
  [
    row('Anthropic', ['sk-ant-', lower(3, 10), '-', url64(80, 128)]),
    row('OpenAI', ['sk-', ['proj', 'svcacct', 'admin', 'None'], '-', url64(40, 200)], ['sk-', alnum(48)]),
    row({ en: 'DeepSeek or Mistral', de: 'DeepSeek oder Mistral' }, ['sk-', hex(32)]),
    row('OpenRouter', ['sk-or-v1-', hex(64)]),
    row('Langfuse', [['sk-lf-', 'pk-lf-'], hex(8), '-', hex(4), '-', hex(4), '-', hex(4), '-', hex(12)]),
    row('LangSmith', [['lsv2_pt_', 'lsv2_sk_'], hex(32), '_', hex(10)]),
    row('Hugging Face', [['hf_', 'api_org_'], alnum(34)]),
    row('Replicate', ['r8_', alnum(37)]),
    row('Groq', ['gsk_', alnum(52)]),
    row('Perplexity', ['pplx-', alnum(48)]),
    row('xAI', ['xai-', alnum(80)]),
    row('NVIDIA', ['nvapi-', url64(64)]),
    row('Fireworks AI', ['fw_', alnum(24)]),
    row('Pinecone', ['pcsk_', url64(60, 80)]),
    row('Voyage AI', ['pa-', url64(43)]),
    row('Cerebras', ['csk-', lower(48)]),
    row('Tavily', ['tvly-', alnum(32)], ['tvly-', ['dev', 'prod'], '-', alnum(32)]),
    row('ElevenLabs', ['sk_', hex(48)]),
    row('Jina AI', ['jina_', hex(32), url64(28)]),
    row(
      'Amazon Bedrock',
      ['ABSK', base64(109, 269), padding],
      // The host name in base64 begins each short-lived key.
      ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', any64(0, 4000)],
    ),
  ].map((token) => ({ ...token, entity: 'AI_SERVICE_KEY' })),
);
