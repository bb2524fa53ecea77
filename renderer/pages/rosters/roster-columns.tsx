import { Tag } from 'antd'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { Kept } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { longDate } from '#shared/text/numbers.ts'
import { fieldWords } from '#shared/text/roster-words.ts'

type Columns = { readonly [Name in RosterName]: readonly PagedColumn<Kept<RosterRecord[Name]>>[] }

function column<Name extends RosterName>(
  roster: Name,
  field: keyof RosterRecord[Name] & string,
  width: number,
  show?: (record: RosterRecord[Name]) => React.ReactNode,
): PagedColumn<Kept<RosterRecord[Name]>> {
  const words: Readonly<Record<string, string>> = fieldWords[roster]
  return {
    key: field,
    title: words[field] ?? field,
    width,
    fixed: field === 'name',
    show: (kept) => (show === undefined ? String(kept.record[field]) : show(kept.record)),
  }
}

const code = (text: string) => <span className="code">{text}</span>
const joined = (words: readonly string[]) => words.join('、')
const yes = (flag: boolean) => (flag ? '是' : '否')

export const rosterColumns: Columns = {
  targets: [
    column('targets', 'name', 260),
    column('targets', 'id', 180, (target) => code(target.id)),
    column('targets', 'region', 110),
    column('targets', 'industry', 110),
    column('targets', 'creditRisk', 110, ({ creditRisk }) => creditRisk.grade),
    column('targets', 'tags', 160, ({ tags }) => tags.map((tag) => <Tag key={tag}>{tag}</Tag>)),
    column('targets', 'status', 90),
    column('targets', 'legalRepresentative', 100),
    column('targets', 'phone', 130),
    column('targets', 'address', 280),
    column('targets', 'type', 200),
    column('targets', 'licenceExpires', 140, (target) => longDate(target.licenceExpires)),
    column('targets', 'lastInspected', 140, (target) => longDate(target.lastInspected)),
  ],
  inspectors: [
    column('inspectors', 'name', 120),
    column('inspectors', 'id', 160, (inspector) => code(certificateNumber(inspector.id))),
    column('inspectors', 'department', 180),
    column('inspectors', 'unit', 150),
    column('inspectors', 'specialties', 200, ({ specialties }) => joined(specialties)),
    column('inspectors', 'certificateExpires', 140, (inspector) => longDate(inspector.certificateExpires)),
    column('inspectors', 'canLead', 100, ({ canLead }) => yes(canLead)),
    column('inspectors', 'inPost', 80, ({ inPost }) => yes(inPost)),
    column('inspectors', 'phone', 130),
    column('inspectors', 'duty', 120),
  ],
  experts: [
    column('experts', 'name', 120),
    column('experts', 'id', 140, (expert) => code(expert.id)),
    column('experts', 'field', 180),
    column('experts', 'organisation', 260),
    column('experts', 'phone', 140),
    column('experts', 'available', 100, ({ available }) => yes(available)),
  ],
  items: [
    column('items', 'name', 300),
    column('items', 'id', 140, (item) => code(item.id)),
    column('items', 'department', 180),
    column('items', 'category', 100),
    column('items', 'appliesTo', 200),
    column('items', 'method', 140),
    column('items', 'industries', 180, ({ industries }) => joined(industries)),
    column('items', 'specialties', 160, ({ specialties }) => joined(specialties)),
    column('items', 'legalBasis', 320),
  ],
}
