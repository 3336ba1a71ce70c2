/** Tells whether a line begins a record of its own: loggers put a time stamp, a level or both at its head. */
import { timeForms } from './time-forms.ts'

/** `bot-1  | ` of containers, `10.0.3.17 - - [` of web servers, `[ERROR] `, `Fri `: what may stand before the stamp. */
const before =
  /(?:[\w.-]{1,40}\s*\|\s+|[\da-f.:]{7,39} \S{1,40} \S{1,40} |\[?(?:trace|debug|info|warn(?:ing)?|error|fatal|critical)\b[\]:\s|-]{1,8})?\W{0,3}(?:(?:mon|tue|wed|thu|fri|sat|sun),? )?/
    .source

/** A time of day without a date tells no moment, but it begins a record. */
const stamp = [...timeForms.flatMap(({ head = [] }) => head), '\\d\\d?:\\d\\d:\\d\\d'].join('|')

/** Field by field: logfmt and JSON lines. */
const fields =
  /(?:(?:time|ts|level|lvl)=|\{"(?:time|level|ts|@|severity|asctime|hostname|pid|log"|__REALTIME|__CURSOR))/.source

const stamped = new RegExp(`^\\s*(?:${before}(?:${stamp})|\\W{0,3}${fields})`, 'i')

/** However the line is indented. */
export const isStamped = (line: string): boolean => stamped.test(line)
