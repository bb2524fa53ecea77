import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Desktop } from '#electron/main/desktop-files.ts'
import { desktopFiles } from '#electron/main/desktop-files.ts'
import type { Failure, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/contract/index.ts'

const bytes = new Uint8Array([80, 75, 3, 4])

interface Given {
  readonly name?: string
  readonly path?: string
  readonly failure?: Failure
  readonly openProblem?: string
  readonly printed?: readonly [boolean, string]
  /** relative to the folder of the test; null: the user closed the dialog */
  readonly saveAs?: string | null
}

async function aDesk(given: Given = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const readingFolder = join(folder, 'reading')
  const documentFolder = join(folder, 'documents')
  await mkdir(readingFolder)
  const shown: string[] = []
  const opened: string[] = []
  const suggested: string[] = []
  const desktop: Desktop = {
    openPath: async (path) => {
      opened.push(path)
      return given.openProblem ?? ''
    },
    showItemInFolder: (path) => void shown.push(path),
    askSavePath: async ({ fileName }) => {
      suggested.push(fileName)
      return given.saveAs === null ? null : join(folder, given.saveAs ?? 'saved.docx')
    },
    print: (done) => done(...(given.printed ?? [true, ''])),
  }
  const { name = '抽取记录.docx', path = '2023年宁晋县内部联合抽查001/03-抽取记录.docx' } = given
  const call = async (_id: string, operation: string, input: unknown): Promise<Result<unknown, Failure>> => {
    if (given.failure !== undefined) return fail(given.failure)
    if (operation === 'documents.list') return ok([{ id: 'doc-1', path }])
    expect([operation, input]).toEqual(['documents.read', { documentId: 'doc-1' }])
    return ok({ name, bytes })
  }
  const files = desktopFiles({ desktop, core: { call }, newId: () => 'id', readingFolder, documentFolder })
  return { files, folder, readingFolder, documentFolder, opened, shown, suggested }
}

test('opening opens a copy that cannot be written: the issued document stays as issued', async () => {
  const { files, opened, readingFolder } = await aDesk()
  expect(await files.openDocument('doc-1')).toEqual(ok(null))
  const [copy = ''] = opened
  expect(basename(copy)).toBe('抽取记录.docx')
  expect(dirname(dirname(copy))).toBe(readingFolder)
  expect(new Uint8Array(await readFile(copy))).toEqual(bytes)
  expect((await stat(copy)).mode & 0o222).toBe(0)
})

test('a document can be open twice', async () => {
  const { files, opened } = await aDesk()
  await files.openDocument('doc-1')
  expect(await files.openDocument('doc-1')).toEqual(ok(null))
  expect(new Set(opened).size).toBe(2)
})

test.each(['run.exe', 'run.bat', 'run.sh', 'run.desktop', 'run', 'a.docx.lnk', 'a.html'])(
  'only papers are opened, never a program: %s',
  async (name) => {
    const { files, opened } = await aDesk({ name })
    expect(await files.openDocument('doc-1')).toMatchObject(fail({ code: 'unexpected' }))
    expect(opened).toEqual([])
  },
)

test('a name that holds a path leads nowhere', async () => {
  const { files, opened, readingFolder, folder } = await aDesk({ name: '../../outside.docx' })
  await files.openDocument('doc-1')
  expect(dirname(dirname(opened[0] ?? ''))).toBe(readingFolder)
  expect(await readdir(folder)).not.toContain('outside.docx')
})

test('what stands in the way is said: the core’s refusal, the machine’s, a full disk', async () => {
  const failure: Failure = { code: 'document-changed-outside', file: '03-抽取记录.docx' }
  const refused = await aDesk({ failure })
  expect(await refused.files.openDocument('doc-1')).toEqual(fail(failure))
  expect(await refused.files.showDocument('doc-1')).toEqual(fail(failure))
  expect(await refused.files.saveDocument('doc-1')).toEqual(fail(failure))
  const noProgram = await aDesk({ openProblem: 'no application' })
  expect(await noProgram.files.openDocument('doc-1')).toEqual(
    fail({ code: 'unexpected', detail: 'no application' }),
  )
  const noFolder = await aDesk()
  await rm(noFolder.readingFolder, { recursive: true })
  expect(await noFolder.files.openDocument('doc-1')).toMatchObject(fail({ code: 'file-not-written' }))
  expect(noFolder.opened).toEqual([])
})

test('showing points at the document among the office’s papers', async () => {
  const { files, shown, documentFolder } = await aDesk()
  expect(await files.showDocument('doc-1')).toEqual(ok(null))
  expect(shown).toEqual([join(documentFolder, '2023年宁晋县内部联合抽查001/03-抽取记录.docx')])
})

test.each(['../office.db', '/etc/passwd', '..', '', 'a/../../office.db'])(
  'showing never points outside them: "%s"',
  async (path) => {
    const { files, shown } = await aDesk({ path })
    expect(await files.showDocument('doc-1')).toEqual(
      fail({ code: 'record-not-found', what: 'document', id: 'doc-1' }),
    )
    expect(shown).toEqual([])
  },
)

test('a document that is not there cannot be shown', async () => {
  const { files, shown } = await aDesk()
  expect(await files.showDocument('doc-9')).toMatchObject(fail({ code: 'record-not-found' }))
  expect(shown).toEqual([])
})

test('saving writes the document where the user says, in place of what was there', async () => {
  const { files, folder, suggested } = await aDesk({ name: 'folder/抽取记录.docx' })
  await writeFile(join(folder, 'saved.docx'), 'older')
  expect(await files.saveDocument('doc-1')).toEqual(ok(null))
  expect(suggested).toEqual(['抽取记录.docx'])
  expect(new Uint8Array(await readFile(join(folder, 'saved.docx')))).toEqual(bytes)
  expect(await readdir(folder)).toEqual(['reading', 'saved.docx'])
})

test('who closes the dialog has saved nothing, and that is no failure', async () => {
  const { files, folder } = await aDesk({ saveAs: null })
  expect(await files.saveDocument('doc-1')).toEqual(ok(null))
  expect(await readdir(folder)).toEqual(['reading'])
})

test('a place that cannot be written is said, and nothing half written stays', async () => {
  const { files, folder } = await aDesk({ saveAs: 'absent/saved.docx' })
  expect(await files.saveDocument('doc-1')).toMatchObject({
    ok: false,
    failure: { code: 'file-not-written', file: join(folder, 'absent/saved.docx') },
  })
  const occupied = await aDesk({ saveAs: 'reading' })
  expect(await occupied.files.saveDocument('doc-1')).toMatchObject(fail({ code: 'file-not-written' }))
  expect(await readdir(occupied.folder)).toEqual(['reading'])
})

test.each([
  [[true, ''], ok(null)],
  [[false, 'Print job canceled'], ok(null)],
  [[false, 'Print job failed'], fail({ code: 'unexpected', detail: 'Print job failed' })],
] as const)('printing tells a failure and not a change of mind: %j', async (printed, answer) => {
  const { files } = await aDesk({ printed })
  expect(await files.printWindow()).toEqual(answer)
})
