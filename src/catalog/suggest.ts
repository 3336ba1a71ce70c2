import type { Catalog } from './catalog.ts'
export const nearestNames = (_catalog: Catalog, _text: string, _limit: number): string[] => []
export const nearestCodes = (_catalog: Catalog, _code: number, _limit: number): number[] => []
export const nearestWord = (_text: string, _words: readonly string[]): string | undefined => undefined
