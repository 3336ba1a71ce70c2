/** Lines to complete, and what every shell must offer for them. */

export const lines: readonly (readonly [line: string, candidates: readonly string[]])[] = [
  ['errcode -102', ['-1020', '-1021', '-1022', '-1023']],
  ['errcode -- -102', ['-1020', '-1021', '-1022', '-1023']],
  ['errcode --json -102', ['-1020', '-1021', '-1022', '-1023']],
  ['errcode 102', ['1020', '1021', '1022', '1023']],
  ['errcode MARGIN', ['MARGIN_NOT_SUFFICIEN']],
  ['errcode margin_', ['margin_not_sufficien']],
  ['errcode margin-', ['margin-not-sufficien']],
  ['errcode "a b" INVALID_TIMES', ['INVALID_TIMESTAMP']],
  ['errcode decode --o', ['--only']],
  ['errcode decode --fail-on st', ['stop']],
  ['errcode --product s', ['spot', 'sapi']],
  ['errcode --product=s', ['--product=spot', '--product=sapi']],
  ['errcode --product=spot -103', ['-1033', '-1034', '-1035']],
  ['errcode --color ', ['auto', 'always', 'never']],
  ['errcode list 4', ['40xx']],
  ['errcode completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['errcode d', ['decode']],
  ['errcode qwertzuiop', []],
  ['errcode decode bo', ['bot.log']],
  ['errcode decode ol', ['old bot.log.gz']],
]
