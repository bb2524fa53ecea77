import { Button } from 'antd'
import { useUnsaved } from '#renderer/app/router.ts'
import type { RecoveryKeyView } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'

interface RecoverySheetProps {
  readonly recoveryKey: RecoveryKeyView
  readonly onKept: () => void
}

/** The sheet to print and lock away. Nothing keeps what stands on it. */
export function RecoverySheet({ recoveryKey: { groups, bureau, day }, onKept }: RecoverySheetProps) {
  useUnsaved(true, 'recovery-key')
  return (
    <>
      <article className="card key-sheet">
        <h1>数据库恢复密钥</h1>
        <p className="key-sheet-office">
          {bureau}　{longDate(day)}
        </p>
        <ol className="key-sheet-groups">
          {groups.map((group, at) => (
            // eslint-disable-next-line react/no-array-index-key -- a key has its groups in one order for ever
            <li key={at}>
              <span>{at + 1}</span>
              <code>{group}</code>
            </li>
          ))}
        </ol>
        <p>
          忘记加密口令时，在打开程序的画面选「用恢复密钥」，照上面的次序输入 13
          组，再设新口令。每组最后一个字符用来校对，输错了会指出是第几组；字母不分大小写，没有 I、L、O、U。
        </p>
        <p>
          这张纸等于数据库的钥匙：请密封后锁入保险柜，与口令分开保管，不要拍照、不要存入电脑。程序不保存它。
        </p>
        <p className="key-sheet-sign">保管人：　　　　　　　　　　　　　　存放处：</p>
      </article>
      <div className="panel-foot">
        <Button onClick={() => window.print()}>打印</Button>
        <span className="spring" />
        <Button type="primary" onClick={onKept}>
          已打印，收好了
        </Button>
      </div>
    </>
  )
}
