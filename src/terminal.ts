/** What the program knows of the world it runs in: streams, environment and clock, looked at once and handed down. */

export interface Output {
  /** Resolves when more may be written; false once the reader has gone away. */
  write(text: string | Uint8Array): Promise<boolean>
  isTerminal: boolean
  /** The size of the terminal as it is now; undefined where there is none. */
  columns: number | undefined
  rows: number | undefined
}

export interface Input extends AsyncIterable<Uint8Array> {
  isTerminal: boolean
}

export interface Terminal {
  stdin: Input
  stdout: Output
  stderr: Output
  env: Record<string, string | undefined>
  /** Lets the user read a long text; false where there is nothing to do it with, and nothing has been shown. */
  page(text: string): Promise<boolean>
  /** Milliseconds since 1970. */
  now(): number
  /** The reader's time zone, such as `Europe/Berlin`. */
  zone: string
  /** Resolves when the user asks to stop (Ctrl-C); from the first call on, that does not end the program by itself. */
  interrupted(): Promise<void>
}

export const colorChoices = ['auto', 'always', 'never'] as const
export type ColorChoice = (typeof colorChoices)[number]

/** The option speaks first, then NO_COLOR and FORCE_COLOR, then the terminal. */
export const decideColor = (choice: ColorChoice, output: Output, env: Terminal['env']): boolean => {
  if (choice !== 'auto') return choice === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return output.isTerminal && env.TERM !== 'dumb'
}
