import { Checkbox, Input, Select } from 'antd'
import type { ResultSheetView } from '#shared/contract/index.ts'
import type { RecordSignature } from '#shared/domain/results/types.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { signatureWords } from '#shared/text/record-words.ts'
import { FormRow } from './form-row.tsx'
import { ItemField } from './item-field.tsx'
import { MomentField } from './moment-field.tsx'
import type { RecordEntry } from './use-record.ts'
import type { Choice } from './word-choice.tsx'
import { WordChoice } from './word-choice.tsx'

interface RecordFormProps {
  readonly sheet: ResultSheetView
  readonly entry: RecordEntry
  readonly disabled: boolean
}

const choicesOf = (words: readonly string[]): readonly Choice[] =>
  words.map((value) => ({ value, label: value }))

/** The fields of a record in the order of the inspectors' paper. */
export function RecordForm({ sheet, entry, disabled }: RecordFormProps) {
  const { content, change, refusalsAt } = entry
  const { words } = sheet
  return (
    <>
      <FormRow name="检查开始" refusals={refusalsAt('begunAt')}>
        <MomentField
          label="检查开始"
          value={content.begunAt}
          disabled={disabled}
          onChange={(begunAt) => change({ begunAt })}
        />
      </FormRow>
      <FormRow name="检查结束" refusals={refusalsAt('endedAt')}>
        <MomentField
          label="检查结束"
          value={content.endedAt}
          disabled={disabled}
          onChange={(endedAt) => change({ endedAt })}
        />
      </FormRow>
      <FormRow name="检查方式" refusals={refusalsAt('methods')}>
        <WordChoice
          label="检查方式"
          choices={choicesOf(words.methods)}
          chosen={content.methods}
          disabled={disabled}
          onChange={(methods) => change({ methods })}
        />
      </FormRow>
      <Inspectors sheet={sheet} entry={entry} disabled={disabled} />
      {sheet.items.map((item, index) => {
        const result = content.items[index]
        if (result === undefined) return null
        const put = (next: typeof result) =>
          change({ items: content.items.map((one, at) => (at === index ? next : one)) })
        return (
          <ItemField
            key={item.itemId}
            number={index + 1}
            item={item}
            result={result}
            words={words}
            disabled={disabled}
            refusals={refusalsAt(`items.${index}.codes`, `items.${index}.handling`)}
            onChange={put}
          />
        )
      })}
      <Refusal sheet={sheet} entry={entry} disabled={disabled} />
      <Signature entry={entry} disabled={disabled} />
      <More entry={entry} disabled={disabled} />
    </>
  )
}

function Inspectors({ sheet, entry, disabled }: RecordFormProps) {
  const { content, change, refusalsAt } = entry
  const shown = sheet.inspectors.filter(({ id, drawn }) => drawn || content.inspectorIds.includes(id))
  const others = sheet.inspectors.filter(({ id, drawn }) => !drawn && !content.inspectorIds.includes(id))
  const strange = content.inspectorIds.filter((id) => sheet.inspectors.every((one) => one.id !== id))
  const choices = [
    ...shown.map(({ id, name, leader, drawn }) => ({
      value: id,
      label: `${name}${leader ? '（组长）' : ''}${drawn ? '' : '（未抽中）'}`,
    })),
    ...strange.map((id) => ({ value: id, label: certificateNumber(id) })),
  ]
  return (
    <FormRow name="检查人员" refusals={refusalsAt('inspectorIds')}>
      <div className="inspector-choice">
        {choices.length > 0 && (
          <WordChoice
            label="检查人员"
            choices={choices}
            chosen={content.inspectorIds}
            disabled={disabled}
            onChange={(inspectorIds) => change({ inspectorIds })}
          />
        )}
        {others.length > 0 && !disabled && (
          <Select<string>
            aria-label="添加其他检查人员"
            className="inspector-other"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={choices.length === 0 ? '选择检查人员' : '换人…'}
            popupMatchSelectWidth={false}
            value={null}
            options={others.map(({ id, name }) => ({ value: id, label: `${name} ${certificateNumber(id)}` }))}
            onChange={(id) => change({ inspectorIds: [...content.inspectorIds, id] })}
          />
        )}
      </div>
    </FormRow>
  )
}

/** Asked only where an item says so, or a ground was given already. */
function Refusal({ sheet: { words }, entry, disabled }: RecordFormProps) {
  const { content, change, refusalsAt } = entry
  const isCoded = content.items.some(({ codes }) => codes.includes(words.refusalWord))
  if (words.refusalGrounds.length === 0 || !(isCoded || content.refusalGrounds.length > 0)) return null
  return (
    <FormRow name="不予配合的情形" refusals={refusalsAt('refusalGrounds')}>
      <WordChoice
        label="不予配合的情形"
        choices={choicesOf(words.refusalGrounds)}
        chosen={content.refusalGrounds}
        disabled={disabled}
        onChange={(refusalGrounds) => change({ refusalGrounds })}
      />
    </FormRow>
  )
}

const signatureKinds = ['signed', 'refused', 'absent'] as const

function Signature({ entry, disabled }: Omit<RecordFormProps, 'sheet'>) {
  const { content, change, refusalsAt } = entry
  const { signature } = content
  const put = (part: Partial<RecordSignature>) => change({ signature: { ...signature, ...part } })
  return (
    <FormRow name="当事人签字" refusals={refusalsAt('signature')}>
      <WordChoice
        label="当事人签字"
        single
        choices={signatureKinds.map((kind) => ({ value: kind, label: signatureWords[kind] }))}
        chosen={signature.kind === '' ? [] : [signature.kind]}
        disabled={disabled}
        onChange={([chosen]) => put({ kind: signatureKinds.find((kind) => kind === chosen) ?? '' })}
      />
      {signature.kind === 'signed' && (
        <Input
          data-field=""
          aria-label="签字人"
          placeholder="签字人姓名、职务"
          maxLength={400}
          value={signature.who}
          disabled={disabled}
          onChange={(event) => put({ who: event.target.value })}
        />
      )}
      {(signature.kind === 'refused' || signature.kind === 'absent') && (
        <Input
          data-field=""
          aria-label="未签字的原因"
          placeholder={signature.kind === 'refused' ? '拒绝签字的原因、见证人' : '无人签字的原因'}
          maxLength={400}
          value={signature.reason}
          disabled={disabled}
          onChange={(event) => put({ reason: event.target.value })}
        />
      )}
    </FormRow>
  )
}

function More({ entry, disabled }: Omit<RecordFormProps, 'sheet'>) {
  const { content, change } = entry
  const lines = [
    ['helpers', '协助人员'],
    ['scanNumber', '扫码入企编号'],
  ] as const
  return (
    <>
      {lines.map(([field, name]) => (
        <FormRow key={field} name={name} refusals={[]}>
          <Input
            data-field=""
            aria-label={name}
            maxLength={400}
            value={content[field]}
            disabled={disabled}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </FormRow>
      ))}
      <FormRow name="备注" refusals={[]}>
        <Input.TextArea
          data-field=""
          aria-label="备注"
          className="growing-text"
          rows={1}
          maxLength={4000}
          value={content.remark}
          disabled={disabled}
          onChange={(event) => change({ remark: event.target.value })}
        />
      </FormRow>
      <FormRow name="" refusals={[]}>
        <Checkbox
          checked={content.answeredQuestions}
          disabled={disabled}
          onChange={(event) => change({ answeredQuestions: event.target.checked })}
        >
          现场解答了疑难问题
        </Checkbox>
      </FormRow>
    </>
  )
}
