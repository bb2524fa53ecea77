import { Form, Modal } from 'antd'
import type { FormInstance } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Failure } from '#shared/contract/index.ts'
import { FailureNotice } from './failure-notice.tsx'

interface FormDialogProps<Entered extends object> {
  readonly title: string
  /** What the button says that hands the entries in */
  readonly act: string
  /** Pixels; the dialog's own when not given */
  readonly width?: number
  readonly running: boolean
  readonly failure: Failure | null
  readonly initial: Partial<Entered>
  /** Of a caller that watches its fields; else the dialog has its own */
  readonly form?: FormInstance<Entered>
  /** What is to be known before filling in */
  readonly introduction?: ReactNode
  readonly onChange?: () => void
  readonly onFinish: (entered: Entered) => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form of a few fields in a dialog: it stays open, with the failure above the fields, until its caller closes it. */
export function FormDialog<Entered extends object>(props: FormDialogProps<Entered>) {
  const [form] = Form.useForm<Entered>(props.form)
  // The button stands outside the form, which therefore hears no Enter of its own where it has two fields or more.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return
    if (!isPlainField(event.target)) return
    event.preventDefault()
    if (!props.running) form.submit()
  }
  return (
    <Modal
      open
      {...(props.width === undefined ? {} : { width: props.width })}
      title={props.title}
      okText={props.act}
      cancelText="返回"
      confirmLoading={props.running}
      onCancel={props.onClose}
      onOk={() => form.submit()}
    >
      {props.introduction}
      <FailureNotice failure={props.failure} />
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onKeyDown={onKeyDown}
        {...(props.onChange === undefined ? {} : { onValuesChange: props.onChange })}
        onFinish={(entered) => void props.onFinish(entered)}
      >
        {props.children}
      </Form>
    </Modal>
  )
}

/** In a list or a calendar Enter takes what is pointed at. */
const isPlainField = (field: EventTarget) =>
  field instanceof HTMLInputElement &&
  ['text', 'password'].includes(field.type) &&
  field.role !== 'combobox' &&
  field.closest('.ant-picker') === null
