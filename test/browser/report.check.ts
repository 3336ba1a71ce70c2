/** A report opened, sorted, by day and by night, on a phone, on paper and without scripts. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { badDay } from '../support/day.ts'
import { createFolder } from '../support/folder.ts'
import { foundIn, pageOf } from '../support/report.ts'
import { hasBrowser, launch, open } from './chromium.ts'

const hostile = `2026-11-20 08:14:03 binance </script><img src=x onerror=alert(1)><script>alert(2)</script> {"code":-4999,"msg":"<svg onload=alert(3)>"}\n`

const { at } = createFolder({
  'day.html': await pageOf(foundIn(badDay)),
  'none.html': await pageOf(foundIn('')),
  'untimed.html': await pageOf(foundIn('binance {"code":-1121,"msg":"Invalid symbol."}\n')),
  'hostile.html': await pageOf(foundIn(hostile, '<img src=x onerror=alert(4)>.log')),
})
const files = ['day.html', 'none.html', 'untimed.html', 'hostile.html']

let browser: Browser
beforeAll(async () => {
  if (hasBrowser) browser = await launch()
})
afterAll(() => browser?.close())
afterEach(() => Promise.all(browser?.contexts().map((context) => context.close()) ?? []))
beforeEach(({ skip }) => skip(!hasBrowser, 'needs Chromium: apt-get install chromium, or set CHROMIUM'))

const problemsOf = async (page: Page): Promise<string[]> => {
  // Without frames there is nothing that the newer way, which opens a page of its own, would see besides.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const firstColumn = (page: Page): Promise<string[]> => page.locator('.codes tbody .number').allInnerTexts()

const sorted = (page: Page): Promise<string[]> =>
  page
    .locator('.codes thead [aria-sort]')
    .evaluateAll((heads) => heads.map((head) => `${head.textContent} ${head.getAttribute('aria-sort')}`))

/** By how many pixels a page is wider than its window. */
const excess = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const byUrgency = ['-1007', '-1003', '-4061', '-2019', '-1021', '-4164']

describe.each(files)('%s', (file) => {
  it.each<[string, Parameters<typeof open>[2]]>([
    ['by day', { colorScheme: 'light' }],
    ['by night', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 } }],
    ['in large letters on a phone', { viewport: { width: 320, height: 500 }, colorScheme: 'dark' }],
  ])('%s asks for nothing, complains of nothing, fits, and axe finds nothing', async (_, options) => {
    const { page, requests, complaints } = await open(browser, at(file), options)
    expect({ excess: await excess(page), problems: await problemsOf(page), requests, complaints }).toEqual({
      excess: 0,
      problems: [],
      requests: [],
      complaints: [],
    })
  })
})

describe('the table', () => {
  it('comes by urgency', async () => {
    const { page } = await open(browser, at('day.html'))
    expect(await firstColumn(page)).toEqual(byUrgency)
    expect(await sorted(page)).toEqual(['Send again? ascending'])
  })

  it.each<[string, string, string[]]>([
    ['Count', 'descending', ['-4061', '-1003', '-2019', '-1007', '-1021', '-4164']],
    ['Code', 'descending', ['-1003', '-1007', '-1021', '-2019', '-4061', '-4164']],
    ['First', 'ascending', ['-2019', '-4061', '-1003', '-1021', '-4164', '-1007']],
    ['Last', 'descending', ['-1003', '-1007', '-2019', '-4164', '-1021', '-4061']],
  ])('sorts by %s', async (name, way, expected) => {
    const { page } = await open(browser, at('day.html'))
    const button = page.getByRole('columnheader', { name }).getByRole('button')
    await button.click()
    expect([await firstColumn(page), await sorted(page)]).toEqual([expected, [`${name} ${way}`]])
    await button.click()
    expect((await sorted(page))[0]).not.toBe(`${name} ${way}`)
    expect((await firstColumn(page))[0]).not.toBe(expected[0])
    await page.getByRole('button', { name: 'Send again?' }).click()
    expect(await firstColumn(page)).toEqual(byUrgency)
  })

  it('sorts by keyboard, and what is focused can be seen', async () => {
    const { page } = await open(browser, at('day.html'))
    const button = page.getByRole('button', { name: 'Count' })
    for (let steps = 0; steps < 50 && !(await button.evaluate((one) => one === document.activeElement)); steps++)
      await page.keyboard.press('Tab')
    expect(await button.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
    await page.keyboard.press('Enter')
    expect((await firstColumn(page))[0]).toBe('-4061')
  })

  it('leads to what a code means', async () => {
    const { page } = await open(browser, at('day.html'))
    await page.getByRole('rowheader', { name: '-4061' }).getByRole('link').click()
    const box = await page.getByRole('heading', { name: '-4061 POSITION_SIDE_NOT_MATCH' }).boundingBox()
    expect(box?.y).toBeLessThan(200)
  })
})

it('the first key leads past the head', async () => {
  const { page } = await open(browser, at('day.html'))
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('To the content')
})

it('without scripts all of it is there', async () => {
  const { page } = await open(browser, at('day.html'), { javaScriptEnabled: false })
  expect(await firstColumn(page)).toEqual(byUrgency)
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(6)
  expect(await page.locator('.codes button').count()).toBe(0)
})

it('what matters most stands on the first screen, also of a phone', async () => {
  for (const viewport of [
    { width: 1200, height: 800 },
    { width: 360, height: 740 },
  ]) {
    const { page } = await open(browser, at('day.html'), { viewport })
    const box = await page.locator('.lead').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(viewport.height)
  }
})

it('a page is dark by night and light by day', async () => {
  const shades = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(browser, at('day.html'), { colorScheme })
    shades.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
  }
  expect(shades).toEqual(['rgb(255, 255, 255)', 'rgb(20, 23, 28)'])
})

it('on paper it is light, with the address of each page, and no section is cut that fits', async ({ skip }) => {
  const { page } = await open(browser, at('day.html'), { colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  writeFileSync(at('day.pdf'), pdf)
  const text = (): string => execFileSync('pdftotext', ['-layout', at('day.pdf'), '-'], { encoding: 'utf8' })
  let sheets: string[] = []
  try {
    sheets = text().split('\f')
  } catch {
    skip('needs pdftotext')
  }
  const lastLines = { '-1007 TIMEOUT': 'bot.log:13347', '-2019 MARGIN': 'bot.log:13162', '-4164 MIN': 'bot.log:13101' }
  for (const [head, lastLine] of Object.entries(lastLines))
    expect(sheets.findLast((sheet) => sheet.includes(head))).toContain(`${lastLine} ·`)
  expect(sheets.join('').match(/The official page: https:\/\/developers\.binance\.com\//g)).toHaveLength(6)
})
