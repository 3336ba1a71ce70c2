/** Systems whose errors look like Binance's: a text that names one, and not Binance, is about that one. */

/** Exchanges as ccxt and people call them; several have copied Binance's numbers and sentences. */
const distinct = String.raw`bequant|bit2c|bitbns|bittrex|blockchaincom|btc(?:alpha|box|markets|turk)|bybit|cryptomus|defx|fmfwio|foxbit|ftx|hibachi|hollaex|independentreserve|modetrade|ndax|novadax|oceanex|onetrading|oxfun|p2b|paymium|wavesexchange|yobit|zaif|zonda|betfair|zerodha|woofipro|arkham|ascendex|asterdex|bigone|bingx|bitbank|bitfinex|bitflyer|bitget|bithumb|bitmart|bitmex|bitopro|bitrue|bitso|bitstamp|bittrade|bitvavo|blofin|coinbase\w*|coincatch|coincheck|coinex|coinmetro|coinone|coinsph|cryptocom|deribit|digifinex|dydx|gateio|hashkey|hitbtc|htx|huobi|hyperliquid|indodax|kraken\w*|kucoin\w*|latoken|lbank|mexc|myokx|ok(?:coin|e?x\w*)|paradex|phemex|poloniex|probit|tokocrypto|toobit|upbit|weex|whitebit|woox|zebpay|oanda|mt[45]|metatrader`

/** Words of everyday life stand for an exchange only where ccxt puts its id: right before a body. */
const everyday = 'ace|bullish|cex|delta|gate|gemini|derive|xt|woo|aster|apex|timex|luno|backpack|exmo|alpaca|bitteam'

/** Kinds of systems, each with what only its texts have. */
const kinds: readonly string[] = [
  // Apple's networking and what it says in words.
  String.raw`\bNS[A-Z]?[a-z]*Error|NSPOSIX|\bkCF|Error Domain=|com\.apple\.|CFNetwork|AVFoundation|OSStatus|CKError|URLError|StoreKit|\biCloud\b|\biPhone\b|\biOS\b|Xcode|HTTP load failed|network connection was lost|connection lost|request timed out|could not connect to the server|appears to be offline`,
  // Node and C on any system.
  String.raw`\berrno\b|\bsyscall\b|\bE(?:CONN|PERM|NOENT|ACCES|BUSY|PIPE|ADDR|HOST|NETUN|TIMEDOUT|EXIST|AGAIN)[A-Z]*\b|gyp ERR|npm (?:ERR|WARN|error|warn)|libuv`,
  // Databases.
  String.raw`\bSQL(?:STATE|CODE| error)|\bORA-\d|\bDb2\b|DRDA|\bJDBC\b|\bmysql|postgres|\bsqlite|mongo(?:db)?\b|\bredis\b|Cassandra|\bOracle\b`,
  // Remote procedure calls and chains.
  String.raw`json-?rpc|\beth_|web3|metamask|bitcoin(?:d|-cli)|\bRPC Error|ethers\b|solana`,
  // Devices, platforms and services with numbers of their own.
  String.raw`HRESULT|\b0x8[0-9a-f]{7}\b|MediaPlayer|INSTALL_FAILED|\bSCSI\b|\bmiot\b|\bmqtt\b|xiaomi|tencent|wechat|weixin|aliyun|alipay|qq\.com|dingtalk|feishu|omada|unifi|tp-?link|firebase|discord|kafka|\bsshd?\b|\bldap|opencl|\bcuda\b|vulkan|ffmpeg|\bdhcp\b|modbus|\bgpu\b|\bgate\.io\b`,
  // What plays sounds and films.
  String.raw`\.(?:mp[34]|mkv|wav)\b|\btrack \d|\bplayback\b|logcat|(?:Exo|AV)Player|\bbluetooth\b`,
  // The field names of other exchanges.
  String.raw`\bret_?(?:code|msg)\b|\bsCode\b|\bsMsg\b|\berr_?msg\b`,
]

/** As names these are nothing else; in small letters they are words. */
const names = String.raw`\b(?:Aster|Backpack|Alpaca|Luno|EXMO|Exmo|TimeX|ApeX|WOO X|CEX\.IO|Delta Exchange)\b`

/** Several exchanges have a coin of their name: `DYDX/USDT` is traded on others. */
const noPair = '(?![/_:-]?(?:USD|BTC|ETH|BNB|EUR|TRY))'

/** What names another exchange. */
export const otherExchanges: readonly RegExp[] = [
  new RegExp(`\\b(?:${distinct})\\b${noPair}`, 'gi'),
  new RegExp(names + noPair, 'g'),
]

/** What names another system of any kind. */
export const otherSystems: readonly RegExp[] = [new RegExp(kinds.join('|'), 'gi'), ...otherExchanges]

/** A text names another system of any kind. */
export const namesOtherSystem = (text: string): boolean => otherSystems.some((pattern) => text.search(pattern) >= 0)

/** `toobit {"code":-1128`, `Aster -2019:`: the exchange that an error's own line puts right before it. */
const sender = new RegExp(`\\b(${distinct}|${everyday})["'\\])]{0,2}:?\\s{1,2}(?:\\{[^{}]{0,40})?["'\\\\]*$`, 'i')

/** What stands before a code says that another exchange sent it. */
export const sentByOther = (before: string): boolean => sender.test(before)
