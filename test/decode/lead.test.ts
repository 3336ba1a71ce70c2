/** What stands before a number: a key, a word for an error, a status, another system's name, or nothing that counts. */

import { describe, expect, it } from 'vitest'
import { type Lead, readLead } from '../../src/decode/lead.ts'
import { toLatin1 } from '../../src/decode/text.ts'

const cases: Record<Lead, string[]> = {
  key: [
    '{"code":',
    '{"code": "',
    '{ code: ',
    "{'code': ",
    '{\\"code\\":',
    '{\\\\\\"code\\\\\\":',
    '&quot;code&quot;:',
    '%22code%22%3A',
    '\\u0022code\\u0022:',
    '[code] => ',
    ':code=>',
    '["code"]=>\n  int(',
    'code: Some(',
    '<code>',
    'APIError(code=',
    '{"errorCode":',
    '{"error_code": ',
    '{"api_error_code":',
    'binance_code=',
    'Error Code: ',
    'error.code !== ',
    'with code ',
    'the code is ',
    'error code \x1b[33m',
    '| Code | ',
    // Several codes in a row share what stands before the first.
    '"code": -1021, ',
  ],
  label: [
    'error ',
    'Error: ',
    'ERROR | ',
    'API Error [',
    'binance: ',
    'Binance -> ',
    'Exception: ',
    'failed (',
    'Order rejected: ',
    '[Executing] ',
    'Fehler ',
    'Reason: "',
    'Kode kesalahan ',
    'código ',
    'خطأ ',
    'ошибка ',
    '错误码：',
    '错误',
    '에러 코드: ',
    'エラー',
    'codes=-1003, -1015, ',
    'errors -1003, -1015 and ',
  ],
  tuple: ['(400, ', '( 429 , ', 'status 503('],
  weak: [
    'errcode=',
    '"retcode": ',
    'statusCode: ',
    'exitcode ',
    'ret_code: ',
    'barcode ',
    '"s_code":"',
    'encode ',
    'setError(',
    'Fault::DiskError => "',
    '#define WRITE_ERROR ',
    '\tIO_ERROR: ',
    'WRITE_ERROR = ',
  ],
  other: ['exit code ', 'status code: ', 'close code ', 'closed with zip code ', 'exited with code '],
  none: ['', 'pnl=', 'qty ', 'error at line 12, balance ', 'signal ', 'LIBUSB_ERROR_IO = ', 'since ', '-0.5 / '],
}

describe.each(Object.entries(cases))('%s', (lead, texts) => {
  it.each(texts)('%j', (before) => expect(readLead(toLatin1(before))).toBe(lead))
})
