import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'

/** Where the office lies now, for the next start. */
export function FolderFound() {
  const [folder, setFolder] = useState('')
  const [remembered, setRemembered] = useState('')
  const use = useAct('office.useFolder')
  const save = async () => {
    const done = await use.run({ folder })
    if (done.ok) setRemembered(done.value.folder)
  }
  if (remembered !== '') {
    return <Alert type="success" showIcon title={`已记下「${remembered}」。请关闭程序，再打开一次。`} />
  }
  return (
    <>
      <div className="second-place">
        <Input
          aria-label="数据文件夹现在的位置"
          placeholder="数据文件夹现在的位置，如 D:\双随机数据"
          maxLength={400}
          value={folder}
          onChange={(event) => setFolder(event.target.value)}
          onPressEnter={() => void save()}
        />
        <Button disabled={folder.trim() === ''} loading={use.running} onClick={() => void save()}>
          用这个文件夹
        </Button>
      </div>
      <FailureNotice failure={use.failure} />
    </>
  )
}
