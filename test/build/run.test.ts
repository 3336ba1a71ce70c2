/** Programs that the build starts fail in one line. */
import { expect, it } from 'vitest'
import { run } from '../../src/build/run.ts'

const node = (script: string): Promise<string> => run(process.execPath, ['-e', script])

it.each([
  ["throw new TypeError('no such thing')", 'TypeError: no such thing'],
  ["console.error('npm error code E404\\nnpm error 404 Not Found'); process.exit(1)", '404 Not Found'],
  [
    "console.error('npm error errno 1\\nnpm error syscall connect\\nnpm error FetchError: none'); process.exit(1)",
    'FetchError: none',
  ],
  ["console.error('tar: a.tgz: Cannot open'); process.exit(2)", 'tar: a.tgz: Cannot open'],
])('%s', (script, message) => expect(node(script)).rejects.toThrow(new Error(message)))

it('gives what was printed', async () => expect(await node("console.log('all is well')")).toBe('all is well\n'))
