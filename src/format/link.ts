/** Links on terminals (OSC 8): the text stays as wide as it was. */

export type Link = (text: string, url: string) => string

const open = (url: string): string => `\u001b]8;;${url}\u001b\\`

export const createLink =
  (links: boolean): Link =>
  (text, url) =>
    links ? `${open(url)}${text}${open('')}` : text

export const withoutLinks = (text: string): string => text.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')
