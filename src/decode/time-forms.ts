/** The time stamps of loggers: how each looks, what of it is enough to begin a record, and samples. */
import { type Clock, type Fields, milliseconds, toMoment, zonePattern } from './time-fields.ts'

export interface TimeForm {
  /** Who writes it so. */
  from: string
  pattern: RegExp
  /** How much of a line is looked at. */
  within: number
  /** Milliseconds since 1970; null where it is no time after all. */
  read(found: RegExpExecArray, clock: Clock): number | null
  /** At the head of a line it begins a record; none where it stands elsewhere. */
  head?: string
  /** In UTC, in 2026 where they name no year. */
  samples: [line: string, time: string][]
}

const moment = '2026-11-20T08:14:03.221Z'
const second = '2026-11-20T08:14:03.000Z'

const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?'
const clockTime = '(\\d\\d?):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,9}))?'
const zone = `(${zonePattern})?`
const half = '(?:\\s?([AaPp])\\.?[Mm]\\b)?'
const iso = '(\\d{4})[-/.](\\d\\d)[-/.](\\d\\d)[T :_-]{1,3}(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?'

const readIso = ([, year, month, day, hour, minute, second, fraction, zone]: RegExpExecArray, clock: Clock) =>
  toMoment({ year, month, day, hour, minute, second, fraction, zone }, clock)

/** Seconds, thousandths, millionths or billionths since 1970, told apart by their length. */
const readEpoch = ([, seconds, digits, fraction]: RegExpExecArray): number =>
  Number(seconds) * 1000 + milliseconds(digits ?? fraction)

/** Above twelve is a day. Else the month comes first in America, which is where half days and slashes come from. */
const dayAndMonth = (one = '', other = '', isAmerican: boolean): Pick<Fields, 'day' | 'month'> =>
  Number(other) > 12 || (isAmerican && Number(one) <= 12) ? { month: one, day: other } : { day: one, month: other }

/** In the order they are tried. */
export const timeForms: readonly TimeForm[] = [
  {
    from: 'ISO 8601: most loggers, Docker, journald, Python, log4j, Go, Ruby',
    pattern: new RegExp(iso + zone),
    within: 240,
    read: readIso,
    head: '(?:[A-Z], \\[)?\\d{4}[-/.]\\d\\d[-/.]\\d\\d',
    samples: [
      ['2026-11-20T08:14:03.221456789Z bot started', moment],
      ['2026-11-20 08:14:03,221 - freqtrade.worker - ERROR - x', moment],
      ['2026-11-20T09:14:03+0100 host bot[811]: x', second],
      ['Fri 2026-11-20 09:14:03 CET host bot[811]: x', second],
      ['2026/11/20 08:14:03 bot.go:81: x', second],
      ['E, [2026-11-20T08:14:03.221456 #811] ERROR -- : x', moment],
    ],
  },
  {
    from: 'numbers, day or month first: Java, .NET, America',
    pattern: new RegExp(
      `\\b(\\d\\d?)([-/.])(\\d\\d?)[-/.](\\d{4})[T ,]+(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?${half}`,
    ),
    within: 240,
    read: ([, one, joint, other, year, hour, minute, second, fraction, half], clock) =>
      toMoment(
        { year, ...dayAndMonth(one, other, joint === '/' && half !== undefined), hour, minute, second, fraction, half },
        clock,
      ),
    head: '\\d\\d?[-/.]\\d\\d?[-/.]\\d{2,4}',
    samples: [
      ['20.11.2026 08:14:03,221 ERROR x', moment],
      ['20/11/2026, 08:14:03 ERROR x', second],
      ['11/20/2026 08:14:03 AM ERROR x', second],
    ],
  },
  {
    from: 'the month by name, day first: nginx, Apache, HTTP, log4j',
    pattern: new RegExp(`\\b(\\d\\d?)[ /-]${month}[ /-](\\d{4})[: T,]+${clockTime}${zone}`),
    within: 240,
    read: ([, day, month, year, hour, minute, second, fraction, zone], clock) =>
      toMoment({ year, month, day, hour, minute, second, fraction, zone }, clock),
    head: '\\d\\d?[ /-][A-Z][a-z]{2}[ /-]\\d{2,4}',
    samples: [
      ['10.0.3.17 - - [20/Nov/2026:08:14:03 +0000] "POST /order HTTP/1.1" 400 52', second],
      ['20 Nov 2026 08:14:03,221 [main] ERROR x', moment],
    ],
  },
  {
    from: 'the month by name first, often without a year: syslog, journald, Apache, Java, date',
    pattern: new RegExp(`\\b${month} {1,2}(\\d\\d?)(?:,? (\\d{4}),?)?,? ${clockTime}${half}${zone}(?: (\\d{4})\\b)?`),
    within: 240,
    read: ([, month, day, year, hour, minute, second, fraction, half, zone, yearBehind], clock) =>
      toMoment({ year: year ?? yearBehind, month, day, hour, minute, second, fraction, half, zone }, clock),
    head: '[A-Z][a-z]{2} +\\d\\d?,? (?:\\d{4},? )?\\d\\d?:',
    samples: [
      ['Nov 20 08:14:03 host bot[811]: x', second],
      ['[Fri Nov 20 08:14:03.221456 2026] [core:error] x', moment],
      ['Fri Nov 20 08:14:03 UTC 2026 x', second],
      ['Nov 20, 2026 8:14:03 AM com.example.Bot place', second],
    ],
  },
  {
    from: 'glog: Kubernetes (klog)',
    pattern: new RegExp(`^\\W{0,3}[IWEF](20\\d\\d)?(\\d\\d)(\\d\\d) ${clockTime}`),
    within: 64,
    read: ([, year, month, day, hour, minute, second, fraction], clock) =>
      toMoment({ year, month, day, hour, minute, second, fraction }, clock),
    head: '[IWEF](?:20\\d\\d)?\\d{4} \\d\\d:',
    samples: [['E1120 08:14:03.221456    1234 bot.go:12] x', moment]],
  },
  {
    from: 'ISO 8601 in a field, however far: Docker, JSON lines',
    pattern: new RegExp(
      `["\\s,{](?:time|ts|timestamp|@timestamp|asctime|datetime|date)\\\\?"?\\s?[:=]\\s?\\\\?"${iso}${zone}`,
    ),
    within: Number.POSITIVE_INFINITY,
    read: readIso,
    samples: [[`{"log":"${'x'.repeat(300)}","stream":"stderr","time":"2026-11-20T08:14:03.221456789Z"}`, moment]],
  },
  {
    from: 'seconds since 1970, or thousandths, millionths, billionths, in a field: pino, zap, journald',
    pattern:
      /(?:"?(?:time|ts|timestamp|t|__REALTIME_TIMESTAMP)"?\s?[:=]\s?"?)(\d{10})(\d{3}(?:\d{3}){0,2})?(?:\.(\d{1,9}))?\d*\b/,
    within: Number.POSITIVE_INFINITY,
    read: readEpoch,
    samples: [
      ['{"level":50,"time":1795162443221,"pid":811,"msg":"x"}', moment],
      ['{"level":"error","ts":1795162443.221,"msg":"x"}', moment],
      ['{"__REALTIME_TIMESTAMP":"1795162443221456","MESSAGE":"x"}', moment],
    ],
  },
  {
    from: 'seconds since 1970 and the like, at the head of the line',
    pattern: /^[[("]?(1[3-9]\d{8}|20[0-4]\d{7})(\d{3}(?:\d{3}){0,2})?(?:[.,](\d{1,9}))?[\])"]?[\s|:,]/,
    within: 64,
    read: readEpoch,
    head: '(?:1[3-9]\\d{8}|20[0-4]\\d{7})(?:\\d{3}){0,3}(?:[.,]\\d{1,9})?[\\])"]?[\\s|:,]',
    samples: [
      ['1795162443 ERROR x', second],
      ['1795162443.221456 host bot[811]: x', moment],
      ['[1795162443221456789] x', moment],
    ],
  },
]
