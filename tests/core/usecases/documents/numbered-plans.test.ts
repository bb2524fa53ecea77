import { expect, test } from 'vitest'
import { anOfficeReadyToDraw, type ReadyOffice } from '#tests/core/makers.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import { judged } from '#tests/core/documents/check/judged.ts'
import { asIssuer } from './an-issuing-office.ts'

async function bytesOf(office: ReadyOffice, documentId: string): Promise<Uint8Array> {
  return (await office.must('documents.read', { documentId })).bytes
}

test('the annual plan and a scheme bear red head, number and 版记 once they are issued under a number, each in its turn', async () => {
  const office = await anOfficeReadyToDraw()
  await asIssuer(office)
  const { taskId } = office
  const [plan] = await office.must('documents.makeWorkPlan', { year: 2023, number: 1 })
  const [scheme] = await office.must('documents.makeScheme', { taskId, number: 2 })
  expect([plan?.number, scheme?.number]).toEqual(['虚双随机办〔2023〕1号', '虚双随机办〔2023〕2号'])
  for (const issued of [plan, scheme]) {
    const bytes = await bytesOf(office, issued?.id ?? '')
    const words = docxText(bytes)
    expect(words).toContain(issued?.number)
    expect(words).toMatch(/2023年\d+月\d+日印发/u)
    const { kind, findings } = await judged(bytes)
    expect(kind).toBe('red-head')
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  }
  expect(await office.refusal('documents.makeWorkPlan', { year: 2023, number: 3 })).toEqual({
    code: 'notice-in-force',
    number: '虚双随机办〔2023〕1号',
  })
  expect(await office.refusal('documents.makeScheme', { taskId, number: 3 })).toMatchObject({
    code: 'notice-in-force',
  })
  const [plain] = await office.must('documents.makeWorkPlan', { year: 2023 })
  expect(plain).toMatchObject({ number: '', version: 2 })
  expect(docxText(await bytesOf(office, plain?.id ?? ''))).not.toContain('印发\n')
})
