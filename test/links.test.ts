/** Which terminals are given links. */
import { describe, expect, it } from 'vitest'
import { decideLinks } from '../src/links.ts'

const terminal = { isTerminal: true }

describe('a terminal is given links by its signs', () => {
  it.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.4.19' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '453' }, false],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20230712-072601-f4abf8fd' }, true],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.0' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.72.2' }, true],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.106.0' }, true],
    [{ TERM_PROGRAM: 'ghostty' }, true],
    [{ VTE_VERSION: '4803' }, false],
    [{ VTE_VERSION: '5000' }, false],
    [{ VTE_VERSION: '5001' }, true],
    [{ VTE_VERSION: '7402' }, true],
    [{ KONSOLE_VERSION: '200802' }, false],
    [{ KONSOLE_VERSION: '220401' }, true],
    [{ WT_SESSION: '8d1f0a3c-5d3b-4f6e-9b1a-1c2d3e4f5a6b' }, true],
    [{ KITTY_WINDOW_ID: '1' }, true],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'alacritty' }, true],
    [{ TERM: 'foot-extra' }, true],
    // a terminal in a terminal
    [{ TMUX: '/tmp/tmux-0/default,1,0', TERM: 'tmux-256color', VTE_VERSION: '7402' }, false],
    [{ TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }, false],
    [{ TERM: 'screen-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
    [{ STY: '1.pts-0', KITTY_WINDOW_ID: '1' }, false],
    [{ TERM: 'screen', WT_SESSION: '8d1f0a3c' }, false],
    // those that never take any
    [{ TERM: 'dumb', VTE_VERSION: '7402' }, false],
    [{ TERM: 'linux', KITTY_WINDOW_ID: '1' }, false],
    // what the user says
    [{ FORCE_HYPERLINK: '1' }, true],
    [{ FORCE_HYPERLINK: '0', KITTY_WINDOW_ID: '1' }, false],
    [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, false],
    // colour is another matter
    [{ NO_COLOR: '1', KITTY_WINDOW_ID: '1' }, true],
  ])('%j: %s', (env, expected) => expect(decideLinks(terminal, env)).toBe(expected))
})

it.each([{ KITTY_WINDOW_ID: '1' }, { FORCE_HYPERLINK: '1' }])('a pipe never is, not with %j either', (env) => {
  expect(decideLinks({ isTerminal: false }, env)).toBe(false)
})
