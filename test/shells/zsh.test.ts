/** Completion in a real zsh, through its line editor: sourced, and as a file in fpath. */
import { expect, it } from 'vitest'
import { lines } from './lines.ts'
import { createPlace, has, hasTerminal, slow, typeLines } from './shell.ts'

const keys = `
PS1='$ '
unsetopt beep
zle -C all-matches complete-word _generic
zstyle ':completion:all-matches::::' completer _all_matches _complete
zstyle ':completion:all-matches:*' insert true
save() { print -r -- $BUFFER >> lines; BUFFER= }
zle -N save
bindkey '^G' all-matches
bindkey '^T' save
`

const places = {
  sourced: createPlace({
    '.zshrc': `${keys} autoload -Uz compinit; compinit -u -D; eval "$(errcode completion zsh)"`,
  }),
  'in fpath': createPlace({
    '.zshrc': `${keys} errcode completion zsh > _errcode; fpath+=($PWD); autoload -Uz compinit; compinit -u -D`,
  }),
}

const shown = (line: string, candidates: readonly string[]): string =>
  line.replace(/\S*$/, '') + candidates.map((text) => `${text.replaceAll(' ', '\\ ')} `).join('')

it.for(Object.entries(places))('zsh completes, %s', slow, ([, place], { skip }) => {
  skip(!hasTerminal || !has('zsh'), 'needs zsh and script')
  const typed = typeLines(
    place,
    'zsh -d -i',
    lines.map(([line]) => line),
  )
  expect(typed).toEqual(lines.map(([line, candidates]) => (candidates.length === 0 ? line : shown(line, candidates))))
})
