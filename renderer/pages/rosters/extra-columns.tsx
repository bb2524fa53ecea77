interface ExtraColumnsProps {
  readonly extra: Readonly<Record<string, string>>
}

/** Columns of the office's own file that have no field here: nothing is dropped. */
export function ExtraColumns({ extra }: ExtraColumnsProps) {
  const cells = Object.entries(extra).filter(([, value]) => value !== '')
  if (cells.length === 0) return null
  return (
    <section>
      <h3>来源表格中的其他栏</h3>
      <dl className="facts">
        {cells.map(([header, value]) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
