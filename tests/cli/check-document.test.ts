import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inBody, inParagraph, swap } from '#tests/core/documents/check/edits.ts'
import { packWord, type Parts } from '#tests/core/documents/check/made-package.ts'
import { rightDocument } from '#tests/core/documents/check/right-document.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { runCli, tellCli } from './run-cli.ts'

function fileOf(parts: Parts): string {
  const file = join(temporaryFolder(), '通知.docx')
  writeFileSync(file, packWord(parts))
  return file
}

test('documents check answers 0 without an office where nothing that is prescribed is broken', async () => {
  const run = await runCli('documents', 'check', fileOf(rightDocument))
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.stdout).toContain('通知.docx　有版头的公文')
  expect(run.stdout).toContain('没有发现问题。')
  expect(run.stdout).toContain('看打印预览')
})

test('documents check answers 1 and tells each finding under its part, with clause, place and measures', async () => {
  const broken = inBody(
    swap('w:top="2098" w:right="1474" w:bottom="1984"', 'w:top="1440" w:right="1474" w:bottom="2642"'),
    inParagraph('为做好今年', swap('w:line="579"', 'w:line="560"')),
  )(rightDocument)
  const file = fileOf(broken)
  const run = await tellCli('documents', 'check', file)
  expect(run.code).toBe(1)
  expect(run.stdout).toMatch(
    /纸张和版心：\n {2}［P02 规定 5\.2\.1］第1节：天头（上边距）应为37毫米（2098缇），实为25\.4毫米（1440缇）/,
  )
  expect(run.stdout).toMatch(/正文：\n {2}［B01 推荐 5\.2\.3］第1节第\d+段“为做好今年的抽查工作/)
  expect(run.stdout).toContain('不合规定 1 处，建议 1 处。')
  const json = await tellCli('documents', 'check', file, '--json')
  expect(json.code).toBe(1)
  expect(json.json()).toMatchObject({
    kind: 'red-head',
    errors: 1,
    findings: [
      { assertion: 'P02', level: 'error', clause: '5.2.1', message: expect.stringContaining('天头') },
      { assertion: 'B01' },
    ],
    notChecked: ['R01', 'R02', 'R03', 'R04', 'R05', 'X02'],
  })
})

test('documents check refuses what is no document, and says how it is used', async () => {
  const file = join(temporaryFolder(), '图.docx')
  writeFileSync(file, 'GIF89a')
  expect(await tellCli('documents', 'check', file)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('“图.docx”不是Word或Excel文件'),
  })
  expect(await tellCli('documents', 'check')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('documents check 文件'),
  })
  expect(await tellCli('documents', 'check', '/没有/这个.docx')).toMatchObject({ code: 2 })
})
