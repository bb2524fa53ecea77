import { Button, Dropdown } from 'antd'
import { go } from '#renderer/app/router.ts'
import type { PaperRequest } from './paper-request.ts'
import { hrefOfPaper } from './paper-request.ts'

interface PreviewButtonProps {
  readonly papers: readonly { readonly label: string; readonly paper: PaperRequest }[]
  readonly disabled?: boolean
}

/** Leads to a paper as it would be issued; where there are several, asks which. */
export function PreviewButton({ papers, disabled = false }: PreviewButtonProps) {
  const [first, ...others] = papers
  if (first === undefined) return null
  if (others.length === 0) {
    return (
      <Button disabled={disabled} onClick={() => go(hrefOfPaper(first.paper))}>
        预览
      </Button>
    )
  }
  const items = papers.map(({ label, paper }) => ({
    key: label,
    label,
    onClick: () => go(hrefOfPaper(paper)),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={disabled}>
      <Button>预览</Button>
    </Dropdown>
  )
}
