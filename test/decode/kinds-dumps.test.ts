/** Errors as languages and tools dump them, from inspect to a row of SQL, and as people write them. */

import { describe, expect, it } from 'vitest'
import { codesIn, textsIn } from '../support/hits.ts'

const rejected = ['-2022 ReduceOnly Order is rejected.']

describe('languages', () => {
  it.each([
    ['Python dict', "{'code': -2022, 'msg': 'ReduceOnly Order is rejected.'}"],
    ['Python exception', 'binance.exceptions.BinanceAPIException: APIError(code=-2022): ReduceOnly Order is rejected.'],
    ['Python repr', "BinanceAPIException('APIError(code=-2022): ReduceOnly Order is rejected.')"],
    ['Python tuple', "binance.error.ClientError: (400, -2022, 'ReduceOnly Order is rejected.', {'Server': 'nginx'})"],
    ['Python dataclass', "ApiError(code=-2022, msg='ReduceOnly Order is rejected.')"],
    [
      'ccxt',
      'ccxt.base.errors.OrderImmediatelyFillable: binanceusdm {"code":-2022,"msg":"ReduceOnly Order is rejected."}',
    ],
    ['Node inspect', "{ code: -2022, msg: 'ReduceOnly Order is rejected.' }"],
    [
      'Node inspect over lines',
      "[Object: null prototype] {\n  code: -2022,\n  msg: 'ReduceOnly Order is rejected.'\n}",
    ],
    ['Ruby hash', '{"code"=>-2022, "msg"=>"ReduceOnly Order is rejected."}'],
    ['Ruby symbols', '{:code=>-2022, :msg=>"ReduceOnly Order is rejected."}'],
    ['PHP print_r', 'Array\n(\n    [code] => -2022\n    [msg] => ReduceOnly Order is rejected.\n)'],
    [
      'PHP var_dump',
      'array(2) {\n  ["code"]=>\n  int(-2022)\n  ["msg"]=>\n  string(29) "ReduceOnly Order is rejected."\n}',
    ],
    ['PHP var_export', "array (\n  'code' => -2022,\n  'msg' => 'ReduceOnly Order is rejected.',\n)"],
    ['Elixir map', '%{"code" => -2022, "msg" => "ReduceOnly Order is rejected."}'],
    ['Elixir atoms', '{:error, %{code: -2022, msg: "ReduceOnly Order is rejected."}}'],
    ['Rust struct', 'Err(BinanceContentError { code: -2022, msg: "ReduceOnly Order is rejected.", extra: {} })'],
    ['Rust enum', 'ApiError(Response { code: Some(-2022), msg: Some("ReduceOnly Order is rejected.") })'],
    ['Go error', '<APIError> code=-2022, msg=ReduceOnly Order is rejected.'],
    ['Go error with a status', '<APIError> status_code=400, code=-2022, msg=ReduceOnly Order is rejected.'],
    ['Go struct', '&{Code:-2022 Message:ReduceOnly Order is rejected.}'],
    ['Go map', 'map[code:-2022 msg:ReduceOnly Order is rejected.]'],
    ['Java record', "BinanceApiError{code=-2022, msg='ReduceOnly Order is rejected.'}"],
    ['Lombok', 'BinanceApiError(code=-2022, msg=ReduceOnly Order is rejected.)'],
    ['Kotlin', 'ApiException(code=-2022, message=ReduceOnly Order is rejected.)'],
    ['C# record', 'BinanceError { Code = -2022, Message = ReduceOnly Order is rejected. }'],
    ['C# library', '[ServerError] -2022: ReduceOnly Order is rejected.'],
    ['Swift', 'APIError(code: -2022, msg: "ReduceOnly Order is rejected.")'],
    ['Lua', 'binance error: {code = -2022, msg = "ReduceOnly Order is rejected."}'],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(rejected))
})

describe('formats', () => {
  it.each([
    ['XML', '<error><code>-2022</code><msg>ReduceOnly Order is rejected.</msg></error>'],
    ['XML attributes', '<error code="-2022" msg="ReduceOnly Order is rejected."/>'],
    ['YAML', 'error:\n  code: -2022\n  msg: ReduceOnly Order is rejected.\n'],
    ['YAML with quotes', 'error:\n  code: "-2022"\n  message: "ReduceOnly Order is rejected."\n'],
    ['TOML', '[binance.error]\ncode = -2022\nmsg = "ReduceOnly Order is rejected."\n'],
    [
      'logfmt',
      'ts=2026-11-20T08:14:03Z level=error symbol=BTCUSDT code=-2022 msg="ReduceOnly Order is rejected." try=2',
    ],
    ['CSV', '2026-11-20T08:14:03Z,BTCUSDT,binance,error,-2022,"ReduceOnly Order is rejected.",400'],
    ['SQL row', "INSERT INTO failures VALUES (17, 'binance', -2022, 'ReduceOnly Order is rejected.', NULL);"],
    ['a table of psql', ' 17 | binance | -2022 | ReduceOnly Order is rejected. | 400'],
    ['syslog', 'Nov 20 08:14:03 host bot[811]: binance error -2022 ReduceOnly Order is rejected.'],
    [
      'journald',
      'Nov 20 08:14:03 host bot[811]: {"level":"error","error":"{\\"code\\":-2022,\\"msg\\":\\"ReduceOnly Order is rejected.\\"}"}',
    ],
    [
      'Docker',
      '{"log":"APIError(code=-2022): ReduceOnly Order is rejected.\\n","stream":"stderr","time":"2026-11-20T08:14:03Z"}',
    ],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(rejected))
})

describe('people', () => {
  it.each([
    ['a title', '-2022: ReduceOnly Order is rejected.'],
    ['a title without colon', 'APIError -2022 ReduceOnly Order is rejected.'],
    ['brackets in front', 'API Error [-2022]: ReduceOnly Order is rejected.'],
    [
      'a sentence',
      'Binance answers with code -2022 and the message "ReduceOnly Order is rejected." since this morning',
    ],
    ['German', 'Fehler -2022: ReduceOnly Order is rejected.'],
    ['Russian', 'Ошибка -2022: ReduceOnly Order is rejected.'],
    ['Korean', '에러 코드: -2022, ReduceOnly Order is rejected.'],
    ['an emoji', '❌ Binance error -2022: ReduceOnly Order is rejected.'],
    ['a list', '- Error Code: -2022\n- Error Message: ReduceOnly Order is rejected.'],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(rejected))
})

/** Where a message ends is not always to be seen; its code is found all the same. */
describe('the code alone', () => {
  it.each([
    ['Python strings side by side', "{'code': -2022,\n 'msg': 'ReduceOnly Order is '\n        'rejected.'}"],
    [
      'Node error with fields',
      'Error: ReduceOnly Order is rejected.\n    at request (client.js:90:34) {\n  code: -2022\n}',
    ],
    ['XChange', 'BinanceException: -2022: ReduceOnly Order is rejected. (HTTP status code: 400)'],
    ['CSV of a body', '17,binance,"{""code"":-2022,""msg"":""ReduceOnly Order is rejected.""}"'],
    ['TSV', 'binance\terror\t-2022\tReduceOnly Order is rejected.\t400'],
    ['a query string', 'notify failed: code=-2022&msg=ReduceOnly+Order+is+rejected.&symbol=BTCUSDT'],
    ['a C# ToString', 'Error: { Code: -2022, Message: ReduceOnly Order is rejected., Data: null }'],
    ['brackets behind', 'Binance says: ReduceOnly Order is rejected. (-2022)'],
    ['brackets with a label', 'ReduceOnly Order is rejected. (Code: -2022)'],
    ['Chinese', '币安返回错误：-2022，ReduceOnly Order is rejected.'],
  ])('%s', (_, text) => expect(codesIn(text)).toEqual(['-2022']))
})
