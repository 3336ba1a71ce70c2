/** Reports of texts and of summaries made for a test. */
import { loadCatalog } from '../../src/catalog/load.ts'
import { specialise } from '../../src/catalog/specialise.ts'
import { createDecoder } from '../../src/decode/decoder.ts'
import type { Found, Known } from '../../src/report/facts.ts'
import type { Mask } from '../../src/report/mask.ts'
import { reportPage } from '../../src/report/page.ts'
import { createSamples } from '../../src/report/samples.ts'
import { createCollector } from '../../src/summary/collect.ts'
import { knowledge } from './hits.ts'

export const catalog = loadCatalog()

export const known: Known = {
  now: Date.UTC(2026, 10, 21, 7, 5),
  entryOf(code, product, message) {
    const entry = catalog.byCode(code).find((one) => one.product === product)
    return entry && specialise(entry, message)
  },
}

export const foundIn = (text: string, file = 'bot.log'): Found => {
  const collector = createCollector()
  const samples = createSamples()
  const decoder = createDecoder({
    knowledge,
    product: 'usdm',
    file,
    sink: {
      hit(hit, around) {
        collector.add(hit, around)
        samples.add(hit, around)
        return true
      },
    },
  })
  decoder.push(new TextEncoder().encode(text))
  decoder.end()
  return { summary: collector.result(), samples: samples.result(), sources: [file], limits: [] }
}

export const pageOf = (found: Found, mask: Mask = (text) => text): Promise<string> => reportPage(found, known, mask)

/** The text that a reader sees of a page or a part of it, a block a line. */
export const readable = (html: string): string =>
  html
    .replace(/<(style|script|title|desc)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(?:p|li|h\d|dd|dt|tr|th|td|text|div)>|<\/code>(?=<\/li>)/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n{2,}/g, '\n')
    .trim()
