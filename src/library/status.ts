/** The HTTP status of an error: as a number beside it, in its text, in a proxy's page, or in the name of its class. */
import type { Entry } from '../catalog/entry.ts'
import { foldMessage } from '../catalog/template.ts'
import type { ErrorParts } from './error-parts.ts'

/** `Request failed with status code 429`, `Response code 503`, `HTTP/1.1 418`, `<title>403 Forbidden</title>`. */
const told = [
  /\b(?:status(?:\s?code)?|response\s?code|server error)[\s:=]{1,3}([45]\d\d)\b/i,
  /\bHTTP(?:\/[\d.]+)?[\s:]{1,2}([45]\d\d)\b/i,
  /<(?:title|h1)>\s*([45]\d\d)\b/i,
]

/** The classes of Binance's own connectors, which keep neither the status nor a body that is no JSON. */
const classes = new Map<string, number | undefined>([
  ['BadRequestError', undefined],
  ['ConnectorClientError', undefined],
  ['UnauthorizedError', undefined],
  ['ForbiddenError', 403],
  ['RateLimitBanError', 418],
  ['TooManyRequestsError', 429],
])

/** Thrown by one of Binance's own connectors, or so named. */
export const isConnectors = ({ names }: ErrorParts): boolean => names.some((name) => classes.has(name))

const inText = (text: string, entries: readonly Entry[]): number | undefined => {
  const found = told.map((pattern) => pattern.exec(text)?.[1]).find((digits) => digits !== undefined)
  if (found !== undefined) return Number(found)
  // `403 Forbidden`: the number and what HTTP calls it.
  const folded = foldMessage(text.slice(0, 2000))
  return entries.find(({ code, messages }) =>
    messages.some((message) => folded.includes(`${code} ${foldMessage(message)}`)),
  )?.code
}

/** `entries`: those of HTTP. */
export const statusOf = ({ statuses, texts, names }: ErrorParts, entries: readonly Entry[]): number | undefined =>
  [...statuses, ...texts.map((text) => inText(text, entries)), ...names.map((name) => classes.get(name))].find(
    (status) => status !== undefined,
  )
