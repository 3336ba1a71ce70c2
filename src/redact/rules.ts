/** All rules; of two that find a secret at one place, the first gives it its kind. */
import { addresses } from './addresses.ts'
import { bareKeys } from './bare-keys.ts'
import { headers } from './headers.ts'
import { named } from './named.ts'
import { privateKey } from './private-key.ts'
import type { Rule } from './rule.ts'
import { services } from './services.ts'

export const rules: readonly Rule[] = [privateKey, ...named, ...headers, ...services, ...bareKeys, ...addresses]
