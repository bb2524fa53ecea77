import { App } from 'antd'
import { useCallback } from 'react'

/** Hands a text to the clipboard and says so, or says that the browser refused: nothing else would show it. */
export function useCopy(): (text: string, what: string) => Promise<void> {
  const { message } = App.useApp()
  return useCallback(
    async (text: string, what: string) => {
      try {
        await navigator.clipboard.writeText(text)
        void message.success(`已复制 ${what}`)
      } catch {
        void message.error('浏览器不允许写入剪贴板，没有复制。请改用「导出」。')
      }
    },
    [message],
  )
}
