/** What the options of decode ask for, read and held against each other in one place. */
import { ErrcodeError } from '../errors.ts'
import { type Bounds, readBounds } from './bounds.ts'
import type { Context } from './context.ts'
import { type Filter, readFilter } from './filter.ts'
import { readThresholds, type Thresholds } from './threshold.ts'

export interface DecodeOptions {
  summary?: boolean
  annotate?: boolean
  quiet?: boolean
  sure?: boolean
  only?: string
  since?: string
  until?: string
  failOn?: string
  report?: string
  follow?: boolean
  fromStart?: boolean
}

/** A report comes with the totals, which tell what it will show; each error besides would be too much. */
export const withTotals = (options: DecodeOptions): DecodeOptions => ({
  ...options,
  summary: options.summary === true || (options.report !== undefined && !options.annotate),
})

/** What decides on an error besides its confidence. */
export interface Criteria {
  only: Filter | undefined
  bounds: Bounds | undefined
  failOn: Thresholds | undefined
}

const refuseConflicts = ({ annotate, follow, fromStart }: DecodeOptions, { json }: Context): void => {
  if (annotate && json) throw new ErrcodeError('--annotate and --json do not go together', 'errcode decode --json')
  if (fromStart && !follow)
    throw new ErrcodeError(
      '--from-start goes with --follow: without it, files are read from their beginning anyway',
      'errcode decode --follow --from-start bot.log',
    )
}

export const readCriteria = (options: DecodeOptions, context: Context): Criteria => {
  refuseConflicts(options, context)
  const { only, since, until, failOn } = options
  const { catalog, terminal } = context
  return {
    only: only === undefined ? undefined : readFilter(only, catalog.identities, 'errcode decode --only'),
    bounds: readBounds({ since, until }, terminal.now),
    failOn: failOn === undefined ? undefined : readThresholds(failOn, catalog.identities),
  }
}
