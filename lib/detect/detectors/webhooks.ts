/** Addresses that act for whoever knows them: whoever calls one posts as its owner. */
import { ALNUM, HEX, noise } from '../kit/noise';
import { defineToken } from '../kit/secret-token';

const webhook = (
  id: string,
  of: string,
  words: readonly string[],
  pattern: RegExp,
  example: string,
  manual: string,
) =>
  defineToken({
    id,
    entity: 'WEBHOOK_URL',
    of,
    words,
    pattern,
    reach: [60, 400],
    examples: {
      find: [`It posts to https://«${example}» every hour`],
      ignore: [manual, `https://${words[0]}`],
    },
  });

const lower = ALNUM.slice(26).toLowerCase();
const UUID = [8, 4, 4, 4, 12].map((length) => noise(length, HEX)).join('-');
const uuid = '[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}';

export const webhooks = [
  webhook(
    'slack-webhook',
    'Slack',
    ['hooks.slack.com'],
    /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[\w/+-]{30,100}/gi,
    `hooks.slack.com/services/T${noise(8)}/B${noise(8)}/${noise(24)}`,
    'Create one at hooks.slack.com/services/ and paste it.',
  ),
  webhook(
    'teams-webhook',
    'Microsoft Teams',
    ['webhook.office.com'],
    new RegExp(
      `[\\w-]{1,40}\\.webhook\\.office\\.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/[a-z0-9]{32}/${uuid}(?:/[\\w-]{1,60})?`,
      'gi',
    ),
    `kontor.webhook.office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/${noise(32, HEX)}/${UUID}`,
    'https://kontor.webhook.office.com/webhookb2/…',
  ),
  webhook(
    'discord-webhook',
    'Discord',
    ['/api/webhooks/'],
    /(?:discord|discordapp)\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/gi,
    `discord.com/api/webhooks/${noise(18, '123456789')}/${noise(68)}`,
    'POST to discord.com/api/webhooks/{id}/{token}',
  ),
  webhook(
    'telegram-bot-token',
    'Telegram',
    ['telegr', ':aa', 'bot_token', 'bot token', 'bottoken'],
    /(?<![\w-])(?:api\.telegram\.org\/bot)?\d{8,10}:A[\w-]{34}(?![\w-])/g,
    `api.telegram.org/bot${noise(10, '123456789')}:AA${noise(33)}`,
    'The bot token looks like 123456789:AA and goes on.',
  ),
  webhook(
    'google-chat-webhook',
    'Google Chat',
    ['chat.googleapis.com'],
    /chat\.googleapis\.com\/v1\/spaces\/[\w-]{6,20}\/messages\?key=[\w-]{30,60}&token=[\w%-]{30,80}/gi,
    `chat.googleapis.com/v1/spaces/AAAA${noise(7)}/messages?key=${noise(39)}&token=${noise(43)}`,
    'see chat.googleapis.com/v1/spaces/SPACE/messages',
  ),
  webhook(
    'zapier-webhook',
    'Zapier',
    ['hooks.zapier.com'],
    /hooks\.zapier\.com\/hooks\/catch\/\d{4,10}\/[a-z0-9]{5,10}/gi,
    `hooks.zapier.com/hooks/catch/${noise(7, '123456789')}/${noise(7, lower)}`,
    'hooks.zapier.com/hooks/catch/',
  ),
  webhook(
    'ifttt-webhook',
    'IFTTT',
    ['maker.ifttt.com'],
    /maker\.ifttt\.com\/(?:trigger|use)\/(?:[\w-]{1,40}\/(?:json\/)?with\/key\/)?[\w-]{20,50}/gi,
    `maker.ifttt.com/trigger/alarm/with/key/${noise(43)}`,
    'maker.ifttt.com/trigger/',
  ),
];
