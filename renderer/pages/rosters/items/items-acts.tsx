import { Button } from 'antd'
import { useState } from 'react'
import { ActButton } from '#renderer/components/if-may.tsx'
import { CatalogueVersions } from './catalogue-versions.tsx'
import { PublishDialog } from './publish-dialog.tsx'

/** What is done with the catalogue as a whole: published as T5, and looked at as it was on a day. */
export function ItemsActs({ empty }: { readonly empty: boolean }) {
  const [opened, setOpened] = useState<'publish' | 'versions' | null>(null)
  const close = () => setOpened(null)
  return (
    <>
      <Button onClick={() => setOpened('versions')}>清单版本</Button>
      <ActButton act="items.publish" disabled={empty} onClick={() => setOpened('publish')}>
        导出清单（T5）
      </ActButton>
      {opened === 'publish' && <PublishDialog onClose={close} />}
      {opened === 'versions' && <CatalogueVersions onClose={close} />}
    </>
  )
}
