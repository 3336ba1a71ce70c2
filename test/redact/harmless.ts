/** What must stay as it is, although it has the form of a secret or stands near the name of one. */
export const harmless: [what: string, text: string][] = [
  ['order ids', 'orderId=8389765123 orderListId=-1 tradeId=51238461 "orderId":9007199254740993'],
  [
    'client order ids',
    'newClientOrderId=x-HNA2TXFJ7f3a91c4b2d84e0c9ad1 clientOrderId=web_b7Tq0ZsXv2RkLm9PwYc4 origClientOrderId: "grid-BTCUSDT-12"',
  ],
  ['hashes of commits', 'built from 7fdc1e0ea3c5b9d2f4a6871b0c3d5e7f9a1b2c4d at 6348744'],
  [
    'hashes of images and transactions',
    'sha256:5b41fe0937acd2e861f45b0c9d3e7a12bb68f0e5d4c3921a7086fe5db4c1a932 txId=0x5b41fe0937acd2e861f45b0c9d3e7a12bb68f0e5d4c3921a7086fe5db4c1a932',
  ],
  ['UUIDs', 'x-mbx-uuid: 3e1f6c1a-2f7b-4c55-9d0e-8a6b7c5d4e3f requestId=3e1f6c1a-2f7b-4c55-9d0e-8a6b7c5d4e3f'],
  ['ids of traces', 'trace_id=5b41fe0937acd2e861f45b0c9d3e7a12 span_id=f45b0c9d3e7a12bb'],
  [
    'versions',
    'okhttp/4.12.0.1 Chrome/120.0.0.0 Safari/537.36 v1.2.3.4 version 1.2.3.4 version=10.0.19045.1 numpy==1.2.3.4 release: 2.0.1.5 1.2.3.4-rc1',
  ],
  ['versions with more parts', 'OID 1.3.6.1.4.1.311 Windows 10.0.19045.3693 1.2.3.4.5'],
  [
    "the machine's own addresses",
    '127.0.0.1:8080 localhost/127.0.0.1:6379 0.0.0.0 [::1]:80 :: mask 255.255.255.0 127.8.8.8',
  ],
  [
    'times',
    '2026-11-20 08:14:04,002 2026-11-20T08:14:04.002Z 20/Nov/2026:08:14:04 +0000 20.11.2026 08.14.04.221 1795162445.123456789',
  ],
  ['prices and amounts', 'price=43120.50 qty 0.013 pnl=-1021.55 [43120.5,0.1,43120.6,0.2] 1.2.3 1,234.56'],
  [
    'symbols and streams',
    'btcusdt@aggTrade ethusdt@kline_1m btcusdt@depth5@100ms BTCUSDT_261225 1000SHIBUSDT wss://stream.binance.com:9443/ws/btcusdt@trade',
  ],
  ['paths of programs', 'std::fs::read core::fmt::add bed::ace com.binance.Client::send crate::api::key'],
  ['addresses of hardware', '0a:1b:2c:3d:4e:5f 12:34:56:78:9a:bc'],
  ['no mail', 'git@github.com:org/bot.git icon@2x.png @app.route axios@1.6.2 org.example.Bot@1a2b3c user@localhost'],
  [
    'words about keys',
    'API-key format invalid. Invalid API-key, IP, or permissions. Missing apiKey. apiKey: undefined signature: missing token: expired',
  ],
  [
    'words about signatures',
    "Signature for this request is not valid. signature must be HMAC; parameter signature, timestamp; Mandatory parameter 'signature' was not sent",
  ],
  ['words about secrets', 'Please check your secret and passphrase. The password is wrong; 2 secrets loaded'],
  [
    'variables in the place of secrets',
    'apiKey: process.env.BINANCE_API_KEY, secret=$BINANCE_SECRET secret=$(cat x) password=os.environ["X"] token=self.config.telegram_token',
  ],
  [
    'files in the place of secrets',
    'API_SECRET_FILE=/run/secrets/api secret=/run/secrets/api private_key=./keys/ed25519.pem PWD=/home/bot',
  ],
  [
    'what is hidden already',
    'apiKey=**** password=\'***\' "secret":"[REDACTED]" token=<hidden> secret: null password=xxxxx apiKey: \'...\'',
  ],
  [
    'stand-ins',
    'X-MBX-APIKEY: key-1 signature=signature-12 password=password-3 Authorization: Bearer token-4 http://password-5@ip-6:80 Cookie: cookie-7',
  ],
  [
    'the token of a coin',
    '"token":"1000SHIB" token=USDT tokenId: 12 "token":"0x5b41fe0937acd2e861f45b0c9d3e7a12bb68f0e5"',
  ],
  [
    'words with the same letters',
    'signal=BUY assigned=8389765123 design: v2 monkey=a1b2c3d4e5f6a7b8 keyboard compass: north cookies enabled',
  ],
  ['limits', 'X-MBX-USED-WEIGHT-1M: 1200 x-mbx-order-count-10s: 3 Retry-After: 30'],
  ['long words', `${'a'.repeat(64)} ${'A1b2'.repeat(30)} ${'-'.repeat(64)} ${'0123456789'.repeat(6)}`],
  ['a private key that is missing', 'no -----BEGIN PRIVATE KEY----- in /app/key.pem, 64 bytes read'],
]
