/** Takes the Markdown off a text and leaves its words, typos and spacing as they are. */

const link = /\[([^\]]*)\]\((?:[^()"]|"[^"]*")*\)/g
const zeroWidth = /[\u200b-\u200d\u2060\ufeff]/g
const escaped = /\\([\\`*_{}[\]()<>#+\-.!|~"])/g

export const cleanText = (text: string): string =>
  text.replace(link, '$1').replaceAll('`', '').replace(escaped, '$1').replace(zeroWidth, '').trim()
