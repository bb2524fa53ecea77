import type { StepId } from './ceremony-steps.ts'

export interface StepWords {
  readonly title: string
  /** Why this step cannot be rigged, in plain words */
  readonly why: string
}

export const stepWords: Readonly<Record<StepId, StepWords>> = {
  opening: {
    title: '会议说明',
    why: '名录、方案和规则在写号之前已全部固定；决定结果的号码由在场各位自己写。',
  },
  scope: {
    title: '抽查范围',
    why: '每一户凭自己的统一社会信用代码参加，与它在名录里排第几无关。',
  },
  'commit-1': {
    title: '承诺码',
    why: '这串码由名录和方案逐字算出。事后改动任何一个字，码就会完全不同。',
  },
  'write-1': {
    title: '见证人写号',
    why: '所有号码单写完收齐之前，谁也不看别人的号码，最后写的人也无从迁就。',
  },
  'slips-1': {
    title: '逐一录入并确认',
    why: '每个号码由一人录入、由写号人本人再输一遍，两遍一致才固定，固定后不能改。',
  },
  'seed-1': {
    title: '种子生成',
    why: '种子由全部号码和机器封存的一份合成。机器那份的封条已写在承诺里，不能换。',
  },
  ruler: {
    title: '名额分配',
    why: '起点由种子算出。各乡镇的名额与户数成比例，多少相差不到一户。',
  },
  winners: {
    title: '抽取检查对象',
    why: '签号由种子和该户的代码算出，最小的入选。增减别的企业，不改变这一户的签号。',
  },
  items: {
    title: '抽取事项',
    why: '事项也按签号从小到大抽取，各部门都不少于规定的比例。',
  },
  'result-1': {
    title: '检查对象结果签字',
    why: '结果由种子唯一确定，没有第二种可能。任何人以后都能重新算出。',
  },
  recusals: {
    title: '回避申报',
    why: '先申报回避、再作第二次承诺、再写号：知道匹配结果之后，不能再借回避挑人。',
  },
  'commit-2': {
    title: '第二次承诺',
    why: '检查人员名单、回避和岗位在写号之前固定，与第一轮的差别逐条列出。',
  },
  'write-2': {
    title: '见证人写号',
    why: '第二轮用新的号码。第一轮的种子不再使用，没有人能预先算出匹配结果。',
  },
  'slips-2': {
    title: '逐一录入并确认',
    why: '每个号码由一人录入、由写号人本人再输一遍，两遍一致才固定，固定后不能改。',
  },
  'seed-2': {
    title: '种子生成',
    why: '种子由全部号码和机器新封存的一份合成，封条已写在第二次承诺里。',
  },
  teams: {
    title: '人员分组与匹配',
    why: '先取工作量最少的人，再按种子定人；专长和回避逐一核对，谁也不能指定。',
  },
  experts: {
    title: '抽取专家',
    why: '专家按签号从小到大抽取，与抽企业同一个办法。',
  },
  'result-2': {
    title: '检查人员结果签字',
    why: '名单、号码和种子都印在抽取记录上，由见证人签字，各单位留存。',
  },
  package: {
    title: '核验包',
    why: '包里有全部原始数据、核验程序和手工核验的办法。交给至少两个单位，谁都可以重算。',
  },
}
