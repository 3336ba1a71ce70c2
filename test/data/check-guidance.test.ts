/** The rules over the data, each broken once: references, exceptions, voice. */

import { describe, expect, it } from 'vitest'
import type { Parts } from '../../data/scripts/records.ts'
import { advise, adviseText, faultsAfter, first } from './parts.ts'

describe.each<[string, [fault: string, change: (parts: Parts) => void][]]>([
  [
    'references',
    [
      ["usdm -1000 sources: 'hearsay' is not in documents.json", advise({ sources: ['hearsay'] })],
      ['usdm -1000 sources: none; say inferred if nothing states it', advise({ sources: [] })],
      ['usdm -1000 related: -1009 is not known', advise({ related: [-1009] })],
      ['usdm -1000 related: names itself', advise({ related: [-1000] })],
      ['usdm -1000 related: -1001 stands twice', advise({ related: [-1001, -1001] })],
      ['usdm -1000 related: more than 4 codes', advise({ related: [-1001, -1002, -1001, -1002, -1001] })],
      ['usdm -1000 fixes: -4099 is not known', advise({ fixes: ['see -4099'] })],
      [
        "usdm -1000 documents: 'seen' is no document of it",
        (parts) => first(parts).messages[0]?.documents.push('seen'),
      ],
      [
        "usdm -1002 documents: 'usdm' is no document of it",
        (parts) => Object.assign(parts.observed.usdm?.[1] ?? {}, { documents: ['seen', 'usdm'] }),
      ],
      ['usdm -1000 documents: none', (parts) => Object.assign(first(parts), { messages: [] })],
      [
        'documents.json seen id: stands twice',
        (parts) =>
          parts.documents.documents.push({
            id: 'seen',
            product: null,
            kind: 'observed',
            title: 'x',
            date: null,
            url: null,
          }),
      ],
      [
        'documents.json idle id: no code comes from it',
        (parts) =>
          parts.documents.documents.push({
            id: 'idle',
            product: null,
            kind: 'observed',
            title: 'x',
            date: null,
            url: null,
          }),
      ],
      ['documents.json usdm url: missing', (parts) => Object.assign(parts.documents.documents[1] ?? {}, { url: null })],
    ],
  ],
  [
    'exceptions',
    [
      [
        'usdm CUT (-1000, -1001) sharedNames: not in exceptions.json',
        (parts) => Object.assign(first(parts), { name: 'CUT' }),
      ],
      [
        'exceptions.json usdm sharedNames: CUT (-1000, -1001) is no longer needed',
        (parts) => Object.assign(parts.exceptions.sharedNames, { usdm: { CUT: [-1001, -1000] } }),
      ],
      [
        'usdm -1000, -1001 sharedMessages: not in exceptions.json',
        (parts) => first(parts).messages.push({ text: 'Cut.', documents: ['seed'] }),
      ],
      [
        'exceptions.json usdm sharedMessages: -1000, -1001 is no longer needed',
        (parts) => Object.assign(parts.exceptions.sharedMessages, { usdm: [[-1000, -1001]] }),
      ],
      ['usdm -1000 unnamed: not in exceptions.json', (parts) => Object.assign(first(parts), { name: null })],
      [
        'exceptions.json usdm unnamed: -1001 is no longer needed',
        (parts) => parts.exceptions.unnamed.usdm?.push(-1001),
      ],
      [
        "usdm -1000 messages: explains instead of quoting: 'This explains.'",
        (parts) => first(parts).messages.push({ text: 'This explains.', documents: ['usdm'] }),
      ],
      ['usdm -1000 retry: backoff, although executed is not no', advise({ retry: 'backoff', executed: 'maybe' })],
      ['messages.json -1001 retry: now, although executed is not no', adviseText({ executed: 'yes' })],
      ['exceptions.json -1001 repeatable: is no longer needed', (parts) => parts.exceptions.repeatable.push(-1001)],
      [
        'usdm -1009 explanations: no such code',
        (parts) => Object.assign(parts.exceptions.explanations.usdm ?? {}, { '-1009': ['x'] }),
      ],
    ],
  ],
  [
    'voice',
    [
      ['usdm -1000 summary: 111 characters, at most 110', advise({ summary: `${'x'.repeat(110)}.` })],
      ['usdm -1000 summary: must end in a full stop', advise({ summary: 'No end' })],
      ['usdm -1000 summary: must be one sentence', advise({ summary: 'One here. Two here.' })],
      ['usdm -1000 causes: 0 phrases, wanted 1 to 5', advise({ causes: [] })],
      ['usdm -1000 fixes: 6 phrases, wanted 1 to 5', advise({ fixes: ['a', 'b', 'c', 'd', 'e', 'f'] })],
      [`usdm -1000 causes: 121 characters, at most 120: '${'x'.repeat(121)}'`, advise({ causes: ['x'.repeat(121)] })],
      ["usdm -1000 causes: full stop at the end: 'it broke.'", advise({ causes: ['it broke.'] })],
      ["usdm -1000 fixes: must start in lower case: 'Send again'", advise({ fixes: ['Send again'] })],
      ["usdm -1000 causes: twice: 'it broke'", advise({ causes: ['it broke', 'it  broke'] })],
      ["usdm -1000 keywords: must be lower case: 'Offline'", advise({ keywords: ['Offline'] })],
      ["usdm -1000 keywords: stands in the name or the messages: 'broken'", advise({ keywords: ['broken'] })],
      ["usdm -1000 aliases: must be upper snake case: 'unknown'", advise({ aliases: ['unknown'] })],
      ["usdm -1000 aliases: is the name itself: 'UNKNWON'", advise({ aliases: ['UNKNWON'] })],
      ["usdm -1000 aliases: is another code's name: 'CUT'", advise({ aliases: ['CUT'] })],
      [`usdm -1000 fixes: no "please", no "simply": 'simply wait'`, advise({ fixes: ['simply wait'] })],
      [
        "usdm -1000 fixes: repeats an official text: 'try to call us again at once'",
        advise({ fixes: ['try to call us again, at once'] }),
      ],
    ],
  ],
  [
    'texts with advice of their own',
    [
      ["messages.json -1001 text: no text of usdm: 'Cut out.'", adviseText({ text: 'Cut out.' })],
      ["messages.json -1000 text: no text of usdm: 'Cut off.'", adviseText({ code: -1000 })],
      ['messages.json usdm -1001 summary: must end in a full stop', adviseText({ summary: 'No end' })],
      ["messages.json usdm -1001 fixes: must start in lower case: 'Send again'", adviseText({ fixes: ['Send again'] })],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (fault, change) => expect(faultsAfter(change)).toContain(fault))
})

describe('what is allowed', () => {
  it.each<[string, (parts: Parts) => void]>([
    [
      'a name, an endpoint or a title at the start of a phrase',
      advise({ fixes: ['GET /fapi/v1/time', 'Binance only', 'apiKey', 'Hedge Mode', 'USDⓈ-M'] }),
    ],
    ['a thread or a repository as source', advise({ sources: ['owner/repo', 'owner/repo#12'] })],
    ['e.g. in a summary', advise({ summary: 'A field is wrong, e.g. Binance wants another.' })],
    [
      'repeating a query whatever became of the order',
      (parts) => {
        advise({ retry: 'backoff', executed: 'maybe' })(parts)
        parts.exceptions.repeatable.push(-1000)
      },
    ],
    ['advice for a text that only real answers have', adviseText()],
    ['four words of an official text', advise({ fixes: ['call us again at once'] })],
  ])('%s', (_, change) => expect(faultsAfter(change)).toEqual([]))
})
