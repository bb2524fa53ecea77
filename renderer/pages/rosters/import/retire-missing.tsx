import { Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { Labelled } from '#renderer/components/labelled.tsx'
import type { ImportPreview, InputOf, Operations } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { rosterUnits } from '#shared/text/roster-words.ts'
import { extentWord, missingCount, retireHint, unreadableSentence, usualExtent } from './missing-words.ts'
import { MissingList } from './missing-list.tsx'

/** What is asked of the records that the file leaves out; null: nothing. */
export type Retirement = NonNullable<InputOf<Operations['rosters.confirmImport']>['retireMissing']>

interface RetireMissingProps {
  readonly preview: ImportPreview
  readonly value: Retirement | null
  /** What the reason says unless the clerk changes it */
  readonly reason: string
  readonly onChange: (value: Retirement | null) => void
}

/** A whole list can also say who is no longer there. Never unasked, and only for the part that the list speaks of. */
export function RetireMissing({ preview, value, reason, onChange }: RetireMissingProps) {
  const [listed, setListed] = useState(false)
  const { missing, roster } = preview
  if (missing.all === 0) return null
  const unit = rosterUnits[roster]
  const usual = usualExtent(missing)
  const extent = value?.extent ?? usual
  const count = missingCount(missing, extent)
  return (
    <div className="retire-missing">
      <Checkbox
        checked={value !== null}
        onChange={(event) => onChange(event.target.checked ? { extent: usual, reason } : null)}
      >
        同时把本文件没有的 <strong>{counted(count)}</strong> {unit}移出名录
      </Checkbox>
      <Button type="link" size="small" onClick={() => setListed(true)}>
        看是哪些
      </Button>
      {value === null && <span className="hint">{retireHint(preview)}</span>}
      {value !== null && missing.scope !== null && (
        <Radio.Group
          value={value.extent}
          onChange={(event) => onChange({ ...value, extent: event.target.value as Retirement['extent'] })}
          options={(['file', 'all'] as const).map((one) => ({
            value: one,
            label: extentWord(preview, one),
          }))}
        />
      )}
      {value !== null && (
        <Labelled label="移出理由" wide>
          <Input
            maxLength={400}
            value={value.reason}
            onChange={(event) => onChange({ ...value, reason: event.target.value })}
          />
        </Labelled>
      )}
      {value !== null && (
        <span className="hint">移出后不再参加抽取；整批移错了，可用「撤销上次导入」全部恢复。</span>
      )}
      {value !== null && missing.unreadable > 0 && (
        <p className="alarm">{unreadableSentence(missing.unreadable, unit)}</p>
      )}
      {listed && <MissingList preview={preview} extent={extent} onClose={() => setListed(false)} />}
    </div>
  )
}
