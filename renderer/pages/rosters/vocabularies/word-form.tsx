import { Form, Input } from 'antd'
import { useState } from 'react'
import { useUnsaved } from '#renderer/app/router.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { CountedWord, Failure } from '#shared/contract/index.ts'
import { refusedSigns } from '#shared/domain/rosters/vocabulary.ts'
import type { VocabularyName, VocabularyWord } from '#shared/domain/rosters/vocabulary.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { counted } from '#shared/text/numbers.ts'

interface WordFormProps {
  readonly name: VocabularyName
  readonly kept: CountedWord
  readonly codeTitle: string
  readonly onWrite: (was: string, entry: VocabularyWord) => Promise<Failure | null>
  readonly onClose: () => void
}

/** One word with its other names. A new spelling reaches every record, which is said before it does. */
export function WordForm({ name, kept, codeTitle, onWrite, onClose }: WordFormProps) {
  const [form] = Form.useForm<VocabularyWord>()
  const [writing, setWriting] = useState(false)
  const [dirty, setDirty] = useState(false)
  const word = Form.useWatch('word', form) ?? kept.word
  useUnsaved(dirty)
  const finish = async (values: Partial<VocabularyWord>) => {
    setWriting(true)
    const { aliases, code, grades } = kept
    const entry = { aliases, code, grades, ...values, word: values.word ?? kept.word }
    const refusal = await onWrite(kept.word, entry)
    setWriting(false)
    if (refusal !== null) return form.setFields([{ name: 'word', errors: [failureSentence(refusal)] }])
    setDirty(false)
    onClose()
  }
  const isRenamed = word.trim() !== '' && word.trim() !== kept.word
  return (
    <FormDialog<VocabularyWord>
      title={kept.word}
      act="保存"
      running={writing}
      failure={null}
      initial={kept}
      form={form}
      onChange={() => setDirty(true)}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item name="word" label="词" rules={wordRules(name)}>
        <Input autoFocus maxLength={200} onPressEnter={() => form.submit()} />
      </Form.Item>
      {isRenamed && (
        <p className="hint">
          {kept.count > 0
            ? `保存后，名录中 ${counted(kept.count)} 条「${kept.word}」都改写为「${word.trim()}」，`
            : ''}
          「{kept.word}」成为别名。
        </p>
      )}
      <Form.Item name="aliases" label="别名（旧称、简称、常见错字）">
        <WordsField />
      </Form.Item>
      {name === 'scales' && (
        <Form.Item name="grades" label="等级（从低风险到高风险）">
          <WordsField />
        </Form.Item>
      )}
      {codeTitle !== '' && (
        <Form.Item
          name="code"
          label={`${codeTitle}（${name === 'regions' ? 'GB/T 2260' : 'GB/T 4754'}，可不填）`}
        >
          <Input className="code" maxLength={60} />
        </Form.Item>
      )}
    </FormDialog>
  )
}

function wordRules(name: VocabularyName) {
  return [
    { required: true, whitespace: true, message: '请填写这个词' },
    {
      validator: (_: unknown, text: string) => {
        const signs = refusedSigns(name, text)
        return signs === '' ? Promise.resolve() : Promise.reject(new Error(`不能含有符号 ${signs}`))
      },
    },
  ]
}
