/** The list of places, in the order of their ends. */
import { MOST_PLACES } from './memory'

let from: usize = 0
let until: usize = 0
let count: u32 = 0
/** Where the list begins. */
let list: usize = 0

/** Begins a list of the places that end from `start` on and before `to`. */
export function openList(start: usize, to: usize, into: usize): void {
  from = start
  until = to
  list = into
  count = 0
}

/** Wherever a block of the loop begins, the list comes to the same. */
export function emit(end: usize, kind: u32): void {
  if (end < from || end >= until) return
  let at = list + count * 8
  while (at > list && load<u32>(at - 8) >= <u32>end) {
    if (load<u32>(at - 8) == <u32>end && load<u32>(at - 4) == kind) return
    if (load<u32>(at - 8) == <u32>end && load<u32>(at - 4) < kind) break
    at -= 8
  }
  memory.copy(at + 8, at, list + count * 8 - at)
  store<u32>(at, <u32>end)
  store<u32>(at + 4, kind)
  count++
}

export function hasRoom(more: u32): bool {
  return count <= MOST_PLACES - more
}

/** Drops the places that end at `end` or behind it. */
export function dropFrom(end: usize): void {
  while (count > 0 && load<u32>(list + (count - 1) * 8) >= <u32>end) count--
}

export function places(): u32 {
  return count
}
