import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { Personal } from '#renderer/components/personal.tsx'
import type { Kept } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { creditSentence, creditText } from '#shared/text/credit-words.ts'
import { expiryOf, expiryWords } from '#shared/text/expiry-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { fieldWords } from '#shared/text/roster-words.ts'

type RosterColumn<Name extends RosterName> = PagedColumn<Kept<RosterRecord[Name]>>
type Columns = { readonly [Name in RosterName]: readonly RosterColumn<Name>[] }

interface Look<Name extends RosterName> {
  readonly text?: (record: RosterRecord[Name]) => string
  readonly show?: (record: RosterRecord[Name]) => ReactNode
  readonly sortable?: true
}

function columnOf<Name extends RosterName>(
  roster: Name,
  field: keyof RosterRecord[Name] & string,
  width: number,
  { text, show, sortable }: Look<Name> = {},
): RosterColumn<Name> {
  const words: Readonly<Record<string, string>> = fieldWords[roster]
  const textOf = (record: RosterRecord[Name]) => text?.(record) ?? String(record[field])
  return {
    key: field,
    title: words[field] ?? field,
    width,
    fixed: field === 'name',
    sortable: sortable === true || field === 'name' || field === 'id',
    text: (kept) => textOf(kept.record),
    show: (kept) => show?.(kept.record) ?? <span title={textOf(kept.record)}>{textOf(kept.record)}</span>,
  }
}

const named = { show: ({ name }: { readonly name: string }) => <span className="record-name">{name}</span> }
const coded = (written: (id: string) => string = (id) => id) => ({
  text: ({ id }: { readonly id: string }) => written(id),
  show: ({ id }: { readonly id: string }) => <span className="code">{written(id)}</span>,
})
const joined = (words: readonly string[]) => words.join('、')
const yes = (flag: boolean) => (flag ? '是' : '否')
const dated = (date: string) => ({ text: longDate(date), show: <span>{longDate(date)}</span> })

/** A date by which something ends, with how it stands today: in words, and in a quiet colour. */
function Expires({ date, today }: { readonly date: string; readonly today: string }) {
  const words = expiryWords(date, today)
  return (
    <span>
      {longDate(date)}
      {words !== '' && <span className={`expiry-${expiryOf(date, today)}`}>{words}</span>}
    </span>
  )
}

/** Fields in which offices write telephone numbers. */
export const withNumbers: readonly string[] = ['phone', 'contact', 'legalRepresentative', 'address']

/** All columns of every roster, in the order in which they are offered. `today`: some say how long is left. */
export function rosterColumns(today: string, under: Personal['under']): Columns {
  const column: typeof columnOf = (roster, field, width, look) => {
    if (!withNumbers.includes(field)) return columnOf(roster, field, width, look)
    return columnOf(roster, field, width, { ...look, text: (record) => under(field, String(record[field])) })
  }
  return {
    targets: [
      column('targets', 'name', 260, named),
      column('targets', 'id', 180, coded()),
      column('targets', 'region', 110, { sortable: true }),
      column('targets', 'industry', 110, { sortable: true }),
      column('targets', 'creditRisk', 260, {
        sortable: true,
        text: ({ creditRisk }) => creditText(creditRisk),
        show: ({ creditRisk }) => <span title={creditSentence(creditRisk)}>{creditText(creditRisk)}</span>,
      }),
      column('targets', 'tags', 160, {
        text: ({ tags }) => joined(tags),
        show: ({ tags }) => (
          <span title={joined(tags)}>
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        ),
      }),
      column('targets', 'licenceExpires', 190, {
        sortable: true,
        text: ({ licenceExpires }) => longDate(licenceExpires),
        show: ({ licenceExpires }) => <Expires date={licenceExpires} today={today} />,
      }),
      column('targets', 'lastInspected', 140, {
        sortable: true,
        text: ({ lastInspected }) => dated(lastInspected).text,
        show: ({ lastInspected }) => dated(lastInspected).show,
      }),
      column('targets', 'status', 90, { sortable: true }),
      column('targets', 'legalRepresentative', 100),
      column('targets', 'contact', 100),
      column('targets', 'phone', 130),
      column('targets', 'address', 280),
      column('targets', 'type', 200, { sortable: true }),
      column('targets', 'licence', 180),
      column('targets', 'jurisdiction', 150, { sortable: true }),
      column('targets', 'registrar', 180),
      column('targets', 'establishedOn', 140, {
        text: ({ establishedOn }) => longDate(establishedOn),
      }),
      column('targets', 'businessScope', 320),
    ],
    inspectors: [
      column('inspectors', 'name', 120, named),
      column('inspectors', 'id', 160, coded(certificateNumber)),
      column('inspectors', 'department', 180, { sortable: true }),
      column('inspectors', 'unit', 150, { sortable: true }),
      column('inspectors', 'specialties', 200, { text: ({ specialties }) => joined(specialties) }),
      column('inspectors', 'certificateExpires', 190, {
        sortable: true,
        text: ({ certificateExpires }) => longDate(certificateExpires),
        show: ({ certificateExpires }) => <Expires date={certificateExpires} today={today} />,
      }),
      column('inspectors', 'canLead', 100, { text: ({ canLead }) => yes(canLead), sortable: true }),
      column('inspectors', 'inPost', 80, { text: ({ inPost }) => yes(inPost), sortable: true }),
      column('inspectors', 'phone', 130),
      column('inspectors', 'duty', 120),
      column('inspectors', 'itemScope', 200, { text: ({ itemScope }) => joined(itemScope) }),
    ],
    experts: [
      column('experts', 'name', 120, named),
      column('experts', 'id', 140, coded()),
      column('experts', 'field', 180, { sortable: true }),
      column('experts', 'organisation', 260, { sortable: true }),
      column('experts', 'phone', 140),
      column('experts', 'available', 100, { text: ({ available }) => yes(available), sortable: true }),
    ],
    items: [
      column('items', 'name', 300, named),
      column('items', 'id', 140, coded()),
      column('items', 'department', 180, { sortable: true }),
      column('items', 'category', 100, { sortable: true }),
      column('items', 'appliesTo', 200),
      column('items', 'method', 140),
      column('items', 'industries', 180, { text: ({ industries }) => joined(industries) }),
      column('items', 'specialties', 160, { text: ({ specialties }) => joined(specialties) }),
      column('items', 'legalBasis', 320),
    ],
  }
}

/** Columns that a list does not begin with: they can be chosen. */
export const hiddenAtFirst: readonly string[] = [
  'contact',
  'licence',
  'jurisdiction',
  'registrar',
  'establishedOn',
  'businessScope',
  'itemScope',
]
