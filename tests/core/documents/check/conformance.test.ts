import { problems, type ProblemCode } from '#shared/domain/documents/conformance/index.ts'
import { findingLine } from '#shared/text/conformance-words.ts'
import { describe, expect, it } from 'vitest'
import { breaks } from './breaks.ts'
import { judged } from './judged.ts'
import { packWord } from './made-package.ts'
import { rightDocument } from './right-document.ts'

describe('a document that follows the standard', () => {
  it('has no finding, neither error nor hint', async () => {
    expect(await judged(packWord(rightDocument))).toEqual({ kind: 'red-head', findings: [] })
  })
})

describe('a document that breaks one assertion is told so, with clause and place, and of nothing else:', () => {
  for (const { problem, at, clause, parts } of breaks) {
    const [assertion, usual, level] = problems[problem]
    it(`${assertion} ${problem}`, async () => {
      const { findings } = await judged(packWord(parts(rightDocument)))
      expect(findings.map((finding) => finding.problem)).toEqual([problem])
      expect(findings[0]).toMatchObject({ assertion, clause: clause ?? usual, level })
      expect(findings[0]?.place.words ?? '').toContain(at)
    })
  }

  it('every problem of a .docx that can be told is among these', () => {
    const ofSheets = (code: string) => ['L01', 'L02'].includes(problems[code as ProblemCode][0])
    const told = Object.keys(problems).filter((code) => !ofSheets(code))
    expect(breaks.map(({ problem }) => problem).toSorted()).toEqual(told.toSorted())
  })

  it('each in one Chinese sentence that says where, what and what to do', async () => {
    for (const { problem, parts } of breaks) {
      const [finding] = (await judged(packWord(parts(rightDocument)))).findings
      const line = finding === undefined ? '' : findingLine(finding)
      expect([problem, line]).toEqual([
        problem,
        expect.stringMatching(/^［[A-Z]\d\d [^］]+］[^\n]+；[^\n]+。$/),
      ])
      expect(line).not.toMatch(/undefined|null|NaN|\bfalse\b/)
    }
  })
})
