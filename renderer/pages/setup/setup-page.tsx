import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ProfileForm } from '#renderer/components/profile-form.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { OfficeProfile, OfficeStatus } from '#shared/contract/index.ts'

interface SetupPageProps {
  readonly status: OfficeStatus
  readonly onCreated: (status: OfficeStatus) => void
}

/** First start: this folder holds no office yet. */
export function SetupPage({ status, onCreated }: SetupPageProps) {
  const [form] = Form.useForm<OfficeProfile>()
  const [rehearsal, setRehearsal] = useState(false)
  const create = useAct('office.create')
  const finish = async (profile: OfficeProfile) => {
    const answer = await create.run({ profile, rehearsal })
    if (answer.ok) onCreated(answer.value)
  }
  return (
    <main className="alone">
      <article className="card alone-card">
        <h1>建立本单位的工作台</h1>
        <p className="page-lead">
          数据只存在这台电脑的文件夹「<span className="code">{status.folder}</span>」中，不需要网络。
        </p>
        <Radio.Group
          className="kind-choice"
          value={rehearsal}
          onChange={(event) => setRehearsal(event.target.value === true)}
        >
          <Radio value={false}>
            <strong>正式</strong>
            <span>用本单位真实的名录，抽取结果有效。</span>
          </Radio>
          <Radio value>
            <strong>演练</strong>
            <span>用虚构的名录练习，每个画面和每页文书都标明「演练」。不能改为正式。</span>
          </Radio>
        </Radio.Group>
        <ProfileForm form={form} initial={{}} onFinish={(profile) => void finish(profile)} />
        <FailureNotice failure={create.failure} />
        {create.running && <Wait doing="正在建立" progress={create.progress} />}
        <Button type="primary" size="large" loading={create.running} onClick={() => form.submit()}>
          {rehearsal ? '建立演练单位' : '建立单位'}
        </Button>
      </article>
    </main>
  )
}
