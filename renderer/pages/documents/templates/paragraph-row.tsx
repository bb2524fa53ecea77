import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Input, Select } from 'antd'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { ParagraphKind, TemplateProblem } from '#shared/domain/documents/templates/index.ts'
import { paragraphKinds } from '#shared/domain/documents/templates/index.ts'
import { paragraphKindWords, templateProblemText } from '#shared/text/template-words.ts'
import type { DraftAct, DraftParagraph } from './template-draft.ts'

interface ParagraphRowProps {
  readonly paragraph: DraftParagraph
  readonly at: number
  readonly count: number
  readonly problems: readonly TemplateProblem[]
  readonly onAct: (act: DraftAct) => void
  /** The field that a placeholder goes into, wherever its caret is */
  readonly onField: (field: HTMLTextAreaElement, at: number) => void
}

/** One paragraph: what it is, its text, and what is wrong with it. */
export function ParagraphRow({ paragraph, at, count, problems, onAct, onField }: ParagraphRowProps) {
  const number = at + 1
  return (
    <li className={`template-row template-${paragraph.kind}`}>
      <div className="template-row-head">
        <span className="hint">第 {number} 段</span>
        <Select<ParagraphKind>
          size="small"
          variant="borderless"
          aria-label={`第 ${number} 段的种类`}
          value={paragraph.kind}
          popupMatchSelectWidth={false}
          onChange={(role) => onAct({ kind: 'role', at, role })}
          options={paragraphKinds.map((value) => ({ value, label: paragraphKindWords[value] }))}
        />
        <span className="spring" />
        <ActButton
          act="templates.save"
          type="text"
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={`第 ${number} 段上移`}
          disabled={at === 0}
          onClick={() => onAct({ kind: 'move', at, by: -1 })}
        />
        <ActButton
          act="templates.save"
          type="text"
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={`第 ${number} 段下移`}
          disabled={number === count}
          onClick={() => onAct({ kind: 'move', at, by: 1 })}
        />
        <ActButton
          act="templates.save"
          type="text"
          size="small"
          icon={<PlusOutlined />}
          aria-label={`在第 ${number} 段后加一段`}
          onClick={() => onAct({ kind: 'add', at })}
        />
        <ActButton
          act="templates.save"
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`删除第 ${number} 段`}
          onClick={() => onAct({ kind: 'remove', at })}
        />
      </div>
      <Input.TextArea
        aria-label={`第 ${number} 段`}
        status={problems.length === 0 ? '' : 'error'}
        maxLength={4000}
        value={paragraph.text}
        onChange={(event) => onAct({ kind: 'text', at, text: event.target.value })}
        onFocus={(event) => onField(event.target, at)}
      />
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} className="field-refusal">
          {templateProblemText(problem)}
        </p>
      ))}
    </li>
  )
}
