import { useOffice } from '#renderer/app/office-context.ts'
import { IfMay } from '#renderer/components/if-may.tsx'
import { FolderFound } from '#renderer/pages/startup-failure/folder-found.tsx'

/** Where everything lies. */
export function DataTab() {
  const { status } = useOffice()
  return (
    <>
      <section className="card">
        <h2>数据位置</h2>
        <p>
          <span className="code">{status.folder}</span>
        </p>
        <p className="hint">名录、计划、抽取和文书都在这个文件夹里，不连网络。</p>
        <details>
          <summary>数据文件夹要移到别处</summary>
          <ol>
            <li>关闭程序，把整个文件夹复制到新的位置（本机硬盘，不在同步盘、网络盘上）。</li>
            <li>打开程序，在这里写明新的位置，再关闭、打开一次。</li>
            <li>确认新位置的数据无误后，再处理旧的文件夹。</li>
          </ol>
          <IfMay act="office.useFolder" told>
            <FolderFound />
          </IfMay>
        </details>
      </section>
      <section className="card">
        <h2>演练</h2>
        {status.rehearsal ? (
          <p>
            这里是演练：每个画面、每页文书都标明「演练」，只能抽虚构的名录。关闭程序，照常打开，就回到正式单位。
          </p>
        ) : (
          <>
            <p>想练习抽取，请另开一个演练单位，与这里的数据互不相干：</p>
            <ol>
              <li>关闭本程序。</li>
              <li>
                打开程序时加上另一个文件夹：<span className="code">npm start -- --data 演练文件夹</span>
                （安装版：在快捷方式「目标」末尾加 <span className="code">--data 演练文件夹</span>）。
              </li>
              <li>在「建立本单位的工作台」中选「演练」，再装入样例。</li>
            </ol>
            <p className="hint">真实名录不能用来演练：抽到满意为止，就不是随机了。</p>
          </>
        )}
      </section>
    </>
  )
}
