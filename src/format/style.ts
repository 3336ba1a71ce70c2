/** Colours by role, on or off: the only place that knows chalk. */
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

const plain: Paint = (text) => text

const noColors: Style = {
  code: plain,
  name: plain,
  heading: plain,
  dim: plain,
  good: plain,
  warn: plain,
  bad: plain,
  mark: plain,
}

export const createStyle = async (color: boolean): Promise<Style> => {
  // Most answers of a program go to another one, and need no chalk.
  if (!color) return noColors
  const { Chalk } = await import('chalk')
  // Never the default instance: it looks at the process by itself and colours in spite of NO_COLOR.
  const chalk = new Chalk({ level: 1 })
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
