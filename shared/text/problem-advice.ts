import type { DrawProblemCode } from '#shared/domain/draw/problems.ts'

interface Advice {
  readonly means: string
  readonly todo: string
}

const damaged: Advice = {
  means: '文件不是生成时的原样：传送中损坏，或被改动过。',
  todo: '向制作单位重新要一份核验包；仍是这样，就与存放在其他单位的核验包比对。',
}
const changedAfter: Advice = {
  means: '签字承诺以后，名录、人员、方案或号码被换过。',
  todo: '这份结果不能采信。请与签字的承诺码核对，并要求制作单位说明。',
}
const otherResult: Advice = {
  means: '按公开的种子和名录重算，得不到这份结果：名单被改过。',
  todo: '以重算的结果为准，请制作单位说明每一行差异。',
}
const foreign: Advice = {
  means: '包里多了或少了文件，不是制作时的那一份。',
  todo: '看是否解压时混入或漏掉了文件；不是，就重新要一份。',
}
const broken: Advice = {
  means: '不符合抽取规程：程序不会生成这样的文件，是手工改过或别的程序写的。',
  todo: '请制作单位用程序重新导出；仍是这样，这份结果不能采信。',
}

const changedCodes: ReadonlySet<DrawProblemCode> = new Set([
  'digest-differs',
  'commit-differs',
  'machine-commit-differs',
  'machine-share-reused',
  'draw-differs',
  'frame-rows-differ',
  'digits-count-differs',
])
const foreignCodes: ReadonlySet<DrawProblemCode> = new Set([
  'file-missing',
  'file-unexpected',
  'file-not-named',
])
const damagedCodes: ReadonlySet<DrawProblemCode> = new Set([
  'bytes-not-utf8',
  'last-line-unended',
  'end-missing',
  'sum-refused',
  'sum-differs',
  'sum-repeated',
  'sum-missing',
  'sum-of-absent-file',
])

/** What a finding means to a layman, and what to do about it. */
export function problemAdvice(code: DrawProblemCode): Advice {
  if (code === 'result-differs') return otherResult
  if (changedCodes.has(code)) return changedAfter
  if (foreignCodes.has(code)) return foreign
  return damagedCodes.has(code) ? damaged : broken
}

/** A round by its plan's file: 「第一轮（检查对象）」, 「第二轮（检查人员）」, 「补充第1轮（more/1）」. */
export function packageRoundWord(planFile: string): string {
  if (planFile === '2-plan.txt') return '第一轮（检查对象）'
  const folder = /^more\/([0-9]+)\//.exec(planFile)?.[1]
  return folder === undefined ? '第二轮（检查人员）' : `补充第${folder}轮（more/${folder}）`
}
