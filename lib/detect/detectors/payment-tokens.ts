/** Keys of payment providers, in the forms that they document. Test keys count: they open test data of real shops. */
import { ALNUM, HEX, noise } from '../kit/noise';
import { defineToken } from '../kit/secret-token';

export const paymentTokens = [
  defineToken({
    id: 'stripe-key',
    entity: 'PAYMENT_TOKEN',
    of: 'Stripe',
    words: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'sk_prod_', 'rk_prod_', 'whsec_'],
    pattern:
      /(?<![A-Za-z0-9])(?:[rs]k_(?:live|test|prod)_[A-Za-z0-9]{10,247}|whsec_[A-Za-z0-9+/=]{32,64})(?![A-Za-z0-9])/g,
    examples: {
      find: [`STRIPE=«sk_live_${noise(24)}»`, `«rk_test_${noise(99)}»`, `«whsec_${noise(32)}»`],
      ignore: ['pk_live_is_public', 'sk_live_', 'sk_test_xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  }),
  defineToken({
    id: 'square-token',
    entity: 'PAYMENT_TOKEN',
    of: 'Square',
    words: ['sq0atp-', 'sq0csp-', 'eaaa'],
    pattern: /(?<![\w-])(?:sq0(?:atp-[\w-]{22,60}|csp-[\w-]{43})|EAAA[\w-]{22,60})(?![\w-])/g,
    examples: {
      find: [`«sq0atp-${noise(22)}»`, `access «EAAA${noise(60)}»`],
      ignore: ['sq0atp-', `EAAA${noise(12)}`, 'sq0idp-public'],
    },
  }),
  defineToken({
    id: 'braintree-token',
    entity: 'PAYMENT_TOKEN',
    of: 'PayPal Braintree',
    words: ['access_token$'],
    pattern: /access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}(?![a-z0-9])/g,
    examples: {
      find: [
        `«access_token$production$${noise(16, ALNUM.slice(26))}$${noise(32, HEX)}»`.replace(
          /\$.{16}\$/,
          (all) => all.toLowerCase(),
        ),
      ],
      ignore: ['access_token$production$', 'access_token: none'],
    },
  }),
  defineToken({
    id: 'paypal-secret',
    entity: 'PAYMENT_TOKEN',
    of: 'PayPal',
    words: ['paypal', 'client_secret', 'client secret'],
    pattern:
      /(?:paypal|client[ _-]?secret)[\w .-]{0,40}?["'`]?\s{0,3}[:=]\s{0,3}["'`]?(?<value>E[A-Z][\w-]{78})(?![\w-])/gi,
    reach: [10, 150],
    examples: {
      find: [`PAYPAL_CLIENT_SECRET=«EK${noise(78)}»`],
      ignore: ['paypal secret: ask Mara', `paypal: EK${noise(40)}`],
    },
  }),
  defineToken({
    id: 'adyen-key',
    entity: 'PAYMENT_TOKEN',
    of: 'Adyen',
    words: ['aqe'],
    pattern: /(?<![\w+/-])AQE[a-z]hm[\w+/=-]{60,400}(?![\w+/-])/g,
    reach: [0, 420],
    examples: {
      find: [`x-API-key: «AQEyhmfx${noise(90)}»`],
      ignore: ['AQE', `AQEyhm${noise(20)}`],
    },
  }),
  defineToken({
    id: 'payment-service-token',
    entity: 'PAYMENT_TOKEN',
    of: { en: 'a payment provider', de: 'einem Zahlungsdienst' },
    words: [
      'access-production-',
      'access-development-',
      'access-sandbox-',
      'flwseck',
      'rzp_live_',
      'rzp_test_',
      'ezak',
      'eztk',
      'live_',
      'test_',
    ],
    pattern:
      /(?<![\w-])(?:access-(?:sandbox|development|production)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|FLWSECK(?:_TEST)?-[0-9a-h]{12,32}(?:-X)?|rzp_(?:live|test)_[A-Za-z0-9]{14}|EZ[AT]K[A-Za-z0-9]{54}|(?:live|test)_[A-Za-z0-9]{30})(?![\w-])/g,
    examples: {
      find: [
        `plaid «access-production-${noise(8, HEX)}-${noise(4, HEX)}-${noise(4, HEX)}-${noise(4, HEX)}-${noise(12, HEX)}»`,
        `«EZAK${noise(54)}»`,
        `mollie «live_${noise(30)}»`,
      ],
      ignore: ['live_stream_schedule_for_december', 'test_', 'access-production-database', 'Ezak'],
    },
  }),
];
