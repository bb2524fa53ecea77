import { useOffice } from '#renderer/app/office-context.ts'

/** Where everything lies. */
export function DataTab() {
  const { status } = useOffice()
  return (
    <section className="card">
      <h2>数据位置</h2>
      <p>
        <span className="code">{status.folder}</span>
      </p>
      <p className="hint">名录、计划、抽取和文书都在这个文件夹里，不连网络。</p>
    </section>
  )
}
