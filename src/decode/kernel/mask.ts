/**
 * Makes lines alike that differ in nothing that bears on a judgement: dates, times, amounts, addresses, ids and what else
 * is counted become zeros. Lengths stay, and so do numbers that may be a code or a status of the place.
 */
import { classOf, DIGIT, HEX, LABEL, MESSAGE, WORD } from './memory'

/** Longer than any code. */
const LONG_NUMBER: usize = 7
const LONG_ID: usize = 8

const ZERO: u8 = 0x30
const HYPHEN: u32 = 0x2d
const COMMA: u32 = 0x2c
const COLON: u32 = 0x3a

function isDigit(at: usize): bool {
  return (classOf(at) & DIGIT) != 0
}

function isWord(at: usize): bool {
  return (classOf(at) & WORD) != 0
}

/** What joins the numbers of a date, a time, an amount or an address: `2026-11-20T08:14:03.221`. */
function isJoint(byte: u32): bool {
  return byte == HYPHEN || byte == 0x2f || byte == COLON || byte == 0x2e || byte == 0x54
}

function joins(joint: usize, beyond: usize): bool {
  return isJoint(load<u8>(joint)) && isDigit(beyond)
}

/** `08:14:03,221`, as Python writes it. */
function isFraction(start: usize): bool {
  return load<u8>(start - 1) == COMMA && isDigit(start - 2) && load<u8>(start - 4) == COLON
}

/** Hexadecimal ids, and the groups that follow one after a hyphen, as in a UUID. */
function isId(start: usize, end: usize, idEnd: usize): bool {
  const goesOn = idEnd == start - 1 && load<u8>(idEnd) == HYPHEN
  if (end - start < LONG_ID && !goesOn) return false
  let digits: u32 = 0
  for (let at = start; at < end; at++) {
    const kind = classOf(at)
    if ((kind & HEX) == 0) return false
    digits += kind & DIGIT
  }
  return digits > 0 || goesOn
}

/** `order 42 failed`, `qty=5,`, `"id":7}`: a value by itself. */
function isValue(start: usize, end: usize): bool {
  const before = load<u8>(start - 1)
  const behind = load<u8>(end)
  return (
    (before <= 0x20 || before == 0x3d || before == COLON) &&
    (behind <= 0x20 || behind == COMMA || behind == 0x3b || behind == 0x7d)
  )
}

/** `shift`: from the text to the masked line; no value from `nearFrom` to `nearTo` is masked for being one. */
function maskNumbers(start: usize, end: usize, shift: usize, nearFrom: usize, nearTo: usize): void {
  for (let at = start; at < end; ) {
    if (!isDigit(at)) {
      at++
      continue
    }
    let stop = at
    while (stop < end && isDigit(stop)) stop++
    const follows = joins(at - 1, at - 2) || isFraction(at)
    const isFar = stop <= nearFrom || at >= nearTo
    if (
      follows ||
      (!isWord(at - 1) && (stop - at >= LONG_NUMBER || joins(stop, stop + 1) || (isFar && isValue(at, stop))))
    ) {
      memory.fill(at + shift, ZERO, stop - at)
    }
    at = stop
  }
}

let low: u32 = 0
let high: u32 = 0

/** Of 64 bits: what is alike by chance does not come up in any log. */
function hash(from: usize, to: usize): void {
  let state: u64 = 0xcbf29ce484222325
  let at = from
  for (; at + 8 <= to; at += 8) state = rotl(state ^ load<u64>(at), 29) * 0x9e3779b97f4a7c15
  for (; at < to; at++) state = (state ^ load<u8>(at)) * 0x100000001b3
  state ^= state >> 32
  state *= 0x9e3779b97f4a7c15
  low = <u32>state
  high = <u32>(state >> 32)
}

/** The number of a place, from its sign on or some way behind the word before it; of a text one byte will do. */
function keptBefore(kind: u32): usize {
  return kind == MESSAGE || kind == LABEL ? 0 : 4
}

function keptBehind(kind: u32): usize {
  return kind == MESSAGE ? 1 : kind == LABEL ? 20 : 6
}

/**
 * How far from a place a number by itself may bear on it: right before a code (`503 (-1008)`), or before a text, which
 * begins some way before the place that it was found by.
 */
function near(kind: u32): usize {
  return kind == MESSAGE ? 140 : 8
}

/**
 * Hashes a line in which all is zeros that bears on no judgement of a place, which ends at `place`; `scratch` has room for
 * the line.
 */
export function hashLine(from: usize, to: usize, place: usize, kind: u32, scratch: usize): u32 {
  const keepFrom = place - keptBefore(kind)
  const keepTo = place + keptBehind(kind)
  const shift = scratch - from
  memory.copy(scratch, from, to - from)
  let idEnd: usize = 0
  for (let at = from; at < to; ) {
    if (!isWord(at)) {
      at++
      continue
    }
    let end = at
    while (end < to && isWord(end)) end++
    if (end <= keepFrom || at >= keepTo) {
      if (isId(at, end, idEnd)) {
        memory.fill(at + shift, ZERO, end - at)
        idEnd = end
      } else maskNumbers(at, end, shift, keepFrom - near(kind), keepTo + near(kind))
    }
    at = end
  }
  hash(scratch, scratch + to - from)
  return low
}

/** The hash's other half. */
export function check(): u32 {
  return high
}
