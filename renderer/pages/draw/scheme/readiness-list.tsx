import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReadinessProblem } from '#shared/contract/index.ts'
import { stopsDraw } from '#shared/domain/draw/readiness.ts'
import { readinessSentence } from '#shared/text/readiness.ts'
import { readinessPlace } from './readiness-place.ts'

/** What stops the draw, what is only to be known; each with a way to where it is put right. */
export function ReadinessList({ problems }: { readonly problems: readonly ReadinessProblem[] }) {
  const stopping = problems.filter(stopsDraw)
  const others = problems.filter((problem) => !stopsDraw(problem))
  return (
    <>
      {stopping.length === 0 && (
        <p className="verified">
          <CheckCircleFilled /> 已齐备，可以进入会场。
        </p>
      )}
      <Problems problems={stopping} />
      {others.length > 0 && (
        <>
          <h3 className="readiness-notice">请留意（不妨碍抽取）</h3>
          <Problems problems={others} />
        </>
      )}
    </>
  )
}

function Problems({ problems }: { readonly problems: readonly ReadinessProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="readiness">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {readinessSentence(problem)} <PutRight problem={problem} />
        </li>
      ))}
    </ul>
  )
}

function PutRight({ problem }: { readonly problem: ReadinessProblem }) {
  const place = readinessPlace(problem)
  if (place.kind === 'page') return <a href={place.href}>去名录</a>
  return (
    <Button
      type="link"
      size="small"
      onClick={() => document.querySelector(`#${place.section}`)?.scrollIntoView({ behavior: 'smooth' })}
    >
      去填写
    </Button>
  )
}
