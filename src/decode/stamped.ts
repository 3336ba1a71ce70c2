/** Tells whether a line begins a record of its own: loggers put a time stamp, a level or both at its head. */

/** `bot-1  | ` of containers, `10.0.3.17 - - [` of web servers, `[ERROR] `: what may stand before the stamp. */
const before =
  /(?:[\w.-]{1,40}\s*\|\s+|[\da-f.:]{7,39} \S{1,40} \S{1,40} |\[?(?:trace|debug|info|warn(?:ing)?|error|fatal|critical)\b[\]:\s|-]{1,8})?\W{0,3}/
    .source

const stamp =
  /(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d?[-/.](?:\d\d?|[A-Z][a-z]{2})[-/.]\d{2,4}|\d\d?:\d\d:\d\d|[A-Z][a-z]{2} +\d\d? \d\d:)/
    .source

/** Field by field: logfmt and JSON lines. */
const fields = /(?:(?:time|ts|level|lvl)=|\{"(?:time|level|ts|@|severity|asctime|hostname|pid|log"))/.source

const stamped = new RegExp(`^\\s*(?:${before}${stamp}|\\W{0,3}${fields})`, 'i')

/** However the line is indented. */
export const isStamped = (line: string): boolean => stamped.test(line)
