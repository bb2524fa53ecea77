import { Button, Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DocumentView, Failure } from '#shared/contract/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import { fileSize, longTime } from '#shared/text/numbers.ts'
import { MakeWorkPlan } from './templates/make-paper.tsx'
import { CheckFile } from './check-file.tsx'
import { DocumentActs } from './document-acts.tsx'

/** Every document made, newest first: open, save elsewhere, find in its folder. */
export function DocumentsPage() {
  const { year } = useOffice()
  const documents = useQuery('documents.list', {})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [words, setWords] = useState('')
  const shown = (documents.value ?? [])
    .filter(({ title, fileName, number }) => `${title}${fileName}${number}`.includes(words.trim()))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  return (
    <Page
      title="文书"
      lead="「计划」「抽取」等各页生成的文书都存在这里。重新生成不覆盖旧版。"
      actions={
        <>
          <CheckFile />
          <Button onClick={() => go(hrefOf(['documents', 'numbers']))}>文号登记</Button>
          <Button onClick={() => go(hrefOf(['documents', 'templates']))}>文书模板</Button>
          <MakeWorkPlan year={year} onMade={documents.reload} />
        </>
      }
    >
      <FailureNotice failure={documents.failure ?? failure} onRetry={documents.reload} />
      {documents.loading && <Wait doing="正在读取文书目录" />}
      <div className="filter-line">
        <Input.Search
          allowClear
          className="filter-search"
          aria-label="在文书中查找"
          placeholder="按标题、文号查找"
          onSearch={setWords}
        />
        <span>
          共 <strong>{shown.length}</strong> 份
        </span>
      </div>
      <Table<DocumentView>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={shown}
        locale={{
          emptyText: documents.loading ? (
            ' '
          ) : (
            <EmptyPlace>还没有文书。先在「计划」页生成计划表，或完成一次抽取。</EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '文书',
            render: (_, { title, path, number, withdrawn }) => (
              <>
                <div>
                  {title} {number !== '' && <Tag>{number}</Tag>}
                  {withdrawn && <Tag color="red">已撤回</Tag>}
                </div>
                <div className="hint">{path}</div>
              </>
            ),
          },
          { title: '种类', width: 210, render: (_, { kind }) => documentKindWords[kind] },
          { title: '格式', width: 90, render: (_, { format }) => (format === 'docx' ? '文字' : '表格') },
          { title: '版次', width: 70, render: (_, { version }) => `第${version}版` },
          { title: '大小', width: 90, align: 'right', render: (_, { bytes }) => fileSize(bytes) },
          { title: '生成时间', width: 170, render: (_, { createdAt }) => longTime(createdAt) },
          {
            title: '',
            width: 190,
            render: (_, document) => <DocumentActs document={document} onFailure={setFailure} />,
          },
        ]}
      />
    </Page>
  )
}
