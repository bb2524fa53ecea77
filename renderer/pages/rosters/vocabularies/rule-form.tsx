import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useUnsaved } from '#renderer/app/router.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { Failure } from '#shared/contract/index.ts'
import type { SuggestionRule } from '#shared/domain/rosters/suggest-industry.ts'

interface RuleFormProps {
  readonly rule: SuggestionRule
  readonly onWrite: (rule: SuggestionRule) => Promise<Failure | null>
  readonly onClose: () => void
}

export function RuleForm({ rule, onWrite, onClose }: RuleFormProps) {
  const [writing, setWriting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [dirty, setDirty] = useState(false)
  useUnsaved(dirty)
  const finish = async (values: SuggestionRule) => {
    setWriting(true)
    const refusal = await onWrite({ ...rule, ...values, word: values.word.trim() })
    setWriting(false)
    setFailure(refusal)
    if (refusal === null) onClose()
  }
  const what = rule.gives === 'industry' ? '监管行业' : '标签'
  return (
    <FormDialog<SuggestionRule>
      title={rule.word === '' ? `新增规则：推荐${what}` : `推荐${what}：${rule.word}`}
      act="保存"
      width={640}
      running={writing}
      failure={failure}
      initial={rule}
      onChange={() => setDirty(true)}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item
        name="word"
        label={what}
        rules={[{ required: true, whitespace: true, message: `请填写${what}` }]}
      >
        <Input autoFocus={rule.word === ''} maxLength={200} />
      </Form.Item>
      <Form.Item
        name="any"
        label="经营范围中有其中之一"
        rules={[{ required: true, message: '至少填一个词' }]}
      >
        <WordsField />
      </Form.Item>
      <Form.Item name="along" label="同一句中还须有其中之一（不填为不要求），例：制造、加工">
        <WordsField />
      </Form.Item>
      <Form.Item name="none" label="同一句中不得有">
        <WordsField />
      </Form.Item>
      <Form.Item name="inName" valuePropName="checked">
        <Checkbox>企业名称中有这些词也算</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
