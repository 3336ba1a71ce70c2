/** Runs another program for its output; a failure is told in that program's own words, in one line. */
import { type ExecFileOptions, execFile } from 'node:child_process'

/** npm marks its lines, and begins with those for machines; Node begins with the place. */
const firstWords = (stderr: string): string | undefined => {
  const lines = stderr
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!) ?/, '').trim())
    .filter((line) => line && !/^(?:code|errno|syscall) /.test(line))
  return lines.find((line) => /^\w*Error: /.test(line)) ?? lines[0]
}

export const run = (program: string, args: readonly string[], options: ExecFileOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 1 << 26, ...options }, (error, stdout, stderr) => {
      if (error) reject(new Error(firstWords(String(stderr)) ?? error.message))
      else resolve(String(stdout))
    })
  })

/** Where no registry answers, npm would try for more than a minute. */
const impatient = ['--fetch-retry-mintimeout', '1000', '--fetch-retry-maxtimeout', '5000']

/** Windows starts npm, a script there, only through a shell. */
export const npm = (args: readonly string[], options: ExecFileOptions = {}): Promise<string> =>
  run('npm', [...args, '--loglevel', 'error', ...impatient], { shell: process.platform === 'win32', ...options })
