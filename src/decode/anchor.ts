/** By which word a text is found; data/scripts/anchors.ts chooses it. */
export interface Anchor {
  /** In lower case. */
  word: string
  /** Where its last letter stands in the text. */
  end: number
}
