/** Rules for what products share: every endpoint has its counterpart, every text that has advice of its own exists. */

import { pathsIn } from './build.ts'
import { allGuidance, faultAt, type Rule } from './fault.ts'
import type { Guidance, Parts } from './records.ts'

const textsOf = ({ summary, causes, fixes }: Guidance): string[] => [summary, ...causes, ...fixes]

const shared = (parts: Parts) =>
  allGuidance(parts).filter(({ record }) => record.products.includes('usdm') && record.products.length > 1)

const endpointFaults: Rule = (parts) =>
  shared(parts).flatMap(({ place, record }) => {
    const others = record.products.filter((product) => product !== 'usdm')
    const missing = [...new Set(textsOf(record).flatMap(pathsIn))].flatMap((path) =>
      others
        .filter((product) => parts.endpoints[path]?.[product] === undefined)
        .map((product) =>
          faultAt(place, record.code, 'fixes', `${path} has no counterpart for ${product} in endpoints.json`),
        ),
    )
    const emptied = others.filter((product) => {
      const lacks = (text: string) => pathsIn(text).some((path) => parts.endpoints[path]?.[product] === null)
      return record.causes.every(lacks) || record.fixes.every(lacks) || lacks(record.summary)
    })
    return [
      ...missing,
      ...emptied.map((product) => faultAt(place, record.code, 'fixes', `nothing is left of it for ${product}`)),
    ]
  })

const messageFaults: Rule = (parts) =>
  parts.messages.flatMap(({ code, products, text }) =>
    products
      .filter((product) => {
        const records = [...(parts.official[product]?.codes ?? []), ...(parts.observed[product] ?? [])]
        return !records.some((record) => record.code === code && record.messages.some((known) => known.text === text))
      })
      .map((product) => faultAt('messages.json', code, 'text', `no text of ${product}: '${text}'`)),
  )

export const checkSharing: Rule = (parts) => [...endpointFaults(parts), ...messageFaults(parts)]
