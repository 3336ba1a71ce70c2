/** Counts what happened within the last minute, to the second. */

export interface LastMinute {
  /** Milliseconds since 1970, as a clock goes on. */
  add(moment: number): void
  count(now: number): number
}

const length = 60

export const createLastMinute = (): LastMinute => {
  /** By the second, modulo a minute; none is older than a minute before `latest`. */
  const bySecond = new Uint32Array(length)
  let latest = 0

  /** Empties the seconds that have begun since, whose counts are a minute old. */
  const advance = (moment: number): number => {
    const second = Math.floor(moment / 1000)
    for (let one = Math.max(latest + 1, second - length + 1); one <= second; one++) bySecond[one % length] = 0
    latest = Math.max(latest, second)
    return second
  }

  return {
    add(moment) {
      const at = advance(moment) % length
      bySecond[at] = (bySecond[at] as number) + 1
    },
    count(now) {
      advance(now)
      return bySecond.reduce((sum, count) => sum + count, 0)
    },
  }
}
