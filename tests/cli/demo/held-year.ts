import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoCommand } from '#shared/cli/commands/demo.ts'
import { withOffice } from '#shared/cli/office.ts'
import type { ComplianceView, DrawView, PlanView } from '#shared/contract/index.ts'
import { documentFolderIn } from '#shared/core/document-folder.ts'
import type { Demo } from '#shared/core/resources/demo.ts'
import { findDemo } from '#shared/core/resources/demo.ts'
import { findPreset } from '#shared/core/resources/rule-packs.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'
import { docxText } from '#tests/core/documents/read-back.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { hearing, noOptions } from '../at-hand.ts'

/** What a demo leaves behind: its words, and the office as it can be asked afterwards. */
export interface HeldYear {
  readonly pack: RulePack
  readonly demo: Demo
  readonly code: number
  readonly said: readonly string[]
  readonly complaints: readonly string[]
  readonly plans: readonly PlanView[]
  readonly compliance: ComplianceView
  readonly draws: readonly DrawView[]
  /** Tags and industries that the roster of enterprises holds */
  readonly words: ReadonlySet<string>
  /** Words of the plan table that was printed for a scope */
  readonly printed: (scope: PlanScope) => string
}

/** Runs `demo --pack` in this process and opens the office that it made. */
export async function holdYear(packId: string): Promise<HeldYear> {
  const pack = findPreset(packId)
  const demo = findDemo(packId)
  if (pack === null || demo === null) throw new Error(`no pack or demo ${packId}`)
  const out = join(temporaryFolder(), 'demo')
  const { said, complaints, failures, terminal } = hearing()
  const code = await demoCommand([], { ...noOptions, folder: '', pack: packId, out }, terminal)
  const folder = join(out, 'office')
  const year = Number(demo.clock.slice(0, 4))
  const asked = await withOffice(
    { folder, clock: () => new Date(`${year}-12-31T04:00:00Z`) },
    async (call) => {
      const answer = async <Value>(
        outcome: Promise<{ ok: true; value: Value } | { ok: false; failure: unknown }>,
      ) => {
        const done = await outcome
        if (!done.ok) throw new Error(JSON.stringify(done.failure))
        return done.value
      }
      const draws: DrawView[] = []
      for (const { id } of await answer(call('draw.list', {})))
        draws.push(await answer(call('draw.get', { drawId: id })))
      const valuesOf = (field: string) => answer(call('rosters.values', { roster: 'targets', field }))
      const held = [...(await valuesOf('tags')), ...(await valuesOf('industry'))].filter(
        ({ count }) => count > 0,
      )
      return {
        plans: await answer(call('plan.list', { year })),
        compliance: await answer(call('plan.compliance', { year })),
        draws,
        words: new Set(held.map(({ value }) => value)),
      }
    },
  )
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const tables = join(documentFolderIn(folder), `${year}年度抽查工作计划`)
  const file = { internal: '内部联合随机抽查工作计划表.docx', joint: '部门联合抽查工作计划表.docx' }
  const printed = (scope: PlanScope) => docxText(new Uint8Array(readFileSync(join(tables, file[scope]))))
  const told = { said, complaints: [...complaints, ...failures.map((failure) => JSON.stringify(failure))] }
  return { pack, demo, code, ...told, printed, ...asked.value }
}
