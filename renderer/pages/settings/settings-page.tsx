import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { ProfileForm } from '#renderer/components/profile-form.tsx'
import type { OfficeProfile } from '#shared/contract/index.ts'
import { PackFacts } from './pack-facts.tsx'

/** 设置: the office's profile, its rule pack, and the manual. */
export function SettingsPage() {
  const { office, status, reload } = useOffice()
  const [form] = Form.useForm<OfficeProfile>()
  const [dirty, setDirty] = useState(false)
  const [saved, setSaved] = useState(false)
  const update = useAct('office.update')
  useUnsaved(dirty)
  const finish = async (profile: OfficeProfile) => {
    const answer = await update.run({ profile: { ...office, ...profile } })
    if (!answer.ok) return
    setDirty(false)
    setSaved(true)
    reload()
  }
  return (
    <Page title="设置" actions={<Button onClick={() => go('#/settings/manual')}>使用手册</Button>}>
      <section className="card">
        <h2>单位信息</h2>
        <FailureNotice failure={update.failure} />
        <ProfileForm
          form={form}
          initial={office}
          onChange={() => {
            setDirty(true)
            setSaved(false)
          }}
          onFinish={(profile) => void finish(profile)}
        />
        <div className="panel-foot">
          {saved && <Alert type="success" showIcon title="已保存，并记入操作记录。" />}
          <span className="spring" />
          <Button type="primary" disabled={!dirty} loading={update.running} onClick={() => form.submit()}>
            保存单位信息
          </Button>
        </div>
      </section>
      <PackFacts />
      <section className="card">
        <h2>数据位置</h2>
        <p>
          <span className="code">{status.folder}</span>
        </p>
        <p className="hint">名录、计划、抽取和文书都在这个文件夹里，不连网络。</p>
      </section>
    </Page>
  )
}
