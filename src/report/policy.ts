/** What a browser may do with a report: show it, and run its one script. Nothing is ever fetched or sent. */

/** `sha256-…` of an element's text. */
const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

export const contentPolicy = async (style: string, script: string): Promise<string> =>
  [
    "default-src 'none'",
    `style-src ${await hashOf(style)}`,
    `script-src ${await hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
