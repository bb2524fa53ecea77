import { describe, expect, test } from 'vitest'
import { roles } from '#shared/domain/kernel/accounts.ts'
import { openedUnasked, seenBy, unasked } from './offered/offers.ts'
import { levelOfRole, partsOfRenderer } from './offered/parts.ts'

/** Buttons of everybody, by their words: they look, choose, go, print, take what an auditor may take. */
const words: readonly string[] = [
  '上一条',
  '下一条',
  '上一步 ←',
  '下一步 →',
  '一步 →',
  '慢 1',
  '快 2',
  '全部 3',
  '末页 End',
  '重放 R',
  '暂停自动 空格',
  '‹',
  '›',
  '＋',
  '－',
  '为什么是它？ W',
  '把它这一组重放一遍',
  '有 处没有人能去，看原因和办法',
  '收下一张号码单 空格',
  '离开或作废离开 Esc',
  '离开，稍后继续',
  '留在会场',
  '结束，看抽取详情',
  '重看会场',
  '返回',
  '返回文书',
  '返回设置',
  '回到名单',
  '回到月报列表',
  '回到计划表',
  '关闭',
  '取消',
  '重试',
  '去「抽取」',
  '去填写',
  '文书模板',
  '文号登记',
  '使用手册',
  '节假日安排',
  '年度目标与进度',
  '公布与版本',
  '看抽取',
  '看方案编方案、抽取重编方案、抽取',
  '历次修改（）',
  '改过 次',
  '收起变更记录变更记录',
  '收起逐件查看',
  '看全部只看这些',
  '看图看表',
  '部门报表',
  '户',
  '显示',
  '显示列',
  '恢复默认',
  '筛选',
  '常用筛选',
  '去掉全部条件',
  '年度 ×',
  '取消选择',
  '全不选全选',
  '清单版本',
  '已打印，收好了',
  '检查',
  '检查版式',
  '核对',
  '核对全部',
  '核对全部文件',
  '核对导出的档案',
  '重新自检',
  '选择 zip 文件',
  '选择文件夹',
  '预览',
  '预览年度工作方案',
  '打印',
  '打开',
  '另存',
  '所在位置',
  '下载',
  '下载材料',
  '打包下载全部文书',
  '导出',
  '导出核验包',
  '导出自检报告',
  '（）',
  '〔〕',
]

/** The same, of those whose words are not in the source: names of what they open, or of what the dialog that asks calls it. */
const wordless = [
  'components/reason-question.tsx#ReasonQuestion',
  'pages/draw/ceremony/why-dialog.tsx#Others',
  'pages/plan/plan-problems.tsx#PlanProblems',
  'pages/plan/sheet-row.tsx#SheetRow',
  'pages/report/archive/volume-table.tsx#VolumeTable',
  'pages/report/count-link.tsx#CountLink',
  'pages/report/overview/chart-table.tsx#ChartTable',
  'pages/rosters/saved-filters.tsx#SavedFilters',
  'pages/rosters/vocabularies/gaps-view.tsx#GroupList',
]

const parts = partsOfRenderer()
const pages = 'renderer/app/pages.tsx#Pages'

describe.each(roles)('to somebody with the role %s', (role) => {
  const seen = seenBy(parts, pages, levelOfRole(role))

  test('nothing is offered that would be refused', () => {
    expect(seen.length).toBeGreaterThan(500)
    const offered = seen.flatMap((part) =>
      unasked(parts, part, levelOfRole(role)).map((act) => `${act}: ${part.id}`),
    )
    expect(offered).toEqual([])
  })

  test('no dialog is opened whose act would be refused', () => {
    expect(openedUnasked(parts, seen, levelOfRole(role))).toEqual([])
  })
})

test('a button that names no act is one for everybody', () => {
  const seen = seenBy(parts, pages, levelOfRole('auditor'))
  const open = seen.flatMap(({ id, buttons }) =>
    buttons
      .filter(({ gate }) => gate === 0)
      .map((one) => (one.words === '' ? id.replace('renderer/', '') : one.words)),
  )
  expect([...new Set(open)].filter((one) => !words.includes(one) && !wordless.includes(one))).toEqual([])
  // A button that is gone is forgotten here too.
  expect([...words, ...wordless].filter((one) => !open.includes(one))).toEqual([])
})
