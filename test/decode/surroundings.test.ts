/** Marks are found wherever they lie, however the text is cut into stretches and however it has been read. */
import { describe, expect, it } from 'vitest'
import { createSurroundings } from '../../src/decode/surroundings.ts'

const see = (text: string, base = 0) => {
  const surroundings = createSurroundings()
  surroundings.see(new TextEncoder().encode(text), base)
  return surroundings
}

describe('a mark', () => {
  it.each([0, 1, 500, 1015, 1020, 1024, 2047, 3000])('at %d is found between its ends only', (at) => {
    const mark = 'mongodb'
    const surroundings = see('.'.repeat(at) + mark + '.'.repeat(3000))
    const end = at + mark.length
    expect(surroundings.weigh(0, 4000).other).toBe(true)
    expect(surroundings.weigh(at, end).other).toBe(true)
    expect(surroundings.weigh(at, end - 1).other).toBe(false)
    expect(surroundings.weigh(at + 1, 4000).other).toBe(false)
    expect(surroundings.weigh(0, end).binance).toBe(false)
  })

  it('is found in what is read later', () => {
    const surroundings = createSurroundings()
    const whole = new TextEncoder().encode(`${'.'.repeat(2000)} binance ${'.'.repeat(2000)}`)
    surroundings.see(whole.subarray(0, 2004), 0)
    expect(surroundings.weigh(0, 2004).binance).toBe(false)
    surroundings.see(whole, 0)
    expect(surroundings.weigh(0, 4000).binance).toBe(true)
    // The buffer has moved on.
    surroundings.see(whole.subarray(1500), 1500)
    expect(surroundings.weigh(0, 1000).binance).toBe(true)
    expect(surroundings.weigh(520, 1000).binance).toBe(false)
  })
})

describe('the nearest product', () => {
  it('stands last of those of the best kind', () => {
    const text = 'binanceusdm /dapi/v1/order ... spot'
    const surroundings = see(text)
    expect(surroundings.productIn(0, text.length)).toBe('coinm')
    expect(surroundings.productIn(0, 11)).toBe('usdm')
    expect(surroundings.productIn(27, text.length)).toBe('spot')
    expect(surroundings.productIn(0, 5)).toBe(undefined)
  })
})
