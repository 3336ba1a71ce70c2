/** A file's name over time: what is done to files between two looks, and the texts that are read for it. */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Followed, followName } from '../../src/commands/followed-name.ts'
import { createFolder } from '../support/folder.ts'

const folder = createFolder({})
const [log, aside, older, other] = ['bot.log', 'bot.log.1', 'bot.log.2', 'other.log'].map(folder.at) as [
  string,
  string,
  string,
  string,
]

const write = (text: string, path = log) => appendFileSync(path, text)
/** As logrotate does, with or without a new file in its place. */
const rename = (then: 'create' | 'nocreate' = 'nocreate') => {
  renameSync(log, aside)
  if (then === 'create') writeFileSync(log, '')
}
const copytruncate = () => {
  copyFileSync(log, aside)
  truncateSync(log)
}
const nothing = () => {}

type Step = () => void

interface Told {
  texts: string[]
  missing: string[]
}

/** The texts that are read when one step is done at each look that finds nothing new; at no time nothing has passed. */
const follow = async (
  steps: readonly Step[],
  before: Step = () => writeFileSync(log, ''),
  now = () => Number.POSITIVE_INFINITY,
): Promise<Told> => {
  for (const path of [log, aside, older, other]) rmSync(path, { force: true, recursive: true })
  before()
  const left = [...steps]
  const told: Told = { texts: [], missing: [] }
  let isOver = false
  const followed: Followed = followName(log, {
    sleep: async () => {
      const step = left.shift()
      if (step) step()
      else {
        isOver = true
        followed.close()
      }
    },
    now,
    onMissing: (error) => told.missing.push((error as NodeJS.ErrnoException).code ?? ''),
  })
  while (!isOver) {
    let text = ''
    for await (const piece of followed.text()) text += `${Buffer.from(piece)}${followed.isOld() ? '(old)' : ''}`
    if (text !== '') told.texts.push(text)
  }
  return told
}

/** More looks than any rule waits for. */
const aWhile = Array.from({ length: 50 }, () => nothing)

describe('the texts', () => {
  it.each<[string, Step[], string[]]>([
    ['of a file that grows', [() => write('a\n'), () => write('b'), () => write('\n')], ['a\nb\n']],
    ['of a file that is renamed, and its successor', [() => write('a\n'), rename, () => write('b\n')], ['a\n', 'b\n']],
    [
      'hold what came right before the rename',
      [
        () => write('a\n'),
        () => {
          write('b\n')
          rename('create')
          write('c\n')
        },
      ],
      ['a\nb\n', 'c\n'],
    ],
    [
      'hold what came after the rename, while the successor was empty',
      [() => write('a\n'), () => rename('create'), () => write('b\n', aside), () => write('c\n')],
      ['a\nb\n', 'c\n'],
    ],
    [
      'hold what came after the rename, until the successor is not even there',
      [() => write('a\n'), rename, ...aWhile, () => write('b\n', aside), () => write('c\n')],
      ['a\nb\n', 'c\n'],
    ],
    [
      'hold what another writer adds a moment after the successor was begun',
      [() => write('a\n'), rename, () => write('c\n'), () => write('b\n', aside)],
      ['a\nb\n', 'c\n'],
    ],
    [
      'of files that are renamed one after another before the first is done',
      [
        () => write('a\n'),
        () => rename('create'),
        () => {
          write('b\n')
          rename('create')
        },
        () => write('c\n'),
      ],
      ['a\n', 'b\n', 'c\n'],
    ],
    ['of a half line at a rename end there', [() => write('a'), rename, () => write('b\n')], ['a', 'b\n']],
    ['of a file that is cut short', [() => write('a\n'), copytruncate, () => write('b\n')], ['a\n', 'b\n']],
    [
      'of a file that is cut short and written again in between',
      [
        () => write('aa\n'),
        () => {
          copytruncate()
          write('b\n')
        },
      ],
      ['aa\n', 'b\n'],
    ],
    [
      'of a file that is cut short and written again to the same length',
      [
        () => write('a\n'),
        () => {
          copytruncate()
          write('b\n')
        },
      ],
      ['a\n', 'b\n'],
    ],
    [
      'of a file that is cut short and has grown beyond its length again',
      [
        () => write('a\n'),
        () => {
          copytruncate()
          write('b\nbbb\n')
        },
      ],
      ['a\n', 'b\nbbb\n'],
    ],
    [
      'of a file whose writer goes on at its old place after the cut',
      [
        () => write('a\n'),
        () => {
          copytruncate()
          writeFileSync(log, '\0\0\0\0b\n')
        },
      ],
      ['a\n', 'b\n'],
    ],
    [
      'of a file that is deleted and made again',
      [() => write('a\n'), () => rmSync(log), () => write('b\n')],
      ['a\n', 'b\n'],
    ],
    [
      'of a file that is replaced by another',
      [() => write('a\n'), () => write('b\nbb\n', other), () => renameSync(other, log)],
      ['a\n', 'b\nbb\n'],
    ],
    [
      'of a file that is renamed and gets its name back',
      [() => write('a\n'), () => rename('create'), () => renameSync(aside, log), () => write('b\n')],
      ['a\nb\n'],
    ],
    [
      'of an empty file that is replaced are those of the other',
      [() => rename('create'), () => rename('create'), () => write('a\n')],
      ['a\n'],
    ],
  ])('%s', async (_what, steps, texts) => expect(await follow([...steps, ...aWhile])).toMatchObject({ texts }))

  it('of a long file come in pieces', async () => {
    const long = 'all work and no play makes Jack a dull boy\n'.repeat(30_000)
    expect((await follow([() => write(long), () => write('end\n')])).texts.join('') === `${long}end\n`).toBe(true)
  })
})

/** Some file systems do not know when a file was made. */
const hasBirths = statSync(folder.path).birthtimeMs > 0

describe.skipIf(!hasBirths)('files that came and went between two looks', () => {
  const rotateTwice = () => {
    rename()
    write('b\n')
    renameSync(aside, older)
    rename()
    write('c\n')
  }

  it('are read in their order', async () => {
    const { texts } = await follow(
      [() => write('a\n'), rotateTwice, () => write('d\n'), ...aWhile],
      undefined,
      Date.now,
    )
    expect(texts).toEqual(['a\n', 'b\n', 'c\nd\n'])
  })

  it('are told from files of before, and of other names', async () => {
    const before = () => {
      writeFileSync(log, '')
      writeFileSync(older, 'old\n')
    }
    const later = () => Date.now() + 1000
    const { texts } = await follow([() => write('a\n'), rename, () => write('b\n'), ...aWhile], before, later)
    expect(texts).toEqual(['a\n', 'b\n'])
    const others = () => {
      rename()
      write('other\n', other)
      write('packed\n', folder.at('bot.log.3.gz'))
    }
    expect(
      (await follow([() => write('a\n'), others, () => write('b\n'), ...aWhile], undefined, Date.now)).texts,
    ).toEqual(['a\n', 'b\n'])
  })
})

describe('what was there before', () => {
  it.each<[string, string, Step[], string[]]>([
    ['is told from what comes', 'a\nb\n', [() => write('c\n')], ['a\nb\n(old)c\n']],
    ['ends with a whole line', 'a\nb', [() => write('c\n')], ['a\n(old)bc\n']],
    ['is nothing in an empty file', '', [() => write('c\n')], ['c\n']],
    ['is nothing in the next file', 'a\n', [rename, () => write('b\n')], ['a\n(old)', 'b\n']],
    ['is nothing once it was cut short', 'a\n', [copytruncate, () => write('b\n')], ['a\n(old)', 'b\n']],
  ])('%s', async (_what, before, steps, texts) => {
    expect((await follow([...steps, ...aWhile], () => writeFileSync(log, before))).texts).toEqual(texts)
  })
})

describe('a name without a file', () => {
  it('is told once, and waited for', async () => {
    const steps = [...aWhile, ...aWhile, () => write('a\n')]
    expect(await follow(steps, nothing)).toEqual({ texts: ['a\n'], missing: ['ENOENT'] })
  })

  it('is told again when the file is gone for a while', async () => {
    const steps = [() => write('a\n'), () => rmSync(log), ...aWhile, () => write('b\n'), nothing, () => rmSync(log)]
    expect((await follow([...steps, ...aWhile], nothing)).missing).toEqual(['ENOENT', 'ENOENT', 'ENOENT'])
  })

  it('may be a directory for a while', async () => {
    const steps = [() => rmSync(log, { recursive: true }), () => write('a\n')]
    expect(await follow(steps, () => mkdirSync(log))).toEqual({ texts: ['a\n'], missing: ['EISDIR'] })
  })
})

/** What may happen to a log; a cut loses what nobody has read, so that it waits until all has been. */
const happenings: Record<string, (write: Step) => Step[]> = {
  write: (write) => [write],
  look: () => [nothing],
  rename: (write) => [
    () => {
      write()
      renameSync(log, aside)
      write()
    },
  ],
  create: (write) => [
    () => {
      write()
      rename('create')
    },
    write,
  ],
  delete: (write) => [write, nothing, () => rmSync(log), write],
  cut: (write) => [write, ...aWhile, copytruncate],
  'cut and written': (write) => [
    ...aWhile,
    () => {
      copytruncate()
      for (let times = 0; times < 5; times++) write()
    },
  ],
}

it('no line is lost or read twice, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(happenings)), { maxLength: 20 }), async (names) => {
      let lines = 0
      const writeLine = () => {
        for (let times = 0; times <= lines % 3; times++) write(`line ${lines++}\n`)
      }
      const steps = names.flatMap((name) => happenings[name]?.(writeLine) ?? [])
      const { texts } = await follow([...steps, ...aWhile, ...aWhile, ...aWhile])
      expect(texts.join('').split('\n').slice(0, -1)).toEqual(Array.from({ length: lines }, (_, at) => `line ${at}`))
    }),
    { numRuns: 150 },
  )
})
