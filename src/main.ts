/** The process around the program: the only file that names it. */
import { mayBeTerminal, openOutput } from './output.ts'
import { run } from './run.ts'
import type { Stdin } from './stdin.ts'
import type { Output, Terminal } from './terminal.ts'

let stdout: Output | undefined
let stderr: Output | undefined
let stdin: Stdin | undefined

/** Loaded when it is read. */
async function* readStdin(): AsyncGenerator<Uint8Array> {
  const { openStdin } = await import('./stdin.ts')
  stdin ??= openStdin(() => process.stdin)
  yield* stdin
}

// Getters: each stream costs a millisecond to set up, and a look-up needs only one of them.
const terminal: Terminal = {
  stdin: {
    get isTerminal() {
      return mayBeTerminal(0) && process.stdin.isTTY === true
    },
    [Symbol.asyncIterator]: readStdin,
  },
  get stdout() {
    stdout ??= openOutput(1, () => process.stdout)
    return stdout
  },
  get stderr() {
    stderr ??= openOutput(2, () => process.stderr)
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

// Every write has been waited for. What is left would only keep the process alive: a pipe that is open for reading, a thread.
void run(process.argv.slice(2), terminal).then((status) => process.exit(status))
