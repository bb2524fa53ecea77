import type { DocumentView } from '#shared/contract/index.ts'
import { taskFilePath, withoutEdition } from '#shared/domain/documents/index.ts'
import { partiesIn } from '#shared/domain/plan/parties.ts'
import type { TaskFact } from '#shared/domain/report/facts.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDocuments } from '../../store/documents.ts'
import { readSnapshot } from '../../store/draws.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { finishedDraws } from '../results/sheets.ts'

/** Tasks of finished draws as the last of each froze them, in the order of the draws, with the papers issued for them. */
export async function readTaskFacts(db: Db | Tx): Promise<readonly TaskFact[]> {
  const documents = await listDocuments(db)
  const tasks = new Map<string, TaskFact>()
  for (const { id, taskId } of await finishedDraws(db, null)) {
    const frozen = await readSnapshot<TaskSnapshot>(db, id, 'task')
    if (frozen !== null) tasks.set(taskId, taskFact(frozen, documents))
  }
  return [...tasks.values()]
}

function taskFact({ plan, task }: TaskSnapshot, documents: readonly DocumentView[]): TaskFact {
  const numbers = `${plan.number}-${task.number}`
  return {
    taskId: task.id,
    name: task.name,
    scope: plan.scope,
    initiator: task.initiator,
    partners: partiesIn(task.partners),
    // The notice sends the scheme round under its number; where there is none, the scheme itself.
    schemes: [
      ...titlesAt(documents, taskFilePath(plan.year, numbers, 'W1')),
      ...titlesAt(documents, taskFilePath(plan.year, numbers, 'W8')),
    ],
  }
}

/** The newest of what was issued at a place, with its number; nothing of what was withdrawn. */
function titlesAt(documents: readonly DocumentView[], path: string): readonly string[] {
  const [newest] = documents
    .filter((one) => withoutEdition(one.path) === path && !one.withdrawn)
    .toSorted((one, other) => other.version - one.version)
  if (newest === undefined) return []
  return [newest.number === '' ? newest.title : `${newest.title}（${newest.number}）`]
}
