import { Button } from 'antd'
import { go } from '#renderer/app/router.ts'
import { Page } from '#renderer/components/page.tsx'
import manual from '../../../resources/manual/manual.md?raw'
import { manualBlocks } from './manual-blocks.ts'

/** The manual for clerks, inside the program. */
export function ManualPage() {
  return (
    <Page title="使用手册" actions={<Button onClick={() => go('#/settings')}>返回设置</Button>}>
      <article className="card prose manual">
        {manualBlocks(manual).map((block, at) => {
          const key = `${at}-${block.kind}`
          switch (block.kind) {
            case 'heading':
              return block.level === 1 ? null : block.level === 2 ? (
                <h2 key={key}>{block.text}</h2>
              ) : (
                <h3 key={key}>{block.text}</h3>
              )
            case 'paragraph':
              return <p key={key}>{block.text}</p>
            case 'list':
              return block.ordered ? (
                <ol key={key}>
                  {block.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ol>
              ) : (
                <ul key={key}>
                  {block.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )
          }
          return null
        })}
      </article>
    </Page>
  )
}
