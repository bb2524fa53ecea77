import type { Personal } from '#renderer/components/personal.tsx'
import { ShowPersonal } from '#renderer/components/personal.tsx'

interface ExtraColumnsProps {
  readonly extra: Readonly<Record<string, string>>
  readonly personal: Personal
}

/** Columns of the office's own file that have no field here: nothing is dropped. */
export function ExtraColumns({ extra, personal }: ExtraColumnsProps) {
  const cells = Object.entries(extra).filter(([, value]) => value !== '')
  if (cells.length === 0) return null
  return (
    <section>
      <h3>
        来源表格中的其他栏{' '}
        {cells.some(([header, value]) => personal.hides(header, value)) && (
          <ShowPersonal personal={personal} />
        )}
      </h3>
      <dl className="facts">
        {cells.map(([header, value]) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{personal.under(header, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
