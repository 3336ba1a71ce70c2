/** Prints what an import changed, one line a change. */

import type { Change } from './merge-page.ts'

const line = (change: Change): string => {
  switch (change.kind) {
    case 'new':
      return change.name ?? '(no name)'
    case 'gone':
      return `${change.name ?? '(no name)'} (not on this page, kept)`
    case 'renamed':
    case 'moved':
      return `${change.from} → ${change.to}`
    case 'reworded':
      return `"${change.from}" → "${change.to}" (both kept)`
    case 'new text':
      return `"${change.text}"`
    case 'gone text':
      return `"${change.text}" (not on this page, kept)`
  }
}

export const describeChanges = (changes: Change[]): string =>
  changes.length === 0
    ? 'nothing changed\n'
    : changes.map((change) => `${change.kind.padEnd(9)}  ${change.code}  ${line(change)}\n`).join('')
