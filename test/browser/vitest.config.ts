/** `npm run test:browser`: reports in a real browser, Debian's Chromium; its packages are in this folder. */
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/browser/*.check.ts'], testTimeout: 60_000 } })
