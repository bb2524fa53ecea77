import type { ReactNode } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { QrCode } from '#renderer/components/qr-code.tsx'

interface CommitCodeProps {
  readonly title: string
  readonly commit: string
  readonly children?: ReactNode
}

/** 64 digits in groups of four, four groups a line, and the same as a QR code for everybody's phone. */
export function CommitCode({ title, commit, children }: CommitCodeProps) {
  return (
    <div className="stage-centre">
      <h1 className="stage-title">{title}</h1>
      <div className="commit-code">
        <CodeGroups code={commit} className="stage-code" />
        <figure>
          <QrCode text={commit} label="承诺码的二维码" />
          <figcaption>扫码可得同一串码，不连网络</figcaption>
        </figure>
      </div>
      {children}
    </div>
  )
}
