/** The words that are commands are known without the program that parses them. */
import { expect, it } from 'vitest'
import { commandNames } from '../../src/commands/names.ts'
import { createProgram } from '../../src/program.ts'
import { createTerminal } from '../support/world.ts'

it('every command of the program, and no other', () => {
  const { commands } = createProgram(createTerminal().terminal).tree()
  const names = commands.map(({ name }) => name)
  expect([...commandNames].filter((name) => name !== 'help').sort()).toEqual(
    [...names].filter((name) => name !== 'help').sort(),
  )
})
