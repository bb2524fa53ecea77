import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { PackHead } from './pack-head.tsx'
import { RuleEditor } from './rule-editor.tsx'

/** 规则包: what the office works by, figure by figure, each with its clause. */
export function RulesTab() {
  const packs = useQuery('packs.list', {})
  const [chosen, setChosen] = useState('')
  const [dirty, setDirty] = useState(false)
  const views = packs.value ?? []
  const shown = views.find(({ pack }) => pack.id === chosen) ?? views.find(({ inForce }) => inForce)
  const preset = views.find(({ pack }) => pack.id === shown?.pack.preset)
  if (shown === undefined || preset === undefined) {
    return packs.loading ? (
      <Wait doing="正在读取规则包" />
    ) : (
      <FailureNotice failure={packs.failure} onRetry={packs.reload} />
    )
  }
  return (
    <>
      <PackHead shown={shown} packs={views} dirty={dirty} onShow={setChosen} onChanged={packs.replace} />
      <RuleEditor
        key={`${shown.pack.id} ${shown.revision}`}
        view={shown}
        preset={preset.pack}
        onDirty={setDirty}
        onSaved={packs.replace}
        onStale={packs.reload}
      />
    </>
  )
}
