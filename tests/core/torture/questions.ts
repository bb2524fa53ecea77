import { createHash } from 'node:crypto'
import type { Call, OperationName } from '#shared/contract/index.ts'
import type { Core } from '#shared/core/core.ts'
import { clientOver } from '#shared/cli/office.ts'

export interface Question {
  readonly name: OperationName
  readonly input: unknown
}

export type Answer = { readonly failure: string; readonly detail: string } | { readonly value: string }

/** All that can be asked of an office without changing it, by what is in this one. */
export async function questionsOf(call: Call): Promise<readonly Question[]> {
  const must = async <Value>(
    asked: Promise<{ ok: true; value: Value } | { ok: false; failure: unknown }>,
  ) => {
    const outcome = await asked
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
    return outcome.value
  }
  const plain = [
    'office.status',
    'accounts.list',
    'packs.list',
    'departments.list',
    'vocabularies.list',
    'recusals.list',
    'recusals.rules',
    'leads.list',
    'plan.list',
    'draw.list',
    'documents.list',
    'documents.states',
    'templates.list',
    'records.verifyLedger',
    'records.signedSheets',
    'calendar.years',
    'items.issues',
    'backups.list',
    'check.run',
  ] as const
  const draws = await must(call('draw.list', {}))
  const documents = await must(call('documents.list', {}))
  const { backups } = await must(call('backups.list', {}))
  const questions: Question[] = [
    ...plain.map((name) => ({ name, input: {} })),
    { name: 'records.ledger', input: { limit: 1000 } },
    { name: 'publication.list', input: {} },
    ...(['targets', 'inspectors', 'items', 'experts'] as const).map((roster) => ({
      name: 'rosters.list' as const,
      input: { roster, limit: 1000 },
    })),
    ...backups.map(({ name, place }) => ({
      name: 'backups.preview' as const,
      input: { backup: { name, place } },
    })),
    ...documents.flatMap(({ id: documentId }) => [
      { name: 'documents.read' as const, input: { documentId } },
      { name: 'documents.preview' as const, input: { paper: { of: 'document', documentId } } },
    ]),
  ]
  for (const { id: drawId } of draws) {
    questions.push({ name: 'draw.get', input: { drawId } }, { name: 'draw.package', input: { drawId } })
    const draw = await must(call('draw.get', { drawId }))
    const kept = [...draw.furtherRounds, ...draw.replacements].flatMap((one) => one.documents)
    for (const { targetId, department } of await must(call('results.list', { drawId }))) {
      questions.push({ name: 'results.get', input: { drawId, targetId, department } })
      const { evidence } = await must(call('results.get', { drawId, targetId, department }))
      kept.push(...evidence)
    }
    questions.push(
      ...kept.map(({ id }) => ({ name: 'draw.attachment' as const, input: { attachmentId: id } })),
    )
  }
  return questions
}

/** Long answers by their digest. */
export async function ask(core: Core, { name, input }: Question): Promise<Answer> {
  // A preview of an import is the only thing that has no answer of its own here; all else is asked as a window asks.
  const outcome = await clientOver(core)(name, input as never)
  if (!outcome.ok) return { failure: outcome.failure.code, detail: JSON.stringify(outcome.failure) }
  const text = JSON.stringify(outcome.value, (_key, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  )
  return { value: text }
}
