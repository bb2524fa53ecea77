import { Button, Input, Tag } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import type { ResultSheetView } from '#shared/contract/index.ts'
import { counted, longTime } from '#shared/text/numbers.ts'
import { sheetStateWords } from '#shared/text/record-words.ts'
import { EvidenceList } from './evidence-list.tsx'
import { focusFirst, focusRefused, onFormKey } from './form-keys.ts'
import { FormRow } from './form-row.tsx'
import type { LastEntry } from './last-entry.ts'
import { copiedInto } from './last-entry.ts'
import { RecordForm } from './record-form.tsx'
import { SheetNotices } from './sheet-notices.tsx'
import { useRecord } from './use-record.ts'
import { VersionsDrawer } from './versions-drawer.tsx'

interface SheetPanelProps {
  readonly sheet: ResultSheetView
  readonly last: LastEntry | null
  /** `isDone`: handed in, the next one may come */
  readonly onSaved: (sheet: ResultSheetView, isDone: boolean) => void
  readonly onReload: () => void
}

/** One sheet: who and what, the form, the proofs, and the keys that hand it in. */
export function SheetPanel({ sheet, last, onSaved, onReload }: SheetPanelProps) {
  const entry = useRecord(sheet)
  const form = useRef<HTMLDivElement>(null)
  const [correcting, setCorrecting] = useState(false)
  const [showsVersions, setShowsVersions] = useState(false)
  const may = useMay('results.save')
  const isLocked = !may || (sheet.state === 'approved' && !correcting)
  const refused = entry.failure?.code === 'record-not-accepted' ? entry.failure.problems : null
  useEffect(() => {
    if (!isLocked) focusFirst(form.current)
  }, [isLocked])
  useEffect(() => {
    if (refused !== null) focusRefused(form.current)
  }, [refused])
  const save = async (complete: boolean) => {
    if (isLocked || entry.running) return
    const saved = await entry.save(complete)
    if (saved !== null) onSaved(saved, complete)
  }
  const copy = () => {
    if (last !== null && !isLocked) entry.change(copiedInto(entry.content, last, sheet.department))
  }
  const keys = { onComplete: () => void save(true), onDraft: () => void save(false), onCopy: copy }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of all fields in it
    <div className="sheet-panel" onKeyDown={(event) => onFormKey(event, keys)}>
      <SheetHead sheet={sheet} onVersions={() => setShowsVersions(true)} />
      <div className="sheet-body" ref={form}>
        <SheetNotices sheet={sheet} />
        <RecordForm sheet={sheet} entry={entry} disabled={isLocked} />
        <EvidenceList
          key={sheet.recordId}
          recordId={sheet.recordId}
          evidence={sheet.evidence}
          onChange={onReload}
        />
        {sheet.wasApproved && !isLocked && (
          <FormRow
            name="更正理由"
            refusals={entry.failure?.code === 'correction-without-reason' ? ['请写明更正的理由。'] : []}
          >
            <Input
              data-field=""
              aria-label="更正理由"
              placeholder="记入操作记录和历史，更正后重新送审"
              maxLength={400}
              value={entry.reason}
              onChange={(event) => entry.setReason(event.target.value)}
            />
          </FormRow>
        )}
      </div>
      <div className="sheet-foot">
        {refused === null ? (
          <FailureNotice failure={entry.failure} />
        ) : (
          <p className="field-refusal">有 {counted(refused.length)} 处要补正，已在各栏下面标出。</p>
        )}
        {!may && (
          <IfMay act="results.save" told>
            {null}
          </IfMay>
        )}
        {isLocked ? (
          <ActButton act="results.save" onClick={() => setCorrecting(true)}>
            更正
          </ActButton>
        ) : (
          <>
            {last !== null && (
              <ActButton act="results.save" onClick={copy} title="日期、方式和检查人员；不抄检查结果">
                抄上一份 <kbd>Ctrl+D</kbd>
              </ActButton>
            )}
            {!sheet.wasApproved && (
              <ActButton
                act="results.save"
                disabled={!entry.dirty}
                loading={entry.running}
                onClick={keys.onDraft}
              >
                存草稿 <kbd>Ctrl+S</kbd>
              </ActButton>
            )}
            <ActButton act="results.save" type="primary" loading={entry.running} onClick={keys.onComplete}>
              送审，下一份 <kbd>Ctrl+Enter</kbd>
            </ActButton>
          </>
        )}
      </div>
      {showsVersions && <VersionsDrawer recordId={sheet.recordId} onClose={() => setShowsVersions(false)} />}
    </div>
  )
}

function SheetHead({
  sheet,
  onVersions,
}: {
  readonly sheet: ResultSheetView
  readonly onVersions: () => void
}) {
  const { targetName, targetId, department, state, actor, at, version, position } = sheet
  const personal = usePersonal()
  const phone = personal.under('phone', sheet.phone)
  const facts = [targetId, sheet.address, sheet.legalRepresentative, phone].filter((fact) => fact !== '')
  return (
    <header className="sheet-head">
      <h2>
        <span>{position}</span> {targetName}
        <Tag>{sheetStateWords[state]}</Tag>
      </h2>
      <p className="hint">
        {facts.join(' · ')} {sheet.phone !== '' && <ShowPersonal personal={personal} />}
      </p>
      <p>
        {department}
        {version > 0 && (
          <>
            <span className="hint">
              {actor}，{longTime(at)}
            </span>
            <Button type="link" size="small" onClick={onVersions}>
              历次修改（{version}）
            </Button>
          </>
        )}
      </p>
    </header>
  )
}
