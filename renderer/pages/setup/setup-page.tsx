import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ProfileForm } from '#renderer/components/profile-form.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { OfficeProfile, OfficeStatus } from '#shared/contract/index.ts'
import type { Administrator } from './administrator-section.tsx'
import { AdministratorSection } from './administrator-section.tsx'
import { PresetChoice } from './preset-choice.tsx'
import type { StartProfile } from './start-profile.ts'
import { refilled, startProfile } from './start-profile.ts'

interface SetupPageProps {
  readonly status: OfficeStatus
  readonly onCreated: (status: OfficeStatus) => void
}

/** First start: this folder holds no office yet. Whose rules first, then who this office is. */
export function SetupPage({ status, onCreated }: SetupPageProps) {
  const [form] = Form.useForm<OfficeProfile>()
  const [account] = Form.useForm<Administrator>()
  const [rehearsal, setRehearsal] = useState(false)
  const [packId, setPackId] = useState('')
  const [withDepartments, setWithDepartments] = useState(false)
  const [asked, setAsked] = useState(false)
  // A real office has an administrator unless it says otherwise; a rehearsal has none unless it wants one.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const wanted = chosen ?? !rehearsal
  const bureau = Form.useWatch('bureau', form) ?? ''
  const region = Form.useWatch('region', form) ?? ''
  const packs = useQuery('packs.list', {})
  const create = useAct('office.create')
  const presets = (packs.value ?? []).map(({ pack }) => pack)
  const choose = (id: string) => {
    const pack = presets.find((preset) => preset.id === id)
    const before = presets.find((preset) => preset.id === packId)
    setPackId(id)
    if (pack === undefined) return
    const typed: Partial<StartProfile> = form.getFieldsValue()
    form.setFieldsValue(
      refilled(typed, before === undefined ? null : startProfile(before), startProfile(pack)),
    )
  }
  const finish = async (profile: OfficeProfile) => {
    if (packId === '') return
    const entered = wanted ? await account.validateFields().catch(() => null) : null
    if (wanted && entered === null) return
    const administrator = entered === null ? null : { name: entered.name, password: entered.password }
    const asking = { profile: { ...profile, packId }, rehearsal, withDepartments, administrator }
    const answer = await create.run(asking)
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
        <section>
          <h2>一、以哪份文件的规则为准</h2>
          <p className="hint">选最接近本单位的一份；各项规定以后都可以在设置中查看和修改。</p>
          <PresetChoice
            packs={presets}
            value={packId}
            onChange={choose}
            withDepartments={withDepartments}
            onWithDepartments={setWithDepartments}
          />
          {asked && packId === '' && <p className="field-refusal">请选择一份文件。</p>}
          <FailureNotice failure={packs.failure} onRetry={packs.reload} />
        </section>
        <section>
          <h2>二、本单位</h2>
          {packId !== '' && <p className="hint">已按所选文件填好一部分，请改成本单位的。</p>}
          <ProfileForm form={form} initial={{}} onFinish={(profile) => void finish(profile)} />
        </section>
        <AdministratorSection
          form={account}
          rehearsal={rehearsal}
          wanted={wanted}
          onWanted={setChosen}
          names={[bureau, region]}
        />
        <FailureNotice failure={create.failure} />
        {create.running && <Wait doing="正在建立" progress={create.progress} />}
        <Button
          type="primary"
          size="large"
          loading={create.running}
          onClick={() => {
            setAsked(true)
            form.submit()
          }}
        >
          {rehearsal ? '建立演练单位' : '建立单位'}
        </Button>
      </article>
    </main>
  )
}
