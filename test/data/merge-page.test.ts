/** What a page adds to the facts, and that nothing is ever lost. */

import { describe, expect, it } from 'vitest'
import { type Change, documentsOf, mergePage, noFacts } from '../../data/scripts/merge-page.ts'
import type { Page } from '../../data/scripts/read-page.ts'
import type { Official } from '../../data/scripts/records.ts'

type Line = [code: number, name: string | null, ...messages: string[]]

const page = (...lines: Line[]): Page => ({
  date: null,
  url: null,
  categories: [{ id: '10xx', title: 'General' }],
  codes: lines.map(([code, name, ...messages]) => ({ code, name, category: '10xx', messages, otherNames: [] })),
})

const merge = (...pages: [id: string, page: Page][]): { official: Official; changes: Change[] } =>
  pages.reduce((result, [id, next]) => mergePage(result.official, next, id), {
    official: noFacts,
    changes: [] as Change[],
  })

const texts = (official: Official, code: number) =>
  official.codes.find((record) => record.code === code)?.messages.map(({ text, documents }) => [text, ...documents])

describe('what changed', () => {
  const before = page([-1000, 'A', 'One.', 'Two.'], [-1001, 'B', 'Three.'])

  it.each<[string, Page, Change[]]>([
    ['nothing', before, []],
    [
      'a new code',
      page([-1000, 'A', 'One.', 'Two.'], [-1001, 'B', 'Three.'], [-1002, 'C', 'Four.']),
      [{ kind: 'new', code: -1002, name: 'C' }],
    ],
    ['a gone code', page([-1000, 'A', 'One.', 'Two.']), [{ kind: 'gone', code: -1001, name: 'B' }]],
    [
      'another name',
      page([-1000, 'A', 'One.', 'Two.'], [-1001, 'BB', 'Three.']),
      [{ kind: 'renamed', code: -1001, from: 'B', to: 'BB' }],
    ],
    [
      'another wording',
      page([-1000, 'A', 'One.', 'Zwei.'], [-1001, 'B', 'Three.']),
      [{ kind: 'reworded', code: -1000, from: 'Two.', to: 'Zwei.' }],
    ],
    [
      'another heading',
      { ...before, codes: before.codes.map((code) => ({ ...code, category: code.code === -1001 ? '11xx' : '10xx' })) },
      [{ kind: 'moved', code: -1001, from: '10xx', to: '11xx' }],
    ],
    [
      'a new text',
      page([-1000, 'A', 'One.', 'Two.', '2½.'], [-1001, 'B', 'Three.']),
      [{ kind: 'new text', code: -1000, text: '2½.' }],
    ],
    [
      'a gone text',
      page([-1000, 'A', 'Two.'], [-1001, 'B', 'Three.']),
      [{ kind: 'gone text', code: -1000, text: 'One.' }],
    ],
  ])('%s', (_, after, changes) => {
    const second = merge(['old', before], ['new', after])
    expect(second.changes).toEqual(changes)
    expect(mergePage(second.official, after, 'new')).toEqual({ official: second.official, changes: [] })
    expect(mergePage(second.official, before, 'old')).toEqual({ official: second.official, changes: [] })
  })
})

describe('what stays', () => {
  it('keeps a gone text with its documents, and puts a new one behind its predecessor', () => {
    const { official } = merge(
      ['old', page([-1000, 'A', 'One.', 'Two.', 'Three.'])],
      ['new', page([-1000, 'A', 'Two.', 'Two and a half.', 'Three.'])],
    )
    expect(texts(official, -1000)).toEqual([
      ['One.', 'old'],
      ['Two.', 'old', 'new'],
      ['Two and a half.', 'new'],
      ['Three.', 'old', 'new'],
    ])
  })

  it('keeps a gone code, which the newest document does not have', () => {
    const { official } = merge(
      ['old', page([-1000, 'A', 'One.'], [-1001, 'B', 'Two.'])],
      ['new', page([-1000, 'A', 'One.'])],
    )
    expect(official.codes.map((record) => documentsOf(record))).toEqual([['old', 'new'], ['old']])
  })

  it('takes the name of the newest page and remembers the former', () => {
    const { official } = merge(['old', page([-1000, 'A', 'One.'])], ['new', page([-1000, 'AA', 'One.'])])
    expect(official.codes[0]).toMatchObject({ name: 'AA', otherNames: ['A'] })
  })

  it('keeps a name that the newest page does not print', () => {
    const { official } = merge(['old', page([-1000, 'A', 'One.'])], ['new', page([-1000, null, 'One.'])])
    expect(official.codes[0]).toMatchObject({ name: 'A' })
  })

  it('lets an older page that is read later change neither name nor order', () => {
    const { official } = merge(['new', page([-1000, 'AA', 'One.'])])
    const result = mergePage(official, page([-1000, 'A', 'One.', 'Zero.']), 'old', ['old', 'new'])
    expect(result.official.codes[0]).toEqual({
      code: -1000,
      name: 'AA',
      category: '10xx',
      messages: [
        { text: 'One.', documents: ['old', 'new'] },
        { text: 'Zero.', documents: ['old'] },
      ],
      otherNames: ['A'],
    })
  })

  it('names the document of a code that has no text left', () => {
    expect(merge(['doc', page([-1000, 'A'])]).official.codes[0]).toMatchObject({ messages: [], documents: ['doc'] })
  })

  it('compares a page beside the list with itself alone, and puts its headings last', () => {
    const { official } = merge(['list', page([-1000, 'A', 'One.'])])
    const streams = { ...page([2, null, 'Two.']), categories: [{ id: 'streams', title: 'Streams' }] }
    const first = mergePage(official, streams, 'streams', ['list', 'streams'], ['streams'])
    expect(first.changes).toEqual([{ kind: 'new', code: 2, name: null }])
    expect(first.official.categories.map(({ id }) => id)).toEqual(['10xx', 'streams'])
    const second = mergePage(first.official, page([-1000, 'A', 'One.']), 'new', ['list', 'streams', 'new'], ['streams'])
    expect(second.changes).toEqual([])
  })

  it('lets a region name what only it has', () => {
    const { official } = merge(['list', page([-1000, 'A', 'One.'])])
    const us = page([-1000, 'ONE', 'One.'], [-1001, 'B', 'Two.'])
    const { changes, official: both } = mergePage(official, us, 'us', ['list', 'us'], ['us'])
    expect(both.codes.map(({ name, otherNames }) => [name, otherNames])).toEqual([
      ['A', ['ONE']],
      ['B', undefined],
    ])
    expect(changes).toEqual([{ kind: 'new', code: -1001, name: 'B' }])
  })

  it('sorts from the number nearest zero outwards, negative before positive', () => {
    const { official } = merge(['doc', page([51006, 'C', 'x'], [-4000, 'B', 'x'], [1000, 'D', 'x'], [-1000, 'A', 'x'])])
    expect(official.codes.map(({ code }) => code)).toEqual([-1000, 1000, -4000, 51006])
  })
})

describe('a newer version of the same document', () => {
  const first = merge(['doc', page([-1000, 'A', 'One.', 'Two.'], [-1001, 'B', 'Three.'])]).official
  const next = page([-1000, 'A', 'One.'])

  it('marks what only that document had, and says so once', () => {
    const { official, changes } = mergePage(first, next, 'doc')
    expect(changes).toEqual([
      { kind: 'gone text', code: -1000, text: 'Two.' },
      { kind: 'gone', code: -1001, name: 'B' },
    ])
    expect(
      official.codes.flatMap(({ messages }) => messages.filter(({ gone }) => gone).map(({ text }) => text)),
    ).toEqual(['Two.', 'Three.'])
    expect(mergePage(official, next, 'doc')).toEqual({ official, changes: [] })
  })

  it('takes the mark off when the text comes back', () => {
    const { official } = mergePage(first, next, 'doc')
    const back = mergePage(official, page([-1000, 'A', 'One.', 'Two.'], [-1001, 'B', 'Three.']), 'doc')
    expect(back.official).toEqual(first)
    expect(back.changes).toEqual([
      { kind: 'new text', code: -1000, text: 'Two.' },
      { kind: 'new text', code: -1001, text: 'Three.' },
    ])
  })
})
