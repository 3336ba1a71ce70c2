/** What a first argument may name; anything else is looked up. */
export const commandNames = [
  'lookup',
  'search',
  'list',
  'categories',
  'products',
  'decode',
  'merge',
  'completion',
  'help',
] as const
export type CommandName = (typeof commandNames)[number]

export const isCommand = (word: string): word is CommandName => (commandNames as readonly string[]).includes(word)
