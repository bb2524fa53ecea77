import type { SelfCheck } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { timeOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { checkDatabase } from './database.ts'
import { checkFiles } from './files.ts'
import { checkMachine } from './machine.ts'

export const runSelfCheck: Usecase<'check.run'> = async (context, _nothing, run) =>
  ok(await selfCheck(context, run))

export async function selfCheck(context: Context, run: Run): Promise<SelfCheck> {
  run.onProgress({ doing: 'checking-itself', done: 0, total: 0 })
  const database = await checkDatabase(context, run)
  const files = await checkFiles(context, run)
  return { at: timeOf(context), lines: [...database, ...files, ...(await checkMachine(context))] }
}
