/** A headless browser that is offline, and pages of it that keep all they ask for and complain of. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const hasBrowser = existsSync(executablePath)

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args })

export interface Opened {
  page: Page
  /** What was fetched besides the file itself. */
  requests: string[]
  /** Errors, warnings and broken policies. */
  complaints: string[]
}

export const open = async (browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> => {
  const context = await browser.newContext({ offline: true, viewport: { width: 1200, height: 900 }, ...options })
  const page = await context.newPage()
  const address = pathToFileURL(path).href
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url())
  })
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
  await page.goto(address)
  return { page, requests, complaints }
}
