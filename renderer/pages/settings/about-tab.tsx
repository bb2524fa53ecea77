import { Alert, Table } from 'antd'
import { useEffect, useState } from 'react'
import type { Composition } from './composition.ts'
import { fetchComposition, licencesOf } from './composition.ts'

const columns = [
  { title: '组件', dataIndex: 'name' },
  { title: '版本', dataIndex: 'version', width: 140 },
  { title: '许可', dataIndex: 'licence', width: 240, render: (licence: string) => licence || '未注明' },
]

type Shown = Composition['dependencies'][number]

const licence = {
  expandRowByClick: true,
  rowExpandable: ({ text }: Shown) => text !== '',
  expandedRowRender: ({ text }: Shown) => <pre className="licence">{text}</pre>,
}

/** What the program is made of, and under which licences. */
export function AboutTab() {
  const [composition, setComposition] = useState<Composition | 'missing' | null>(null)
  useEffect(() => {
    let isShown = true
    const take = (found: Composition | 'missing') => {
      if (isShown) setComposition(found)
    }
    fetchComposition().then(take, () => take('missing'))
    return () => {
      isShown = false
    }
  }, [])
  if (composition === 'missing') {
    return <Alert type="warning" showIcon title="没有找到组件清单：这个程序不完整，请重新安装。" />
  }
  return (
    <section className="card">
      <h2>双随机工作台 {composition?.version}</h2>
      <p>不连网络，不收集任何信息，也不自动更新。</p>
      <h3>所用组件和许可</h3>
      {composition !== null && (
        <p className="hint">
          共 {composition.dependencies.length} 个：{licencesOf(composition.dependencies)}
          。点开一行看许可全文；Electron 内含的 Chromium 和 Node.js 的许可见程序文件夹中的
          LICENSES.chromium.html。
        </p>
      )}
      <Table
        size="small"
        loading={composition === null}
        rowKey={({ name, version }) => `${name} ${version}`}
        columns={columns}
        dataSource={[...(composition?.dependencies ?? [])]}
        pagination={{ pageSize: 20, showSizeChanger: false }}
        expandable={licence}
      />
    </section>
  )
}
