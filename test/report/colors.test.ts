/** The colours of a report can be read and told apart, by day and by night, also by those who see fewer of them. */
import { describe, expect, it } from 'vitest'
import { type Colors, dark, light } from '../../src/report/colors.ts'

type Triple = readonly [number, number, number]

const linear = (hex: string): Triple => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [one, other]
    .map(linear)
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple

/** How colours look without one of the three kinds of cones (Machado, Oliveira, Fernandes 2009). */
const eyes: Record<string, readonly Triple[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** OKLab, in which equal distances look equally different. */
const perceived = (color: Triple): Triple => {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

const distance = (one: Triple, other: Triple): number => Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))

/** Pairs of colours that are closer than five times what eyes just notice. */
const alike = (colors: readonly string[], eye: readonly Triple[]): string[] =>
  colors.flatMap((one, at) =>
    colors
      .slice(at + 1)
      .filter((other) => {
        const [a, b] = [one, other].map((color) => perceived(times(eye, linear(color)))) as [Triple, Triple]
        return distance(a, b) < 0.1
      })
      .map((other) => `${one} ${other}`),
  )

describe.each<[string, Colors]>([
  ['light', light],
  ['dark', dark],
])('%s', (_, colors) => {
  it.each(['text', 'dim', 'link', 'urgent', 'warning', 'calm'] as const)('%s is readable on page and panel', (name) => {
    expect(contrast(colors[name], colors.page)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colors[name], colors.panel)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(colors.series)('%s stands out from the page', (color) => {
    expect(contrast(color, colors.page)).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(eyes))('codes differ for eyes with %s', (_name, eye) => {
    expect(alike(colors.series, eye)).toEqual([])
  })
})
