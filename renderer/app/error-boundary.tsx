import { Component } from 'react'
import type { ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly message: string | null
}

/** A page that breaks says so and offers the way back; what was done before is in the core and safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === null) return this.props.children
    return (
      <main className="alone">
        <article className="card alone-card">
          <h1>这个画面出了问题</h1>
          <p className="alone-sentence">
            已经完成的操作都已保存，没有丢失。请重新载入；再次出现时，请把下面这行字告诉技术人员。
          </p>
          <p className="code">{message}</p>
          <p>
            <button type="button" onClick={() => location.reload()}>
              重新载入
            </button>
          </p>
        </article>
      </main>
    )
  }
}
