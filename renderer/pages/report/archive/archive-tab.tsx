import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { Choice } from '#renderer/pages/results/publication/choice.tsx'
import type { ArchiveView, VolumeLine } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import type { ArchiveFilter, Show } from './archive-filter.ts'
import { canBeFiled, filterOf, isShown, placeOf } from './archive-filter.ts'
import { DestroyDialog } from './destroy-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FileDialog } from './file-dialog.tsx'
import { VerifyDialog } from './verify-dialog.tsx'
import { VolumePanel } from './volume-panel.tsx'
import { VolumeTable } from './volume-table.tsx'

const showWords: readonly { readonly value: Show; readonly word: string }[] = [
  { value: 'all', word: '全部' },
  { value: 'missing', word: '缺材料' },
  { value: 'open', word: '待归档' },
  { value: 'soon', word: '临近期限' },
  { value: 'overdue', word: '逾期' },
  { value: 'filed', word: '已归档' },
  { value: 'over', word: '保管期满' },
]

/** 归档: the year's volumes, what is missing in each, when they are due; filed, handed out, destroyed when their term is over. */
export function ArchiveTab({ query }: { readonly query: URLSearchParams }) {
  const { year, reload } = useOffice()
  const filter = filterOf(query)
  // A line of 今天 can lead to last year's: what was inspected in November is due in January.
  const archive = useQuery('archive.list', { year: filter.year ?? year })
  const changed = () => {
    archive.reload()
    // 今天 counts what is to be filed.
    reload()
  }
  return (
    <>
      <FailureNotice failure={archive.failure} onRetry={archive.reload} />
      {archive.value === null && archive.failure === null && <Wait doing="正在整理案卷" />}
      {archive.value !== null && <Archive view={archive.value} filter={filter} onChanged={changed} />}
    </>
  )
}

type Asked = 'file' | 'export' | 'verify' | 'destroy' | null

interface ArchiveProps {
  readonly view: ArchiveView
  readonly filter: ArchiveFilter
  readonly onChanged: () => void
}

function Archive({ view, filter, onChanged }: ArchiveProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [opened, setOpened] = useState('')
  const [asked, setAsked] = useState<Asked>(null)
  const base = filter.show === 'over' ? view.over : view.volumes
  const ofDraw = base.filter(({ drawId }) => filter.draw === '' || drawId === filter.draw)
  const shown = ofDraw.filter((line) => isShown(line, filter.show))
  const own = shown.filter(({ key }) => chosen.includes(key))
  const close = () => setAsked(null)
  const done = () => {
    close()
    setChosen([])
    onChanged()
  }
  return (
    <>
      <Filters view={view} filter={filter} lines={filter.show === 'over' ? view.volumes : ofDraw} />
      <Acts shown={shown} chosen={own} over={filter.show === 'over'} onAsk={setAsked} />
      {shown.length === 0 ? (
        <EmptyPlace>
          {view.volumes.length <= 1
            ? `${view.year}年度还没有抽取完成的检查。抽取完成后，每户一卷，检查记录、照片、处置文书和公示截图会自动归入。`
            : '没有符合条件的案卷。'}
        </EmptyPlace>
      ) : (
        <VolumeTable lines={shown} chosen={chosen} onChoose={setChosen} onOpen={setOpened} />
      )}
      {opened !== '' && <VolumePanel volume={opened} onChanged={onChanged} onClose={() => setOpened('')} />}
      {asked === 'file' && <FileDialog lines={own.filter(canBeFiled)} onDone={done} onClose={close} />}
      {asked === 'export' && <ExportDialog lines={own.length > 0 ? own : shown} onClose={close} />}
      {asked === 'verify' && <VerifyDialog onClose={close} />}
      {asked === 'destroy' && <DestroyDialog lines={own} onDone={done} onClose={close} />}
    </>
  )
}

interface FiltersProps {
  readonly view: ArchiveView
  readonly filter: ArchiveFilter
  readonly lines: readonly VolumeLine[]
}

function Filters({ view, filter, lines }: FiltersProps) {
  const draws = new Map(
    view.volumes.filter(({ drawId }) => drawId !== '').map(({ drawId, drawNumber }) => [drawId, drawNumber]),
  )
  const countOf = (show: Show) =>
    show === 'over' ? view.over.length : lines.filter((line) => isShown(line, show)).length
  return (
    <div className="archive-bar">
      <Segmented<Show>
        value={filter.show}
        options={showWords.map(({ value, word }) => ({ value, label: `${word} ${counted(countOf(value))}` }))}
        onChange={(show) => go(placeOf({ ...filter, show }))}
      />
      {filter.year !== null && (
        <Button onClick={() => go(placeOf({ show: 'all', draw: '', year: null }))}>
          {filter.year}年度 ×
        </Button>
      )}
      {draws.size > 1 && (
        <Choice
          label="抽取"
          all="全部抽取"
          value={filter.draw}
          options={[...draws].map(([value, number]) => ({ value, label: `抽取${number}` }))}
          onChange={(draw) => go(placeOf({ ...filter, draw }))}
        />
      )}
    </div>
  )
}

interface ActsProps {
  readonly shown: readonly VolumeLine[]
  readonly chosen: readonly VolumeLine[]
  readonly over: boolean
  readonly onAsk: (asked: Asked) => void
}

/** One primary act: filing, or in the list of what is past its term its destruction. */
function Acts({ shown, chosen, over, onAsk }: ActsProps) {
  const fit = chosen.filter(canBeFiled).length
  return (
    <div className="archive-bar">
      {over ? (
        <ActButton
          act="archive.destroy"
          danger
          type="primary"
          disabled={chosen.length === 0}
          onClick={() => onAsk('destroy')}
        >
          销毁选中的 {counted(chosen.length)} 卷
        </ActButton>
      ) : (
        <ActButton act="archive.file" type="primary" disabled={fit === 0} onClick={() => onAsk('file')}>
          归档选中的 {counted(fit)} 卷
        </ActButton>
      )}
      <ActButton act="archive.export" disabled={shown.length === 0} onClick={() => onAsk('export')}>
        导出{chosen.length === 0 ? '所列' : '选中'}案卷
      </ActButton>
      <Button onClick={() => onAsk('verify')}>核对导出的档案</Button>
      <span className="hint">
        {!over && fit < chosen.length
          ? `选中的另外 ${counted(chosen.length - fit)} 卷已经归档，或者检查还没有结束。`
          : '点案卷名称看卷内目录。'}
      </span>
    </div>
  )
}
