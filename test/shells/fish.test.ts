/** Completion in a real fish. */
import { expect, it } from 'vitest'
import { lines } from './lines.ts'
import { createPlace, has, slow } from './shell.ts'

const asked = lines.map(([line]) => `echo; complete -C '${line}'`)
const place = createPlace({ start: ['errcode completion fish | source', ...asked].join('\n') })

it('fish completes', slow, ({ skip }) => {
  skip(!has('fish'), 'needs fish')
  const blocks = place.run('fish', ['--no-config', 'start']).split(/^\n/m).slice(1)
  expect(blocks.map((block) => block.split('\n').flatMap((one) => one.split('\t')[0] || []))).toEqual(
    lines.map(([, candidates]) => candidates),
  )
})
