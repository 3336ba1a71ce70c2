/** What every command is given: the catalogue, the form of the answer, the terminal. */
import { type Catalog, createCatalog } from '../catalog/catalog.ts'
import { type Product, products } from '../catalog/entry.ts'
import { loadCatalog } from '../catalog/load.ts'
import { ErrcodeError } from '../errors.ts'
import { type Formatter, formatters } from '../format/formatter.ts'
import { createLink } from '../format/link.ts'
import { createStyle } from '../format/style.ts'
import { decideLinks } from '../links.ts'
import { type ColorChoice, decideColor, type Terminal } from '../terminal.ts'

export interface SharedOptions {
  json?: boolean
  pager?: boolean
  product: Product | 'all'
  color: ColorChoice
  width?: number
}

export interface Context {
  catalog: Catalog
  product: Product | 'all'
  formatter: Formatter
  /** The answer is for a program. */
  json: boolean
  /** Long answers may be shown in a pager. */
  pager: boolean
  terminal: Terminal
  /** The name of a code, for references. */
  names(code: number): string
}

/** The product to answer for where no option names one. */
export const usualProduct = ({ ERRCODE_PRODUCT: wanted }: Terminal['env']): Product | 'all' => {
  const known = [...products, 'all'] as const
  const product = known.find((one) => one === (wanted || 'usdm'))
  if (product) return product
  throw new ErrcodeError(`ERRCODE_PRODUCT is no product: '${wanted}'`, `it may be ${known.join(', ')}`)
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const widest = 100

export const createContext = async (options: SharedOptions, terminal: Terminal): Promise<Context> => {
  const { stdout, env } = terminal
  const catalog = await loadCatalog()
  const width =
    options.width ?? (stdout.columns === undefined ? Number.POSITIVE_INFINITY : Math.min(stdout.columns, widest))
  // The zone costs a few milliseconds to find out; only a message with a date in it asks.
  const reader = {
    now: terminal.now(),
    get zone() {
      return terminal.zone
    },
  }
  const layout = {
    style: createStyle(decideColor(options.color, stdout, env)),
    link: createLink(decideLinks(stdout, env)),
    width,
    reader,
  }
  return {
    catalog,
    product: options.product,
    formatter: formatters[options.json ? 'json' : 'text'](layout),
    json: options.json === true,
    pager: options.pager !== false,
    terminal,
    names: (code) => {
      const found = catalog.byCode(code)
      return (found.find((entry) => entry.product === options.product) ?? found[0])?.name ?? ''
    },
  }
}

/** The catalogue of the product asked for alone. */
export const scopeOf = ({ catalog, product }: Context): Catalog =>
  product === 'all' ? catalog : createCatalog(catalog.entries.filter((entry) => entry.product === product))
