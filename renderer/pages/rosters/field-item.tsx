import { Form, Input, Switch } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '#renderer/components/date-field.tsx'
import { ShowPersonal } from '#renderer/components/personal.tsx'
import type { Personal } from '#renderer/components/personal.tsx'
import { DepartmentField } from '#renderer/components/department-field.tsx'
import { WordsField } from '#renderer/components/words-field.tsx'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { vocabularyOf } from '#shared/domain/rosters/vocabulary.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { CertificateField } from './certificate-field.tsx'
import { CreditRiskFields } from './credit-risk-fields.tsx'
import { withNumbers } from './roster-columns.tsx'
import { LinesField } from './lines-field.tsx'
import type { FieldKind } from './roster-spec.ts'
import { VocabularyField, VocabularyWordsField } from './vocabularies/vocabulary-field.tsx'

interface FieldItemProps {
  readonly roster: RosterName
  readonly field: string
  readonly kind: FieldKind
  /** The identity of a record that exists is not edited */
  readonly locked: boolean
  /** What stands there, where it is a text */
  readonly text: string
  readonly personal: Personal
}

// draw-protocol.md §1: ids are NFKC and upper case.
const isId = /^[0-9A-Z][0-9A-Z._-]{0,63}$/
const asId = (text: string) => text.normalize('NFKC').trim().toUpperCase()

export function FieldItem({ roster, field, kind, locked, text, personal }: FieldItemProps) {
  if (kind === 'risk') return <CreditRiskFields />
  const word = fieldWord(roster, field)
  if (withNumbers.includes(field) && personal.hides(field, text)) {
    return (
      <Form.Item label={word}>
        <span className="masked-field">
          {personal.under(field, text)} <ShowPersonal personal={personal} />
        </span>
      </Form.Item>
    )
  }
  const wide = kind === 'long' || kind === 'lines'
  const required = ['word', 'id', 'certificate', 'department'].includes(kind)
  return (
    <Form.Item
      name={field}
      label={word}
      className={wide ? 'wide' : ''}
      {...(kind === 'flag' ? { valuePropName: 'checked' } : {})}
      {...(kind === 'id' ? { normalize: asId } : {})}
      rules={[
        ...(required ? [{ required: true, whitespace: true, message: `请填写${word}` }] : []),
        ...(kind === 'certificate'
          ? [{ pattern: isId, message: '证号中要有数字，汉字不超过十几个，请照证件填写' }]
          : []),
        ...(kind === 'id'
          ? [
              {
                pattern: isId,
                message: '只能用数字、大写字母和 . _ -，不超过 64 位',
              },
            ]
          : []),
      ]}
    >
      {vocabularyOf(roster, field) === null ? control(kind, locked) : wordControl(roster, field, kind)}
    </Form.Item>
  )
}

/** A field of the office's own words offers them. */
function wordControl(roster: RosterName, field: string, kind: FieldKind): ReactNode {
  return kind === 'words' ? (
    <VocabularyWordsField roster={roster} field={field} />
  ) : (
    <VocabularyField roster={roster} field={field} />
  )
}

function control(kind: Exclude<FieldKind, 'risk'>, locked: boolean): ReactNode {
  switch (kind) {
    case 'id':
      return <Input disabled={locked} className="code" maxLength={64} />
    case 'certificate':
      return <CertificateField disabled={locked} />
    case 'word':
    case 'text':
      return <Input maxLength={kind === 'word' ? 200 : 4000} />
    case 'long':
      return <Input.TextArea rows={2} maxLength={20_000} />
    case 'lines':
      return <LinesField />
    case 'date':
      return <DateField />
    case 'words':
      return <WordsField />
    case 'flag':
      return <Switch checkedChildren="是" unCheckedChildren="否" />
    case 'department':
      return <DepartmentField />
  }
}
