import { aNewPlan, aScheme, profile } from '#tests/core/makers.ts'
import { tableFile, type Watch } from './watch.ts'

const planTable = `抽查计划编号,抽查计划名称,抽查任务编号,抽查任务名称,抽查类型,发起部门,抽查时间
联2023001,样例计划,联001,样例任务,定向,甲局,2023年5月
`

export async function planActs(watch: Watch): Promise<void> {
  const { acts, office } = watch
  const { id: planId } = await acts('plan.save', 'plan.saved', { plan: aNewPlan({ number: '2023002' }) })
  await acts('plan.remove', 'plan.removed', { planId })
  await acts('plan.saveYear', 'plan.year-saved', {
    year: 2023,
    plans: [aNewPlan({ number: '2023003' })],
    removed: [],
    known: {},
  })
  const read = await office.must('plan.previewImport', { file: tableFile(planTable) })
  await acts('plan.confirmImport', 'plan.imported', { token: read.token, tables: [0], existing: 'skip' })
  const publication = { year: 2023, scope: 'joint' as const, publishedOn: '2023-05-08', place: '门户网站' }
  await acts('plan.publish', 'plan.published', publication)
  await acts('documents.makePlan', 'documents.issued', { year: 2023, scope: 'internal' })
  await acts('documents.makeWorkPlan', 'documents.issued', { year: 2023 })
  await acts('documents.makeScheme', 'documents.issued', { taskId: office.taskId })
  await acts('documents.makeApproval', 'documents.issued', { taskId: office.taskId })
  await noticeActs(watch)
  const ownText = { templateId: 'ningjin', paragraphs: [{ kind: 'title' as const, text: '〔单位〕方案' }] }
  await acts('templates.save', 'template.saved', { ...ownText, revision: 0 })
  await acts('templates.reset', 'template.reset', { templateId: 'ningjin', revision: 1 })
  await acts('scheme.save', 'scheme.saved', { scheme: aScheme(office.taskId) })
  await takenListActs(watch)
}

async function noticeActs({ acts, office, lookAgain }: Watch): Promise<void> {
  const papers = { ...profile, numberPrefix: '虚双随机办' }
  await office.must('office.update', { profile: papers })
  await lookAgain()
  const series = { letterCode: papers.numberPrefix, year: 2023, reason: '样例' }
  await acts('numbers.setByHand', 'number.by-hand', { ...series, upTo: 20 })
  await acts('documents.makeNotice', 'documents.issued', { taskId: office.taskId, number: 21 })
  await acts('numbers.withdraw', 'number.withdrawn', { ...series, number: 21 })
}

const drawnList = `企业名称,统一社会信用代码,登记状态
虚构县远来化工有限公司,91130528MA0B7XYZ4N,存续
`

async function takenListActs({ acts, office, lookAgain }: Watch): Promise<void> {
  const plan = { ...aNewPlan({ number: '联2023011' }), scope: 'joint' as const }
  const { tasks } = await office.must('plan.save', { plan, reason: '样例' })
  await lookAgain()
  const { token } = await office.must('rosters.previewImport', {
    roster: 'targets',
    file: tableFile(drawnList),
  })
  const told = { token, initiator: '甲局', number: '联2023009', document: '' }
  await acts('scheme.takeList', 'scheme.list-taken', { scheme: aScheme(tasks[0]?.id ?? ''), ...told })
}
