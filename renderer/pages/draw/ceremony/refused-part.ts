import type { Failure } from '#shared/contract/index.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import { drawFactText } from '#shared/text/draw-problems.ts'
import { failureSentence } from '#shared/text/failures.ts'
import type { ExtraRow } from './extra-rows.ts'

/** Where in the form of a second commitment a refusal belongs. */
export type FormPart = 'departments' | 'absent' | 'extras' | 'contributors' | 'whole'

const partOfCode: Readonly<Partial<Record<Failure['code'], FormPart>>> = {
  'department-not-of-draw': 'departments',
  'department-served': 'departments',
  'too-few-contributors': 'contributors',
  'contributor-twice': 'contributors',
}

export function refusedPart(failure: Failure): FormPart {
  if (failure.code !== 'draw-refused') return partOfCode[failure.code] ?? 'whole'
  const only = (file: string) => failure.problems.every((problem) => problem.file.endsWith(file))
  if (only('5-extra.tsv')) return 'extras'
  return only('5-inspectors.tsv') ? 'absent' : 'whole'
}

/** The sentence for one part of the form; '': nothing was refused there. */
export function refusalIn(failure: Failure | null, part: FormPart): string {
  return failure !== null && refusedPart(failure) === part ? failureSentence(failure) : ''
}

/** What was refused of one helper's row: the files name targets and values, never the row of a screen. */
export function refusalOfExtra(failure: Failure | null, row: ExtraRow, place: number): string {
  if (failure?.code !== 'draw-refused') return ''
  return failure.problems
    .filter((problem) => problem.file.endsWith('5-extra.tsv') && concerns(problem, row, place))
    .map(drawFactText)
    .join('')
}

function concerns(problem: DrawProblem, row: ExtraRow, place: number): boolean {
  if (problem.code === 'field-refused') {
    return problem.value === row.reason.trim() || problem.value === row.specialty.trim()
  }
  if ('department' in problem) return problem.department === row.department
  if ('target' in problem && problem.target !== row.targetId) return false
  return 'place' in problem ? problem.place === place : 'target' in problem
}
