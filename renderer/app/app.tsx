import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import type { OfficeApi } from '#renderer/api/office-api.ts'
import { LoginGate } from '#renderer/pages/login/login-gate.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Office } from './office.tsx'
import { theme } from './theme.ts'

/** The window: language, looks, and the office inside. */
export function App({ api }: { readonly api: OfficeApi }) {
  const value = useMemo(() => api, [api])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp className="app">
        <ErrorBoundary>
          <LoginGate api={value}>
            <Office />
          </LoginGate>
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  )
}
