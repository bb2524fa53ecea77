import { expect, test } from 'vitest'
import { issueOf } from '#renderer/pages/documents/preview/issue-paper.ts'
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
