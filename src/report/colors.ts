/** The colours of a report, by day and by night. A test holds their contrast, and that the colour-blind tell codes apart. */

export interface Colors {
  page: string
  /** Of what stands out from the page a little. */
  panel: string
  line: string
  text: string
  dim: string
  link: string
  urgent: string
  warning: string
  calm: string
  /** All other codes, then the codes in their order. */
  series: readonly string[]
}

export const light: Colors = {
  page: '#ffffff',
  panel: '#f5f6f8',
  line: '#d9dce1',
  text: '#1b1f26',
  dim: '#5a6270',
  link: '#2b4bbd',
  urgent: '#b3261e',
  warning: '#8a5300',
  calm: '#1f6f43',
  series: ['#8a8f98', '#485ace', '#d07b00', '#794a77', '#a63c0c', '#280183', '#5c0400'],
}

export const dark: Colors = {
  page: '#14171c',
  panel: '#1d2128',
  line: '#353b45',
  text: '#e6e8ec',
  dim: '#a0a8b5',
  link: '#9db8ff',
  urgent: '#ff8a80',
  warning: '#f2b85c',
  calm: '#7fd1a0',
  series: ['#7b828e', '#6895f4', '#dbae76', '#d44f13', '#9ec7fe', '#f2e32f', '#4c5fbe'],
}

/** As custom properties of a style sheet. */
export const colorProperties = ({ series, ...named }: Colors): string =>
  [...Object.entries(named), ...series.map((color, at) => [`s${at}`, color] as const)]
    .map(([name, color]) => `--${name}:${color};`)
    .join('')
