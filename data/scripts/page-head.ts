/** Reads the front matter a stored page begins with: its date and address. */

export interface PageHead {
  date: string | null
  url: string | null
  /** The page with the front matter blanked, so that line numbers stay true. */
  body: string
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/
const datedTitle = /^#\s.*\((\d{4}-\d\d-\d\d)\)/m

const field = (head: string, names: string[]): string | null => {
  for (const name of names) {
    const value = new RegExp(`^${name}:\\s*"?(.*?)"?\\s*$`, 'm').exec(head)?.[1]
    if (value !== undefined && value !== '') return value
  }
  return null
}

export const readHead = (text: string): PageHead => {
  const [whole = '', head = ''] = frontMatter.exec(text) ?? []
  const date = field(head, ['updated_at', 'scraped_at', 'date'])?.slice(0, 10)
  return {
    date: date ?? datedTitle.exec(text)?.[1] ?? null,
    url: field(head, ['source_url', 'url']),
    body: whole.replace(/[^\n]/g, '') + text.slice(whole.length),
  }
}
