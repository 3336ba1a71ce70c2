/** The one order of codes in every file: from the number nearest zero outwards, negative before positive. */

export const byDistanceFromZero = (a: number, b: number): number => Math.abs(a) - Math.abs(b) || a - b
