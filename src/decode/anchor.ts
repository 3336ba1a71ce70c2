/** By which bytes a text is found; data/scripts/anchors.ts chooses them. */
export interface Anchor {
  /** Five characters in lower case: a blank stands for any blank, `^` for what stands before a word. */
  window: string
  /** Where it begins in the text; -1 where it begins before it. */
  at: number
}
