/** The errors these scripts report in one line instead of a stack trace. */

export class DataError extends Error {
  override name = 'DataError'
}

/** A page whose layout is not understood: better no data than half of it. */
export class PageError extends DataError {
  override name = 'PageError'

  constructor(line: number, text: string, reason: string) {
    super(`line ${line}: ${reason}: '${text}'`)
  }
}
