/** Does a terminal take links (OSC 8)? There is no way to ask it, so its signs in the environment decide. */
import type { Output, Terminal } from './terminal.ts'

type Env = Terminal['env']

type Version = readonly [major: number, minor: number]

/** The first version that takes links, by TERM_PROGRAM. */
const programs = new Map<string, Version>([
  ['iTerm.app', [3, 1]],
  ['WezTerm', [20_200_620, 0]],
  ['vscode', [1, 72]],
  // It hands through what the terminal around it takes; older ones drop links.
  ['tmux', [3, 4]],
  ['mintty', [0, 0]],
  ['ghostty', [0, 0]],
  ['zed', [0, 0]],
])

const terms = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)\b/

/** Version 0.50.0 of VTE crashes on a link. */
const firstVte = 5001

const firstKonsole = 201_200

const isProgramOf = ({ TERM_PROGRAM = '', TERM_PROGRAM_VERSION = '' }: Env): boolean => {
  const first = programs.get(TERM_PROGRAM)
  const [, major = 0, minor = 0] = /(\d+)(?:\.(\d+))?/.exec(TERM_PROGRAM_VERSION)?.map(Number) ?? []
  return first !== undefined && (major > first[0] || (major === first[0] && minor >= first[1]))
}

/** Inside tmux and screen all other signs are those of the terminal they were started in. */
const isInside = ({ TMUX, STY, TERM = '' }: Env): boolean => Boolean(TMUX || STY) || /^(?:tmux|screen)/.test(TERM)

export const decideLinks = ({ isTerminal }: Pick<Output, 'isTerminal'>, env: Env): boolean => {
  const { TERM = '', FORCE_HYPERLINK } = env
  if (!isTerminal || TERM === 'dumb' || TERM === 'linux') return false
  if (FORCE_HYPERLINK) return FORCE_HYPERLINK !== '0'
  if (isInside(env)) return env.TERM_PROGRAM === 'tmux' && isProgramOf(env)
  return (
    isProgramOf(env) ||
    Number(env.VTE_VERSION) >= firstVte ||
    Number(env.KONSOLE_VERSION) >= firstKonsole ||
    Boolean(env.WT_SESSION || env.KITTY_WINDOW_ID) ||
    terms.test(TERM)
  )
}
