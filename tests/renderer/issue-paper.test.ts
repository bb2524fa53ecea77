import { expect, test } from 'vitest'
import { issueOf } from '#renderer/pages/documents/preview/issue-paper.ts'
import { originOf } from '#renderer/pages/documents/preview/paper-request.ts'
import { clientOf, fail } from '#shared/contract/index.ts'

test('the button of a preview stands for the act that issues that kind of paper', async () => {
  const called: string[] = []
  const transport = {
    call: async (_id: string, name: string) => {
      called.push(name)
      return fail({ code: 'cancelled' } as const)
    },
    cancel: () => undefined,
    onProgress: () => () => undefined,
  }
  const call = clientOf(transport, () => 'x')
  const issues = [
    issueOf({ of: 'plan', year: 2023, scope: 'joint' }),
    issueOf({ of: 'work-plan', year: 2023 }),
    issueOf({ of: 'scheme', taskId: 'x' }),
    issueOf({ of: 'approval', taskId: 'x' }),
    issueOf({ of: 'draw', drawId: 'x', kind: 'W5', round: null }),
  ]
  for (const { run } of issues) await run(call)
  expect(called).toEqual(issues.map(({ act }) => act))
  expect(called).toEqual([
    'documents.makePlan',
    'documents.makeWorkPlan',
    'documents.makeScheme',
    'documents.makeApproval',
    'documents.makeDraw',
  ])
})

test('from a preview there is a way back to where its paper is made', () => {
  expect(originOf({ of: 'plan', year: 2023, scope: 'joint' })).toEqual({ href: '#/plan', name: '计划' })
  expect(originOf({ of: 'notice', taskId: 'x' })).toEqual({ href: '#/draw/scheme/x', name: '方案' })
  expect(originOf({ of: 'draw', drawId: 'x', kind: 'W5', round: null })).toEqual({
    href: '#/draw/detail/x?tab=papers',
    name: '抽取',
  })
  expect(originOf({ of: 'document', documentId: 'x' })).toEqual({ href: '#/documents', name: '文书' })
})
