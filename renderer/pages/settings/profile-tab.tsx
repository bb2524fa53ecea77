import { Alert, Button, Form } from 'antd'
import { FilledInBy, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ProfileForm } from '#renderer/components/profile-form.tsx'
import type { OfficeProfile } from '#shared/contract/index.ts'
import { PapersFields } from './papers-fields.tsx'

/** 单位信息: who this office is. */
export function ProfileTab() {
  const { office, reload } = useOffice()
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
    <section className="card">
      <FailureNotice failure={update.failure} />
      <FilledInBy act="office.update">
        <ProfileForm
          form={form}
          initial={office}
          onChange={() => {
            setDirty(true)
            setSaved(false)
          }}
          onFinish={(profile) => void finish(profile)}
        >
          <PapersFields />
        </ProfileForm>
      </FilledInBy>
      <p className="hint">改动单位名称时，名录、方案和未抽取的计划里的本单位名称一并改。</p>
      <div className="panel-foot">
        {saved && <Alert type="success" showIcon title="已保存，并记入操作记录。" />}
        <span className="spring" />
        <IfMay act="office.update">
          <Button type="primary" disabled={!dirty} loading={update.running} onClick={() => form.submit()}>
            保存单位信息
          </Button>
        </IfMay>
      </div>
    </section>
  )
}
