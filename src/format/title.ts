/** An error's number and name as they stand at the head of an answer: painted, and linked to the official page. */
import type { Entry } from '../catalog/entry.ts'
import type { Layout } from './layout.ts'

export type Titled = Pick<Entry, 'code' | 'name'> & Partial<Pick<Entry, 'official' | 'url'>>

export const plainTitle = ({ code, name }: Titled): string => (name === null ? String(code) : `${code} ${name}`)

/** What was only seen in answers stands on no page. */
export const title = (titled: Titled, { style, link }: Layout): string => {
  const { code, name, official, url } = titled
  const text = name === null ? style.code(String(code)) : `${style.code(String(code))} ${style.name(name)}`
  return official && url ? link(text, url) : text
}
