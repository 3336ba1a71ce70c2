/** The world of a run with `--redact`. */
import type { Redaction } from './redact/redaction.ts'
import type { Output, Terminal } from './terminal.ts'

export { createRedaction } from './redact/redaction.ts'

/** What is written to stderr are whole lines, never wrapped; what is written to stdout is masked before it is laid out. */
export const withMaskedErrors = (terminal: Terminal, { text }: Redaction): Terminal => {
  const { stderr } = terminal
  const write: Output['write'] = (given) => stderr.write(typeof given === 'string' ? text(given) : given)
  return { ...terminal, stderr: { ...stderr, write } }
}
