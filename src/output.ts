/** Standard output and standard error. Node's own streams cost a tenth of a start, and only a terminal needs one. */
import { fstatSync, statSync, writeSync } from 'node:fs'
import type { Output } from './terminal.ts'

type Write = Output['write']

/** Besides terminals, the one character device that programs write to is the null device. */
export const mayBeTerminal = (descriptor: number): boolean => {
  const found = fstatSync(descriptor)
  return found.isCharacterDevice() && found.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
}

const throughStream = (stream: NodeJS.WriteStream): Write => {
  let open = true
  // A reader that leaves early (`| head`) is no error; without a listener Node would print a stack trace.
  stream.on('error', () => {
    open = false
  })
  return (text) =>
    new Promise((resolve) => {
      if (!open) resolve(false)
      else stream.write(text, (error) => resolve(open && !error))
    })
}

/** At once; what a pipe that nobody may wait for does not take goes through its stream, and all that follows. */
const throughDescriptor = (descriptor: number, stream: () => NodeJS.WriteStream): Write => {
  let write: Write | undefined
  let open = true
  return async (text) => {
    let rest: Uint8Array = typeof text === 'string' ? Buffer.from(text) : text
    try {
      while (open && !write && rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') write = throughStream(stream())
      else if (code === 'EPIPE') open = false
      else throw error
    }
    return open && (write === undefined || write(rest))
  }
}

export const openOutput = (descriptor: number, stream: () => NodeJS.WriteStream): Output => {
  if (!mayBeTerminal(descriptor) || !stream().isTTY) {
    return { isTerminal: false, columns: undefined, rows: undefined, write: throughDescriptor(descriptor, stream) }
  }
  const terminal = stream()
  return {
    isTerminal: true,
    get columns() {
      return terminal.columns
    },
    get rows() {
      return terminal.rows
    },
    write: throughStream(terminal),
  }
}
