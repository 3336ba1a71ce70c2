/** What a text format needs to know of the place it is shown in. */
import type { Reader } from './describe-details.ts'
import type { Link } from './link.ts'
import type { Style } from './style.ts'

export interface Layout {
  style: Style
  link: Link
  /** Columns to fill; Infinity in a pipe, where nothing is wrapped or cut. */
  width: number
  reader: Reader
}
