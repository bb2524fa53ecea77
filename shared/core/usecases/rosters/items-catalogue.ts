import type { CatalogueIssue } from '#shared/contract/index.ts'
import { catalogueFilePath, catalogueTable } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { KeptIssue } from '../../store/catalogues.ts'
import { insertIssue, listIssues } from '../../store/catalogues.ts'
import type { Office } from '../../store/offices.ts'
import { findOffice } from '../../store/offices.ts'
import { readRoster } from '../../store/rosters.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'

export const listCatalogueIssues: Usecase<'items.issues'> = async ({ db }) =>
  ok((await listIssues(db)).map(issueView))

/** T5 for publication. Issued first, then printed: papers that could not be written are made again from the same issue. */
export const publishCatalogue: Usecase<'items.publish'> = async (context, input, run) => {
  const found = await proposedIssue(context, input)
  if (!found.ok) return found
  const { office, issue, isNew } = found.value
  if (isNew) await keepIssue(context, issue)
  const documents = await issuePapers(context, papersOf(office, issue), null, run)
  return documents.ok ? ok({ issue: issueView(issue), isNew, documents: documents.value }) : documents
}

/** T5 as it would be published now: no issue is begun by looking. */
export async function catalogueIssueDraft(context: Context, input: Publishing) {
  const found = await proposedIssue(context, input)
  return found.ok ? ok(papersOf(found.value.office, found.value.issue)) : found
}

type Publishing = Pick<KeptIssue, 'department' | 'publishedOn'>

async function proposedIssue(context: Context, { department, publishedOn }: Publishing) {
  const items = (await readRoster(context.db, 'items')).filter(
    (item) => department === '' || item.department === department,
  )
  if (items.length === 0) return fail({ code: 'catalogue-empty', department })
  const office = await findOffice(context.db)
  if (office === null) return fail({ code: 'office-not-created' })
  const listed = inOrder(items, office.profile.bureau)
  return ok({ office, ...(await issueOf(context, { department, publishedOn, items: listed })) })
}

/** By department, the bureau's own first, as the catalogue is read; within it by number. */
function inOrder(items: readonly Item[], bureau: string): readonly Item[] {
  const departments = Map.groupBy(items, ({ department }) => department)
  const own = departments.get(bureau) ?? []
  departments.delete(bureau)
  return [own, ...departments.values()].flat()
}

async function issueOf(context: Context, wanted: Pick<KeptIssue, 'department' | 'publishedOn' | 'items'>) {
  const issues = await listIssues(context.db)
  const last = issues.find(({ department }) => department === wanted.department)
  if (last !== undefined && printed(last.items) === printed(wanted.items))
    return { issue: last, isNew: false }
  return { issue: { ...wanted, count: wanted.items.length, number: (last?.number ?? 0) + 1 }, isNew: true }
}

async function keepIssue(context: Context, issue: KeptIssue): Promise<void> {
  await act(context, async (tx, at) => {
    await insertIssue(tx, issue, at)
    return ok({ value: null, kind: 'catalogue.published', body: { ...issueView(issue) } })
  })
}

/** What of the items stands in T5: check points and professions may change without a new issue. */
function printed(items: readonly Item[]): string {
  return JSON.stringify(
    items.map(({ id, name, legalBasis, body, content, method, appliesTo }) => [
      id,
      name,
      legalBasis,
      body,
      content,
      method,
      appliesTo,
    ]),
  )
}

function papersOf({ profile, rehearsal }: Office, issue: KeptIssue): readonly Paper[] {
  const { number, department, publishedOn, items } = issue
  const owner = department === '' ? profile.region : department
  const model = catalogueTable({ owner, items, number, publishedOn, mark: rehearsal ? '演练' : '' })
  return (['docx', 'xlsx'] as const).map((format) => ({
    kind: 'T5',
    format,
    model,
    path: (version) => catalogueFilePath(owner, number, format, version),
  }))
}

export function issueView({ number, department, publishedOn, count }: KeptIssue): CatalogueIssue {
  return { number, department, publishedOn, count }
}
