import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#shared/contract/page-headers.ts'
import { goTo, setUpOffice } from './support/acts.ts'
import { aDesktop } from './support/desktop.ts'

// The desktop shell without Electron: what Electron itself adds (its scheme, its two worlds, its channel) is tried in
// electron.test.ts where its binary is.

/** By the page's own `window.workbench`: a file in, a document out. */
async function askAll(page: Page) {
  return page.evaluate(async () => {
    const { workbench } = window
    if (workbench === undefined) return null
    const heard: unknown[] = []
    const stop = workbench.onProgress((progress) => heard.push(progress))
    const bytes = new TextEncoder().encode('统一社会信用代码,企业名称\n91130528MA0A00000X,虚构企业\n')
    const file = { name: '名录.csv', bytes }
    const preview = await workbench.call('1', 'rosters.previewImport', {
      roster: 'targets',
      file,
      defaults: {},
    })
    await workbench.call('2', 'office.loadSample', {})
    await workbench.call('3', 'documents.makePlan', { year: 2026, scope: 'internal' })
    const list = await workbench.call('4', 'documents.list', {})
    const [first] = list.ok ? (list.value as readonly { readonly id: string }[]) : []
    const documentId = first?.id ?? ''
    const read = await workbench.call('5', 'documents.read', { documentId })
    const opened = await workbench.desktop?.openDocument(documentId)
    stop()
    const head = read.ok ? [...(read.value as { readonly bytes: Uint8Array }).bytes.subarray(0, 2)] : []
    return { preview, opened, head, progress: heard.length }
  })
}

test('the built page lives in the desktop shell under its policy, by the preload’s bridge and nothing else', async (context) => {
  const { page, address, handed, complaints } = await aDesktop(context)
  await setUpOffice(page, '宁晋县某局（演练）', '演练')
  await goTo(page, '名录')
  const headers = await page.evaluate((at) => fetch(at).then((answer) => [...answer.headers]), address)
  expect(new Map(headers).get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(await page.evaluate(`typeof require + typeof process`)).toBe('undefinedundefined')
  expect(await page.evaluate(`Object.keys(workbench).sort()`)).toEqual([
    'call',
    'cancel',
    'desktop',
    'onProgress',
  ])
  const asked = await askAll(page)
  expect(asked).toMatchObject({ preview: { ok: true }, opened: { ok: true }, head: [0x50, 0x4b] })
  expect(asked?.progress).toBeGreaterThan(0)
  expect(handed).toEqual([expect.stringMatching(/^open .*\.(?:docx|xlsx)$/u)])
  expect(await page.evaluate(`fetch('https://example.com/').then(() => 'reached', () => 'stopped')`)).toBe(
    'stopped',
  )
  // A breach of the policy is told in the console: the one just made, and no other.
  expect(complaints.filter((line) => !line.includes('https://example.com/'))).toEqual([])
})
