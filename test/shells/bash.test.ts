/** Completion in a real bash, through its line editor. */
import { expect, it } from 'vitest'
import { lines } from './lines.ts'
import { createPlace, has, hasTerminal, slow, typeLines } from './shell.ts'

const start = `
PS1='$ '
bind 'set bell-style none'
bind 'set enable-bracketed-paste off'
bind '"\\C-g": insert-completions'
save() { printf '%s\\n' "$READLINE_LINE" >> lines; READLINE_LINE=; READLINE_POINT=0; }
bind -x '"\\C-t": save'
eval "$(errcode completion bash)"
`

/** Here `=` ends a word, and a blank in a file's name is escaped. */
const shown = (line: string, candidates: readonly string[]): string => {
  const words = candidates.map((text) => text.replace(/^--product=/, '').replaceAll(' ', '\\ '))
  return line.replace(/[^ =]*$/, '') + words.map((word) => `${word} `).join('')
}

const place = createPlace({ start })

it('bash completes', slow, ({ skip }) => {
  skip(!hasTerminal || !has('bash'), 'needs bash and script')
  const typed = typeLines(
    place,
    'bash --noprofile --rcfile start -i',
    lines.map(([line]) => line),
  )
  expect(typed).toEqual(lines.map(([line, candidates]) => (candidates.length === 0 ? line : shown(line, candidates))))
})
