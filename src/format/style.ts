/** Colours by role, on or off: the only place that knows chalk. */
import { Chalk } from 'chalk'

type Paint = (text: string) => string

export interface Style {
  code: Paint
  name: Paint
  heading: Paint
  dim: Paint
  good: Paint
  warn: Paint
  bad: Paint
  /** What a search was about, inside a result. */
  mark: Paint
}

export const createStyle = (color: boolean): Style => {
  // Never the default instance: it looks at the process by itself and colours in spite of NO_COLOR.
  const chalk = new Chalk({ level: color ? 1 : 0 })
  return {
    code: chalk.bold.cyan,
    name: chalk.bold,
    heading: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    mark: chalk.bold.yellow,
  }
}
