/** Errors of other systems that are printed as Binance's are: they are none, or at most likely. */

import { describe, expect, it } from 'vitest'
import { codesIn } from '../support/hits.ts'

const cases: Record<string, string[]> = {
  exchanges: [
    '{"retCode":10001,"retMsg":"params error: symbol invalid","result":{}}',
    'bybit {"ret_code":-2015,"ret_msg":"order not exists or too late to cancel"}',
    'ccxt.base.errors.InvalidOrder: okx {"code":"1","data":[{"sCode":"51000","sMsg":"Parameter sz error"}],"msg":""}',
    'okx {"code":"51121","msg":"Order quantity must be a multiple of the lot size."}',
    'kucoin {"code":"400100","msg":"Order creation for this pair suspended"}',
    'kraken {"error":["EOrder:Insufficient funds"]}',
    'bitget {"code":"40762","msg":"The order size is greater than the max open size"}',
    'bitmex error -1021: rejected',
    'deribit {"jsonrpc":"2.0","error":{"code":-32602,"message":"Invalid params"}}',
    'mt5 order_send failed, error -2019',
  ],
  'JSON-RPC': [
    '{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not found"}}',
    '{"error":{"code":-32000,"message":"insufficient funds for gas * price + value"}}',
    'MetaMask - RPC Error: execution reverted {code: -32603}',
    'ethers: processing response error (body={"error":{"code":-32010}})',
  ],
  'paths and bodies of other sites': [
    '/api/v3/oauth2/token returned {"code": -2100, "message": "upgrade"}',
    'GET /api/v2/users -> {"code":-1021,"message":"session expired"}',
    'login failed, code = -2001\n{"code": -2001, "message": "wrong password"}',
    'elasticsearch error code 1003, status 429 Too Many Requests',
    'com.apple.network error -1005',
    'SQL error -1003',
  ],
  'amounts on Binance': [
    'Trade closed on Binance: -1021 USDT (-2.1%)',
    'Binance result: -1010 $ today',
    'BTC from -2000 to -1000 cumulative on binance',
    'job -1021 done; review for binance adapter',
  ],
  databases: [
    'ORA-01017: invalid username/password; logon denied',
    'ORA-2019: connection description for remote database not found',
    'DB2 SQL Error: SQLCODE=-1024, SQLSTATE=08003',
    'SQLCODE: -1003 SQLSTATE: 42601',
    'ERROR 2013 (HY000): Lost connection to MySQL server during query',
    'ERROR 1045 (28000): Access denied for user root@localhost (mysql)',
    'sqlite error -1021: database is locked',
    'redis error: code -1003',
  ],
  'operating systems': [
    "{ errno: -4058, code: 'ENOENT', syscall: 'open', path: 'config.json' }",
    "Error: EPERM: operation not permitted, rename\n  errno: -4048,\n  code: 'EPERM',\n  syscall: 'rename'",
    'npm ERR! code EPERM\nnpm ERR! errno -4048\nnpm ERR! syscall unlink',
    'connect ETIMEDOUT 10.0.3.17:443, errno -4039',
    "[Error: EBUSY: resource busy or locked] { errno: -4082, code: 'EBUSY' }",
    'Error Domain=NSURLErrorDomain Code=-1003 "A server with the specified hostname could not be found."',
    'Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={NSErrorFailingURLKey=https://example.com}',
    'NSPOSIXErrorDomain code -1000',
    'CFNetwork SSLHandshake failed (-9824)',
    'kCFErrorDomainCFNetwork error -1004',
    'HRESULT 0x80070005, error -1100',
    'Failure [INSTALL_FAILED_VERSION_DOWNGRADE: code -1021]',
  ],
  'code and tools': [
    '#define ERR_CLOCK -1021',
    'enum { E_IO = -1003, E_TIMEOUT = -1007 };',
    'return -1021;',
    'if (rc == -1003) {',
    'Process finished with exit code -1073741819',
    'exit status: -1021',
    'MediaPlayer: error (1, -1007)',
    'z-index: -1021;',
    'margin: -1000px; order: -1021;',
    'statusCode: -1021',
    'setError(-1003)',
    'curve offset -1021 -1003 -2011',
    'mqtt connect failed with code -1001',
    'telegram chat -1001 not found',
    'kafka offset -1001 (error?)',
    'CUDA error -1003',
  ],
  'sounds and films': [
    'read on track 2 failed with error -1007',
    'logcat: decoder init failed with error -1010',
    'playback of intro.mp3 stopped: error -1004',
    'ExoPlayer error -1003',
    'bluetooth pairing failed, error -1001',
  ],
  words: [
    'The order of the words is invalid; the symbol on the map is an invalid symbol.',
    'Filesystem error: user not found',
    'this operation is not supported',
    'Invalid side effects were found in the reducer',
    'The margin is insufficiently documented.',
    'INFO INVALID_TIMESTAMP is one of the names',
    'const names = ["BAD_SYMBOL", "UNKNOWN"]',
    'ERROR auth: Invalid account.',
    'WARN the interval is too big',
    'HTTP/1.1 400 Bad Request',
    'postgres: unknown error occured',
    'okx: Order does not exist.',
    'bybit error: Margin is insufficient.',
  ],
}

describe.each(Object.entries(cases))('%s', (_, texts) => {
  it.each(texts)('%s', (text) => expect(codesIn(text)).toEqual([]))
})

/** Nothing in such a text tells the one system from the other: a hit may be at most likely. */
describe('collisions', () => {
  it.each([
    ['{"code":-1001,"msg":"went away"}', '-1001 likely'],
    ['request failed with error code -1003', '-1003 likely'],
    ['Error: -1000', '-1000 likely'],
    ['player errorcode=-1010', '-1010 likely'],
  ])('%s', (text, expected) => expect(codesIn(text)).toEqual([expected]))
})
