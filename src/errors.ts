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

/** Whatever was thrown, as a user reads it; a copy of the class above may have made it. */
export const describeThrown = (thrown: unknown): string => {
  const { message, tip } =
    thrown instanceof Error ? (thrown as ErrcodeError) : { message: String(thrown), tip: undefined }
  return describeError(message, tip)
}
