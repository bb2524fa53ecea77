import { Button } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { PreviewButton } from '#renderer/pages/documents/preview/preview-button.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import { documentKindWords } from '#shared/text/draw-words.ts'
import type { PaperKinds } from '../ceremony/paper-order.ts'
import { MakeDocuments } from '../ceremony/make-documents.tsx'
import { AllPapers } from './all-papers.tsx'

/** The draw's papers as they stand now, and what anyone needs to compute it again. */
export function PapersTab({ view }: { readonly view: DrawView }) {
  const pack = useAct('draw.package')
  const save = async () => {
    const answer = await pack.run({ drawId: view.id })
    if (answer.ok) saveBytes(answer.value)
  }
  return (
    <div className="scrolling detail-cards">
      <section className="card">
        <h2>文书</h2>
        <AllPapers drawId={view.id} />
        <ul className="detail-paper-list">
          {papersOf(view).map(({ label, kinds, says }) => (
            <li key={label}>
              <div>
                <strong>{label}</strong>
                <div className="hint">{says}</div>
              </div>
              <div className="detail-paper-acts">
                <PreviewButton
                  papers={kinds.map((kind) => ({
                    label: documentKindWords[kind],
                    paper: { of: 'draw', drawId: view.id, kind },
                  }))}
                />
                <MakeDocuments drawId={view.id} kinds={kinds} label="生成" primary={false} />
              </div>
            </li>
          ))}
        </ul>
        <p className="hint">
          每次生成都是新的一版，旧版保留在<a href={hrefOf(['documents'])}>「文书」</a>
          页。各轮的承诺单和结果单在「各轮记录」里。
        </p>
      </section>
      <section className="card">
        <h2>核验包</h2>
        <p>
          包内 {view.files.length}{' '}
          个文件，有名录、方案、号码、种子和结果，任何人用任何电脑都能重算。补抽、补位、递补之后请重新导出，交给至少两个单位保存。
        </p>
        <Button loading={pack.running} onClick={() => void save()}>
          导出核验包
        </Button>
        {pack.running && <Wait doing="正在打包" progress={pack.progress} onCancel={pack.cancel} />}
        <FailureNotice failure={pack.failure} />
      </section>
    </div>
  )
}

interface Paper {
  readonly label: string
  readonly kinds: PaperKinds
  readonly says: string
}

/** What the draw has come to in paper, in the order in which it is signed. */
function papersOf(view: DrawView): readonly Paper[] {
  const drawn = view.tickets.length > 0
  const assigned = view.assignments.length > 0
  const changed = view.replacements.length > 0 || view.furtherRounds.some(({ kind }) => kind === 'refill')
  const papers: readonly (Paper | false)[] = [
    { label: '名录变动表', kinds: ['C4'], says: '与上一次抽取比，名录增减了谁' },
    drawn && { label: '抽查对象名单', kinds: ['T6'], says: '现行的检查对象' },
    drawn && { label: '递补名单', kinds: ['C3'], says: '每个类别后面几户，按签号' },
    assigned && { label: '检查人员分组表', kinds: ['T7'], says: '现行的分组' },
    drawn && { label: '抽取记录', kinds: ['W5'], says: '全部号码、种子和见证人签字' },
    changed && { label: '递补、补位记录', kinds: ['C5'], says: '每一次的理由和证明材料' },
    assigned && { label: '检查记录表和审批表', kinds: ['W3', 'W9'], says: '每户一份' },
    assigned &&
      !view.secret &&
      view.state !== 'voided' && {
        label: '行政检查通知书',
        kinds: ['W4'],
        says: '每户每部门一份，附送达回证；暗查不发',
      },
    view.state === 'voided' && { label: '抽取作废单', kinds: ['C6'], says: '理由、具名人和已经公布的内容' },
  ]
  return papers.filter((paper) => paper !== false)
}
