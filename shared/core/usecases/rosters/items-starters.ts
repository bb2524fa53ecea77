import type { Item } from '#shared/domain/rosters/types.ts'
import { rosterSheet } from '#shared/domain/rosters/roster-columns.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import type { ShippedCatalogue } from '../../resources/catalogues.ts'
import { shippedCatalogues } from '../../resources/catalogues.ts'
import { findOffice, listDepartments } from '../../store/offices.ts'
import { confirmImport } from './confirm-import.ts'
import { previewImport } from './imports.ts'

export const listStarters: Usecase<'items.starters'> = async ({ db }) => {
  const known = (await listDepartments(db)).map(({ name }) => name)
  const region = (await findOffice(db))?.profile.region ?? ''
  const ownName = (name: string) => known.find((one) => one.endsWith(name)) ?? `${region}${name}`
  return ok(
    shippedCatalogues().map(({ id, name, source, departments }) => ({
      id,
      name,
      source,
      departments: departments.map((department) => ({
        name: department.name,
        ownName: ownName(department.name),
        items: department.items.map((item) => item.name),
      })),
    })),
  )
}

/** Through the importer, so that what is in the roster already is compared, told and can be undone like any file's rows. */
export const addStarter: Usecase<'items.addStarter'> = async (context, { id, departments }, run) => {
  const catalogue = shippedCatalogues().find((one) => one.id === id)
  if (catalogue === undefined) return fail({ code: 'record-not-found', what: 'items', id })
  const file = { name: `${catalogue.name}.csv`, bytes: csvOf(itemsOf(catalogue, departments)) }
  const preview = await previewImport(context, { roster: 'items', file, defaults: {} }, run)
  if (!preview.ok) throw new Error(`starter ${id}: ${preview.failure.code}`)
  const confirmed = await confirmImport(context, { token: preview.value.token }, run)
  if (confirmed.ok) return confirmed
  const { failure } = confirmed
  if (failure.code === 'preview-gone') throw new Error(`starter ${id}: ${failure.code}`)
  return fail(failure)
}

function itemsOf(
  { departments, appliesTo, method }: ShippedCatalogue,
  ownNames: Readonly<Record<string, string>>,
): readonly Item[] {
  return departments.flatMap(({ name, items }) => {
    const department = ownNames[name] ?? name
    return items.map((item) => ({
      ...item,
      category: '',
      legalBasis: '',
      body: department,
      content: '',
      method,
      appliesTo,
      industries: [],
      specialties: [],
      department,
      points: [],
      ownPoints: [],
      extra: {},
    }))
  })
}

function csvOf(items: readonly Item[]): Uint8Array {
  const { headers, rows } = rosterSheet('items', items)
  const lines = [headers, ...rows].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  )
  return new TextEncoder().encode(lines.join('\n'))
}
