/** What scan.ts in the folder above calls. `npm run kernel` compiles it into ../kernel.ts. */
export { countLines, numberPlaces } from './lines'
export { isMasked, maskLine } from './mask'
export { places, scan } from './scan'
