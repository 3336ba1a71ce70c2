/** What scan.ts in the folder above calls. `npm run kernel` compiles it into ../kernel.ts. */
export { describe } from './describe'
export { countLines } from './lines'
export { check, hashLine } from './mask'
export { places } from './places'
export { scan } from './scan'
export { addEnd, addWord } from './words'
