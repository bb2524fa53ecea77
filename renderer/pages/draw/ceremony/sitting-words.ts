import type { DrawView } from '#shared/contract/index.ts'
import { roundName } from '#shared/text/round-words.ts'
import type { Sitting, StepId } from './ceremony-steps.ts'
import { firstSitting, furtherOf } from './ceremony-steps.ts'
import type { StepWords } from './step-words.ts'
import { stepWords } from './step-words.ts'

type SomeSteps = Readonly<Partial<Record<StepId, StepWords>>>

const lateWords: SomeSteps = {
  recusals: {
    title: '回避申报',
    why: '补抽的部门也是先申报回避、再作承诺、再写号；已经抽定的人员一个也不动。',
  },
  'commit-2': {
    title: '补抽承诺',
    why: '补抽的人员名单、回避和岗位在写号之前固定，与第一轮的差别逐条列出。',
  },
  'write-2': {
    title: '见证人写号',
    why: '补抽用新的号码和新的一份随机数。前面各轮的种子不再使用，没有人能预先算出结果。',
  },
  'seed-2': {
    title: '种子生成',
    why: '种子由全部号码和机器新封存的一份合成，封条已写在这次承诺里。',
  },
}

const refillWords: SomeSteps = {
  ...lateWords,
  'commit-2': {
    title: '补位承诺',
    why: '换哪几个岗位、为什么换、谁可以补，在写号之前全部固定；其他岗位的人一个也不动。',
  },
  teams: {
    title: '补位结果',
    why: '只给空出的岗位重新定人：先取工作量最少的人，再按种子定人，谁也不能指定。',
  },
}

/** What a step is called in this sitting, and why it cannot be rigged. */
export function wordsOfStep(view: DrawView, step: StepId, sitting: Sitting): StepWords {
  if (sitting === firstSitting) return stepWords[step]
  const own = furtherOf(view, sitting)?.kind === 'refill' ? refillWords : lateWords
  return own[step] ?? stepWords[step]
}

/** 第二轮（续一）, 第二轮（补位二）; empty for the draw's own two rounds */
export function sittingName(view: DrawView, sitting: Sitting): string {
  if (sitting === firstSitting) return ''
  if (sitting === 'late') return roundName(3 + view.furtherRounds.length)
  return roundName(sitting, furtherOf(view, sitting)?.kind)
}
