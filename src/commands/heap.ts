/** How V8 treats what a long run makes; it may be told at any time. */
import { setFlagsFromString } from 'node:v8'

/**
 * Windows and hits live shortly: letting the space for what is new grow takes 20 MB more and saves no time. Nor does leaving
 * what is old until there is twice as much of it: a million errors would take 40 MB more. V8 takes the first back when a
 * thread's heap is made: it has to be told again once a thread has begun.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=30')
}

/**
 * For a long file. It has a few hundred forms of lines that are judged once: what judges them is not worth compiling as
 * early as V8 would, which takes the core half a second that scans meanwhile. Of a pipe it would slow the reading. (Not to
 * interpret patterns first would spare time as well, but V8 crashes where that is changed on the way.)
 */
export const compileLess = (): void => {
  setFlagsFromString('--interrupt-budget=500000')
}
