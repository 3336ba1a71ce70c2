/** What clients, proxies and people leave in logs: lines in their forms, with made-up secrets. */

export const key = 'Qk7ZrT2mN8vXbL5cYd1FgH4jKs9PwEa6Uo3iRt0MyBnVxCzLqWeDfGhJkTrPmSaN'
export const secret = 'hG3kLp9QzXw1EvRt5YbNm7UoIa2SdFj4ThCx8VgBq6WeMnKl0PrJsZyOuDiAcTfE'
export const signature = '5b41fe0937acd2e861f45b0c9d3e7a12bb68f0e5d4c3921a7086fe5db4c1a932'
const rsa = 'Zm9vYmFy%2BTWFkZVVw%2FU2lnbmF0dXJlT2ZBVGVzdA9xK4vQ1bN7%2Bc0dEhGgJkLpOiUyTrEwQa5sDfGh2Zx%3D%3D'
export const listenKey = 'r8k2m5x9q1w4e7t3y6u0i2o5p8a1s4d7f0g3h6j9k2l5z8x1c4v7b0n3m6q9'
export const ip = '203.0.113.57'
const ip6 = '2001:db8:85a3::8a2e:370:7334'
const mail = 'grid.trader+bot@example.org'
const password = 'corr3ct-h0rse-b@ttery'
const bearer = 'b7Tq0ZsXv2RkLm9PwYc4NfJd8HgUa1Ee'
const telegram = '7412589630:AAF9xKq2LmZt7VbNcR4wYpSdG1hJkE0uTyI'
const pem = 'MC4CAQAwBQYDK2VwBCIEIKz3Wq8RtXv1LmNp5YbGc7Ud2JfHs0'
const pemEnd = 'Ea9TkOiZr4Qw='

const failed = '{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}'
const refused = `{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action, request ip: ${ip}"}`
const order = `symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=0.013&timestamp=1795162445000`

interface Leak {
  form: string
  text: string
  secrets: string[]
}

const leak = (form: string, text: string, ...secrets: string[]): Leak => ({ form, text, secrets })

export const leaks: Leak[] = [
  // Clients
  leak(
    'python-binance, a logged request',
    `2026-11-20 08:14:04,002 DEBUG binance.client GET https://api.binance.com/api/v3/account?timestamp=1795162445000&signature=${signature} ${failed}`,
    signature,
  ),
  leak(
    'python-binance, refused',
    `binance.exceptions.BinanceAPIException: APIError(code=-2015): Invalid API-key, IP, or permissions for action, request ip: ${ip}`,
    ip,
  ),
  leak(
    'python-binance, banned',
    `binance.exceptions.BinanceAPIException: APIError(code=-1003): Way too much request weight used; IP banned until 1795162445000. IP(${ip}) banned until 1795162445000.`,
    ip,
  ),
  leak(
    'python-binance, arguments in a traceback',
    `  File "/app/bot.py", line 12, in <module>\n    client = Client('${key}', '${secret}', testnet=True)\nbinance.exceptions.BinanceAPIException: APIError(code=-2014): API-key format invalid.`,
    key,
    secret,
  ),
  leak(
    'requests, urllib3',
    `urllib3.connectionpool: https://fapi.binance.com:443 "POST /fapi/v1/order?${order}&signature=${signature} HTTP/1.1" 400 87 ${failed}`,
    signature,
  ),
  leak(
    'requests, a dictionary of headers',
    `headers={'Accept': 'application/json', 'X-MBX-APIKEY': '${key}', 'User-Agent': 'binance/python'} ${failed}`,
    key,
  ),
  leak('requests, bytes', `(b'X-MBX-APIKEY', b'${key}'), (b'Host', b'fapi.binance.com') ${failed}`, key),
  leak(
    'aiohttp',
    `<CIMultiDictProxy('X-MBX-APIKEY': '${key}', 'Cookie': 'aws-waf-token=${bearer}; lang=en')> ${failed}`,
    key,
    bearer,
  ),
  leak(
    'ccxt, verbose',
    `fetch Request: binanceusdm POST https://fapi.binance.com/fapi/v1/order RequestHeaders: {'X-MBX-APIKEY': '${key}', 'Content-Type': 'application/x-www-form-urlencoded'} RequestBody: ${order}&recvWindow=10000&signature=${signature}\nResponse: binanceusdm 400 ${failed}`,
    key,
    signature,
  ),
  leak(
    'ccxt, JavaScript',
    `RequestHeaders:\n {\n  'X-MBX-APIKEY': '${key}',\n  'Content-Type': 'application/x-www-form-urlencoded'\n}\nRequestBody:\n ${order}&signature=${signature}\nccxt.InvalidNonce: binance ${failed}`,
    key,
    signature,
  ),
  leak(
    'binance-connector-python',
    `DEBUG:root:url: https://fapi.binance.com/fapi/v1/listenKey?listenKey=${listenKey}\nbinance.error.ClientError: (400, -1125, 'This listenKey does not exist.', {'Content-Type': 'application/json'})`,
    listenKey,
  ),
  leak(
    'binance-connector-python, Ed25519',
    `Parameters: {'symbol': 'BTCUSDT', 'timestamp': 1795162445000, 'signature': '${decodeURIComponent(rsa)}'} ${failed}`,
    decodeURIComponent(rsa),
  ),
  leak('an RSA signature in a URL', `POST /api/v3/order?${order}&signature=${rsa} ${failed}`, rsa),
  leak(
    'a signature before other parameters',
    `GET /api/v3/account?signature=${signature}&${order} ${failed}`,
    signature,
  ),
  leak(
    'axios, node-binance-api',
    `AxiosError: Request failed with status code 400\n  config: {\n    headers: Object [AxiosHeaders] {\n      'X-MBX-APIKEY': '${key}',\n    },\n    url: 'https://api.binance.com/api/v3/order?${order}&signature=${signature}',\n    auth: { username: 'bot', password: '${password}' },\n  },\n  data: { code: -1021, msg: 'Timestamp for this request is outside of the recvWindow.' }`,
    key,
    signature,
    password,
  ),
  leak(
    'Node, a long value in a line of its own',
    `{\n  apiKey:\n   '${key}',\n  signature:\n   '${signature}',\n  code: -1021,\n  msg: 'Timestamp for this request is outside of the recvWindow.'\n}`,
    key,
    signature,
  ),
  leak(
    'Node, in colours',
    `{ apiKey: \x1b[32m'${key}'\x1b[39m, signature: \x1b[32m"${signature}"\x1b[39m } ${failed}`,
    key,
    signature,
  ),
  leak(
    'Node, raw headers',
    `rawHeaders: [ 'X-MBX-APIKEY', '${key}', 'Authorization', 'Bearer ${bearer}' ] ${failed}`,
    key,
    bearer,
  ),
  leak('Node, a Map', `Map(2) { 'apiKey' => '${key}', 'signature' => '${signature}' } ${failed}`, key, signature),
  leak(
    'pino, escaped twice',
    `{"level":50,"msg":"{\\"req\\":\\"{\\\\\\"apiKey\\\\\\":\\\\\\"${key}\\\\\\",\\\\\\"secret\\\\\\":\\\\\\"${password}\\\\\\"}\\"}","err":"binance {\\"code\\":-1021,\\"msg\\":\\"Timestamp for this request is outside of the recvWindow.\\"}"}`,
    key,
    password,
  ),
  leak(
    'WebSocket API',
    `ws-fapi.binance.com send {"id":"7","method":"order.place","params":{"apiKey":"${key}","symbol":"BTCUSDT","signature":"${signature}","timestamp":1795162445000}} got {"id":"7","status":400,"error":${failed}}`,
    key,
    signature,
  ),
  leak('user stream', `connect wss://stream.binance.com:9443/ws/${listenKey} failed: ${failed}`, listenKey),
  leak(
    'combined streams',
    `wss://fstream.binance.com/stream?streams=btcusdt@aggTrade/${listenKey}/ethusdt@depth ${failed}`,
    listenKey,
  ),
  leak('a new listen key', `{"listenKey":"${listenKey}"} then ${failed}`, listenKey),
  leak(
    'Go, http.Header',
    `req.Header=map[Content-Type:[application/json] X-Mbx-Apikey:[${key}]] <APIError> code=-1021, msg=Timestamp for this request is outside of the recvWindow.`,
    key,
  ),
  leak(
    'Go, a struct',
    `{APIKey:${key} SecretKey:${secret} BaseURL:https://fapi.binance.com} <APIError> code=-2015, msg=Invalid API-key, IP, or permissions for action`,
    key,
    secret,
  ),
  leak(
    'Go, JSON with escapes',
    `{"url":"https://fapi.binance.com/fapi/v1/order?${order.replaceAll('&', '\\u0026')}\\u0026signature=${signature}\\u0026recvWindow=5000","error":"${failed.replaceAll('"', '\\"')}"}`,
    signature,
  ),
  leak(
    'Go, a dial',
    `Post "https://fapi.binance.com": dial tcp 10.23.4.5:41234->${ip}:443: i/o timeout; ${failed}`,
    '10.23.4.5',
    ip,
  ),
  leak(
    'Rust, debug',
    `Client { api_key: Some("${key}"), secret_key: Some(SecretString("${secret}")), host: "https://api.binance.com" } ${failed}`,
    key,
    secret,
  ),
  leak(
    'Rust, reqwest',
    `reqwest::Error { kind: Request, url: "https://bot:${password}@proxy.example.org/fapi?signature=${signature}" } ${failed}`,
    password,
    signature,
  ),
  leak(
    'Java, OkHttp',
    `I/OkHttp: --> POST https://fapi.binance.com/fapi/v1/order?${order}&signature=${signature}\nX-MBX-APIKEY: ${key}\n<-- 400 Bad Request ${failed}`,
    signature,
    key,
  ),
  leak(
    'Java, a record',
    `BinanceConfig[apiKey=${key}, apiSecret=${secret}, passphrase=${password}] ${failed}`,
    key,
    secret,
    password,
  ),
  leak('Java, a socket', `java.net.ConnectException: Failed to connect to fapi.binance.com/${ip}:443 ${failed}`, ip),
  leak(
    'C#, Binance.Net',
    `ApiCredentials { Key = ${key}, Secret = ${secret} } [ServerError] -1021: Timestamp for this request is outside of the recvWindow.`,
    key,
    secret,
  ),
  leak(
    'PHP',
    `[apiKey] => ${key}\n    [signature] => ${signature}\n    [password] => ${password}\n ${failed}`,
    key,
    signature,
    password,
  ),
  leak(
    'Ruby',
    `{:api_key=>"${key}", :secret_key=>"${secret}", "password"=>"${password}"} ${failed}`,
    key,
    secret,
    password,
  ),
  leak(
    'curl -v',
    `*   Trying ${ip}:443...\n* Connected to fapi.binance.com (${ip}) port 443 (#0)\n> POST /fapi/v1/order HTTP/2\n> x-mbx-apikey: ${key}\n> cookie: cid=${bearer}\n< HTTP/2 400\n${failed}`,
    ip,
    key,
    bearer,
  ),
  leak(
    'curl, its command',
    `curl -u bot:${password} -H 'X-MBX-APIKEY: ${key}' -d 'apiSecret=${secret}' --proxy-user me:${password} https://api.binance.com ${failed}`,
    password,
    key,
    secret,
  ),
  leak('HTTP/2 of curl', `* [HTTP/2] [1] [x-mbx-apikey: ${key}] ${failed}`, key),
  // Bots and servers
  leak(
    'nginx',
    `${ip} - - [20/Nov/2026:08:14:04 +0000] "GET /fapi/v1/order?${order}&signature=${signature} HTTP/1.1" 400 87 "-" "okhttp/4.9.3" ${failed}`,
    ip,
    signature,
  ),
  leak(
    'nginx, IPv6 and forwarded',
    `${ip6} - - [20/Nov/2026:08:14:04 +0000] "GET / HTTP/1.1" X-Forwarded-For: ${ip}, ::ffff:198.51.100.4 ${failed}`,
    ip6,
    ip,
    '198.51.100.4',
  ),
  leak(
    'freqtrade, its configuration',
    `"exchange": {"name": "binance", "key": "${key}", "secret": "${secret}", "ccxt_config": {"proxies": {"https": "http://bot:${password}@${ip}:3128"}}} ${failed}`,
    key,
    secret,
    password,
    ip,
  ),
  leak(
    'freqtrade, Telegram',
    `freqtrade.rpc.telegram: https://api.telegram.org/bot${telegram}/getUpdates failed after binance ${failed}`,
    telegram,
  ),
  leak(
    'freqtrade, environment',
    `FREQTRADE__EXCHANGE__SECRET=${secret}\nFREQTRADE__API_SERVER__PASSWORD=${password}\nFREQTRADE__API_SERVER__JWT_SECRET_KEY=${bearer}\nbinance ${failed}`,
    secret,
    password,
    bearer,
  ),
  leak(
    'hummingbot',
    `binance_perpetual_api_key: ${key}\nbinance_perpetual_api_secret: ${secret}\npassword: ${password}\nError: {'code': -1021, 'msg': 'Timestamp for this request is outside of the recvWindow.'}`,
    key,
    secret,
    password,
  ),
  leak(
    '.env',
    `BINANCE_API_KEY=${key}\nexport BINANCE_API_SECRET="${secret}"\nDB_PASSWORD=p@ss,w)rd;${password}\nTELEGRAM_TOKEN='${telegram}'\nbinance ${failed}`,
    key,
    secret,
    password,
    telegram,
  ),
  leak(
    '.env of Windows',
    `BINANCE_API_KEY=${key}\r\nDB_PASSWORD=${password},;x\r\nbinance ${failed}\r\n`,
    key,
    password,
  ),
  leak(
    'docker inspect',
    `"Env": ["BINANCE_API_KEY=${key}", "BINANCE_SECRET=${secret}", "SMTP_PASSWORD=${password}"], ${failed}`,
    key,
    secret,
    password,
  ),
  leak(
    'Kubernetes',
    `"env":[{"name":"BINANCE_API_SECRET","value":"${secret}"},{"name":"DB_PASSWORD", "value": "${password}"}] ${failed}`,
    secret,
    password,
  ),
  leak(
    'docker run',
    `docker run -e API_SECRET=${secret} -e REDIS_URL=redis://:${password}@${ip}:6379/0 bot ${failed}`,
    secret,
    password,
    ip,
  ),
  leak(
    'YAML',
    `binance:\n  apiKey: ${key}\n  secret: >-\n    ${secret}\n  password: "${password} with blanks"\nbinance ${failed}`,
    key,
    secret,
    `${password} with blanks`,
  ),
  leak(
    'logfmt',
    `level=error api_key=${key} password="${password} x" remote=${ip}:5123 email=${mail} err="binance ${failed.replaceAll('"', '\\"')}"`,
    key,
    `${password} x`,
    ip,
    mail,
  ),
  leak(
    'XML',
    `<apiKey>${key}</apiKey><password>${password}</password><email>${mail}</email> binance ${failed}`,
    key,
    password,
    mail,
  ),
  leak(
    'HTML',
    `{&quot;apiKey&quot;:&quot;${key}&quot;,&quot;signature&quot;:&quot;${signature}&quot;} ${failed}`,
    key,
    signature,
  ),
  leak(
    'URL-encoded',
    `redirect=https%3A%2F%2Fx.example.org%3FapiKey%3D${key}%26signature%3D${signature}%26email%3Dgrid.trader%40example.org ${failed}`,
    key,
    signature,
    'grid.trader',
  ),
  leak('behind escapes', `"out":"\\n${key}\\n\\t${ip}\\u0022${ip6}%20${ip}" ${failed}`, key, ip, ip6),
  leak(
    'a command line',
    `bot --api-key ${key} --api-secret ${secret} --password ${password} --token=${bearer} ${failed}`,
    key,
    secret,
    password,
    bearer,
  ),
  leak(
    'a proxy',
    `HTTPS_PROXY=http://bot:${password}@${ip}:8080 proxy=me:${password}@198.51.100.9:3128 ${failed}`,
    password,
    ip,
    '198.51.100.9',
  ),
  leak('a database', `sqlalchemy: postgresql+asyncpg://bot:${password}@db.example.org:5432/trades ${failed}`, password),
  leak(
    'headers of authorization',
    `Authorization: Bearer ${bearer}\nproxy-authorization: Basic ${bearer}==\nAuthorization: ${bearer}\n${failed}`,
    bearer,
  ),
  leak(
    'JSON Web Token',
    `"jwt":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJncmlkIn0.${bearer}" ${failed}`,
    'eyJhbGciOiJIUzI1NiJ9',
    bearer,
  ),
  leak(
    'cookies',
    `Set-Cookie: p20t=web.1.${bearer}; Domain=.binance.com; Path=/; HttpOnly\nCookie: s9r1=${bearer}; theme=dark\n${failed}`,
    bearer,
  ),
  leak(
    'webhooks',
    `https://discord.com/api/webhooks/871234567890123456/${bearer} https://hooks.slack.com/services/T0${'1A2B3C4D'}/B0${'5E6F7A8B'}/${bearer.slice(0, 24)} ${failed}`,
    bearer,
    bearer.slice(0, 24),
  ),
  leak(
    'a private key',
    `Loaded -----BEGIN PRIVATE KEY-----\n${pem}\n${pemEnd}\n-----END PRIVATE KEY-----\nbinance ${failed}`,
    pem,
    pemEnd,
  ),
  leak(
    'a private key with a prefix',
    `bot-1  | -----BEGIN ENCRYPTED PRIVATE KEY-----\nbot-1  | ${pem}\nbot-1  | ${pemEnd}\nbot-1  | -----END ENCRYPTED PRIVATE KEY-----\nbinance ${failed}`,
    pem,
    pemEnd,
  ),
  leak(
    'a private key in one line',
    `privateKey="-----BEGIN RSA PRIVATE KEY-----\\n${pem}\\n${pemEnd}\\n-----END RSA PRIVATE KEY-----\\n" ${failed}`,
    pem,
    pemEnd,
  ),
  leak('a private key that was cut off', `key -----BEGIN PRIVATE KEY-----\\n${pem}\nbinance ${failed}`, pem),
  leak(
    'a person',
    `I am ${mail}, my api key is ${key} and the signature ${signature}, from ${ip}: ${failed}`,
    mail,
    key,
    signature,
    ip,
  ),
  leak('a name in Amazon', `Nov 20 08:14:04 ip-172-31-5-16 bot[812]: ${failed}`, '172-31-5-16'),
  leak(
    'other services',
    `AKIAQ7ZRT2MN8VXBL5CY ghp_${bearer}abcd xoxb-123456789012-${bearer} ${failed}`,
    'AKIAQ7ZRT2MN8VXBL5CY',
    bearer,
  ),
  leak('alone', `${key}\n${refused}`, key, ip),
]

/** All of them as one log. */
export const leakyLog = leaks.map(({ text }) => `${text}\n`).join('')

const size = 12

const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size))

/** Finds the secrets that survive in a text, and the pieces of them that are longer than chance. */
export const survivorsOf = (secrets: readonly string[]): ((text: string) => string[]) => {
  const short = secrets.filter((one) => one.length < size)
  const pieces = new Set(secrets.flatMap(piecesOf))
  return (text) => [
    ...short.filter((one) => text.includes(one)),
    ...piecesOf(text).filter((piece) => pieces.has(piece)),
  ]
}

export const survivors = (text: string, secrets: readonly string[]): string[] => survivorsOf(secrets)(text)
