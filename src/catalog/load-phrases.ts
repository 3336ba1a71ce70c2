/** The texts that decode finds, apart from load.ts: a look-up needs none. */
import { packedCatalog, packedPhrases } from '../../data/scripts/packed.ts'
import { openPhrases } from './packed-phrases.ts'
import type { PhraseRecord } from './phrase-record.ts'

/** Those of all products. */
export const loadPhrases = (): PhraseRecord[] => openPhrases(packedPhrases(), packedCatalog())
