/** Takes the sentences that explain a code, instead of quoting the API, off a page. */

import type { Page } from './read-page.ts'

/** `listed` maps a code to its sentences, as exceptions.json does for a product. */
export const dropExplanations = (page: Page, listed: Record<string, string[]> = {}): Page => ({
  ...page,
  codes: page.codes.map((entry) => ({
    ...entry,
    messages: entry.messages.filter((text) => !listed[entry.code]?.includes(text)),
  })),
})
