/** What this program and its data are called. */
import about from '../package.json' with { type: 'json' }

export const version: string = about.version
export const dataDate = '2026-07-21'
