/** `errcode decode --follow`: the errors of files that go on growing, until Ctrl-C. */
import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { describeError, ErrcodeError } from '../errors.ts'
import type { ExitCode } from '../exit-code.ts'
import { conclude } from './conclude.ts'
import type { Context } from './context.ts'
import type { Criteria, DecodeOptions } from './decode-options.ts'
import { listen } from './feed.ts'
import { followOne } from './follow-one.ts'
import { followName } from './followed-name.ts'
import { inputError, reasonOf } from './input.ts'
import { createLiveView } from './live-view.ts'
import { prepare } from './prepare.ts'
import { createReport } from './report.ts'

/** Between two looks at a file, in milliseconds: an error is told within 50 ms, for a hundredth of a core. */
const pause = 20

/** What grows is a file as it was written. */
const refuse = (name: string): void => {
  if (name === '-')
    throw new ErrcodeError('standard input is followed anyway, without --follow', 'tail -F bot.log | errcode decode')
  const packed = /\.(?:gz|zst)$/i.test(name)
  if (packed) throw new ErrcodeError(`cannot follow '${name}': packed files do not grow`, `errcode decode ${name}`)
  const stats = statSync(name, { throwIfNoEntry: false })
  if (stats?.isDirectory())
    throw new ErrcodeError(
      `cannot follow '${name}': it is a directory`,
      `errcode decode --follow ${name.replace(/\/$/, '')}/*.log`,
    )
  if (stats && !stats.isFile())
    throw new ErrcodeError(`cannot follow '${name}': it is no regular file`, `errcode decode < ${name}`)
}

const refuseAll = (names: readonly string[], { annotate }: DecodeOptions): void => {
  if (names.length === 0) throw new ErrcodeError('--follow needs a file', 'errcode decode --follow bot.log')
  if (annotate && names.length > 1)
    throw new ErrcodeError('--annotate follows one file', `errcode decode --follow --annotate ${names[0]}`)
  for (const name of names) refuse(name)
}

export const follow = async (
  words: readonly string[],
  options: DecodeOptions,
  criteria: Criteria,
  context: Context,
): Promise<ExitCode> => {
  const names = [...new Set(words)]
  refuseAll(names, options)
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  void context.terminal.interrupted().then(stop)
  const view = await createLiveView(names.map(context.redaction.text), options, context)
  const { terminal } = view
  const tell = async (text: string): Promise<void> => void (await terminal.stderr.write(text))
  // Before anything else is made ready: what is written from now on is new.
  const files = names.map((name) => ({
    file: name,
    followed: followName(name, {
      sleep: () => setTimeout(pause),
      now: terminal.now,
      onMissing: (error) => {
        if (!options.quiet) void tell(`errcode: waiting for '${name}': ${reasonOf(error)}\n`)
      },
    }),
  }))
  const shared = await prepare(context)
  const report = createReport(options, { ...context, terminal }, criteria)
  let trouble = false
  view.begin()
  await Promise.all(
    files.map(async ({ file, followed }) => {
      const shownFile = context.redaction.text(file)
      try {
        const going = await followOne({
          file,
          followed,
          report,
          shared,
          interrupt: listen(stopped),
          fromStart: options.fromStart === true || options.since !== undefined,
          now: terminal.now,
          onError: view.add,
          onOld: () =>
            view.showOld({ file: shownFile, read: followed.read(), size: followed.old(), errors: report.total() }),
        })
        if (!going) stop()
      } catch (error) {
        trouble = true
        const { message, tip } = inputError(file, error)
        await tell(describeError(message, tip))
      }
      followed.close()
    }),
  )
  await view.end()
  return conclude(report, options, criteria, { ...context, terminal }, trouble)
}
