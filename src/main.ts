/** The process around the program: the only file that names it. */
import { isatty } from 'node:tty'
import { run } from './run.ts'
import { openStdin, type Stdin } from './stdin.ts'
import type { Output, Terminal } from './terminal.ts'

let stdout: Output | undefined
let stderr: Output | undefined
let stdin: Stdin | undefined

const output = (stream: NodeJS.WriteStream): Output => {
  let open = true
  // A reader that leaves early (`| head`) is no error; without a listener Node would print a stack trace.
  stream.on('error', () => {
    open = false
  })
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
    rows: stream.isTTY ? stream.rows : undefined,
    write: (text) =>
      new Promise((resolve) => {
        if (!open) resolve(false)
        else stream.write(text, (error) => resolve(open && !error))
      }),
  }
}

// Getters: each stream costs a millisecond to set up, and a look-up needs only one of them.
const terminal: Terminal = {
  stdin: {
    get isTerminal() {
      return isatty(0)
    },
    [Symbol.asyncIterator]: () => {
      stdin ??= openStdin(() => process.stdin)
      return stdin[Symbol.asyncIterator]()
    },
  },
  get stdout() {
    stdout ??= output(process.stdout)
    return stdout
  },
  get stderr() {
    stderr ??= output(process.stderr)
    return stderr
  },
  env: process.env,
  async page(text) {
    // Ctrl-C is the pager's while it is open.
    const ignore = () => {}
    process.on('SIGINT', ignore)
    const { page } = await import('./pager.ts')
    const shown = await page(text, process.env)
    process.off('SIGINT', ignore)
    return shown
  },
  now: Date.now,
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  },
  interrupted: () => new Promise((resolve) => process.once('SIGINT', () => resolve())),
}

// Not process.exit(): it would cut what a pipe has not yet taken.
process.exitCode = await run(process.argv.slice(2), terminal)
// A pipe that is still open for reading would keep the process alive after the answer.
stdin?.close()
