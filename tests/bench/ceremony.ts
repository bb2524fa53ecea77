import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { clientOver } from '#shared/cli/office.ts'
import type { Core } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { serveCore } from '#shared/core/serve.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { startLoopback } from '#shared/loopback/start-loopback.ts'
import { holdMadeDraw } from './held-draw.ts'
import type { Group } from './report.ts'

const root = join(import.meta.dirname, '../..')
const rendererFolder = process.env['RENDERER'] ?? join(root, 'out/renderer')
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/**
 * The reveal on a projector: one stratum of so many targets, its tickets appearing, sorted, the line, the winners one by one
 * at the fast pace. Rendered by software here: a machine with a graphics card has more to spare.
 */
export async function benchCeremony(count: number): Promise<Group> {
  const title = `Ceremony at 1920×1080, reveal of ${count.toLocaleString('en')} tickets`
  const missing = [executablePath, join(rendererFolder, 'index.html')].find((path) => !existsSync(path))
  if (missing !== undefined) return { title: `${title}: skipped, there is no ${missing}`, lines: [] }
  const folder = mkdtempSync(join(tmpdir(), 'ceremony-'))
  try {
    const opened = await openCore({
      folder,
      clock: () => new Date('2023-05-08T04:00:00Z'),
      randomness: { kind: 'system' },
      program: 'bench',
    })
    if (!opened.ok) throw new Error(opened.failure.code)
    const drawn = await holdMadeDraw(clientOver(opened.value), count)
    const seen = await watchReveal(opened.value, drawn.id)
    const seconds = (values: readonly number[]) => values.map((value) => ({ seconds: value / 1000 }))
    return {
      title,
      lines: [
        { name: 'from frame to frame', samples: seconds(seen.frames), aim: { ninetyFive: 0.0175 } },
        {
          name: 'longest frame to frame',
          samples: seconds([Math.max(...seen.frames)]),
          aim: { seconds: 0.05 },
        },
        {
          name: 'longest task, its own processor time',
          samples: seconds([Math.max(...seen.tasks)]),
          aim: { seconds: 0.05 },
        },
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Seen {
  /** Milliseconds between frames, and of processor time that each task of the page's own thread took */
  readonly frames: readonly number[]
  readonly tasks: readonly number[]
}

async function watchReveal(core: Core, drawId: string): Promise<Seen> {
  const server = serveCore(() => Promise.resolve(ok(core)))
  const loopback = await startLoopback({ serve: server, rendererFolder })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await page.goto(loopback.url)
    // What is put into the address before the page stands is put into that of the page before it.
    await page.locator('nav').waitFor()
    await page.evaluate((id) => {
      localStorage.setItem(`ceremony-${id}`, 'winners')
      location.hash = `#/draw/ceremony/${id}`
    }, drawId)
    await page.locator('.player-bar').waitFor()
    return await revealed(browser, page)
  } finally {
    await browser.close()
    await loopback.close()
    await server.close()
  }
}

async function revealed(browser: Browser, page: Page): Promise<Seen> {
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { frames })
    let last = performance.now()
    const frame = (now: number) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await page.keyboard.press('2')
  await page.getByRole('list', { name: '抽取结果' }).waitFor({ timeout: 120_000 })
  const tasks = tasksOf(await browser.stopTracing())
  const frames = await page.evaluate(
    () => (globalThis as unknown as { readonly frames: readonly number[] }).frames,
  )
  return { frames, tasks }
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of processor time */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** A task that waits while others have the processor is not long: what counts is what it took itself. */
function tasksOf(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain'
  const mains = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`))
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
}
