/** Trouble that is told to the user in one line, with a tip that holds a command to copy. */
export class ErrcodeError extends Error {
  readonly tip: string | undefined

  constructor(message: string, tip?: string) {
    super(message)
    this.name = 'ErrcodeError'
    this.tip = tip
  }
}

/** The two lines in which any trouble is told. */
export const describeError = (message: string, tip?: string): string =>
  `errcode: ${message}\n${tip === undefined ? '' : `  tip: ${tip}\n`}`
