import { Button, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { go } from '#renderer/app/router.ts'
import type { DocumentState, DocumentView, Failure } from '#shared/contract/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import { fileSize, longTime } from '#shared/text/numbers.ts'
import { documentStateWords } from '#shared/text/preview-words.ts'
import { DocumentActs } from './document-acts.tsx'
import type { DocumentRow } from './document-rows.ts'
import { hrefOfPaper } from './preview/paper-request.ts'

interface DocumentTableProps {
  readonly rows: readonly DocumentRow[]
  /** By document; nothing looked at yet: empty */
  readonly states: ReadonlyMap<string, DocumentState['state']>
  readonly empty: ReactNode
  readonly onFailure: (failure: Failure | null) => void
}

/** Documents in their folders; single sheets and older versions are folded. */
export function DocumentTable({ rows, states, empty, onFailure }: DocumentTableProps) {
  return (
    <Table<DocumentRow>
      size="small"
      rowKey="key"
      // Another question shows other folders: open again.
      key={rows.map(({ key }) => key).join()}
      expandable={{ defaultExpandedRowKeys: rows.map(({ key }) => key), indentSize: 20 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...rows]}
      locale={{ emptyText: empty }}
      columns={[
        { title: '文书', render: (_, row) => <Name row={row} /> },
        {
          title: '种类',
          width: 190,
          render: (_, { document }) => (document === null ? '' : documentKindWords[document.kind]),
        },
        {
          title: '版次',
          width: 80,
          render: (_, { document }) => (document === null ? '' : `第${document.version}版`),
        },
        {
          title: '生成时间',
          width: 165,
          render: (_, { document }) => (document === null ? '' : longTime(document.createdAt)),
        },
        {
          title: '文件',
          width: 100,
          render: (_, { document }) => <State state={states.get(document?.id ?? '')} />,
        },
        {
          title: '',
          width: 250,
          render: (_, { document }) =>
            document === null ? null : <Acts document={document} onFailure={onFailure} />,
        },
      ]}
    />
  )
}

function Name({ row: { label, document, count, isOlder } }: { readonly row: DocumentRow }) {
  if (document === null) {
    return (
      <strong className="document-name">
        {label}（{count} 份）
      </strong>
    )
  }
  const { title, number, withdrawn, fileName, bytes } = document
  return (
    <span className={isOlder ? 'document-name document-name-older' : 'document-name'}>
      <span>
        {title} {number !== '' && <Tag>{number}</Tag>}
        {withdrawn && <Tag color="red">已撤回</Tag>}
      </span>
      <span className="hint">
        {fileName}　{fileSize(bytes)}
      </span>
    </span>
  )
}

function State({ state }: { readonly state: DocumentState['state'] | undefined }) {
  if (state === undefined) return null
  return <Tag color={state === 'unchanged' ? 'green' : 'red'}>{documentStateWords[state]}</Tag>
}

interface ActsProps {
  readonly document: DocumentView
  readonly onFailure: (failure: Failure | null) => void
}

const Acts = ({ document, onFailure }: ActsProps) => (
  <div className="row-acts row-acts-wide">
    {document.format === 'docx' && (
      <Button
        type="link"
        size="small"
        onClick={() => go(hrefOfPaper({ of: 'document', documentId: document.id }))}
      >
        预览
      </Button>
    )}
    <DocumentActs document={document} onFailure={onFailure} />
  </div>
)
