import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { InputOf, Operations } from '#shared/contract/index.ts'
import { droppedFiles, listedFiles } from './package-files.ts'

export interface ChosenPackage {
  readonly name: string
  readonly input: InputOf<Operations['draw.verify']>
}

interface PackageChoiceProps {
  readonly disabled: boolean
  readonly onChoose: (chosen: ChosenPackage) => void
}

/** A package as people have it: one zip, or the folder it was unpacked into, dropped or chosen. */
export function PackageChoice({ disabled, onChoose }: PackageChoiceProps) {
  const zip = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: ChosenPackage | null) => {
    if (files !== null && !disabled) onChoose(files)
  }
  const chosen = async (input: HTMLInputElement) => {
    take(await listedFiles(input.files ?? []))
    // The same file may be chosen again after it was mended.
    input.value = ''
  }
  return (
    <section
      className={over ? 'package-drop over' : 'package-drop'}
      aria-label="核验包"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then(take)
      }}
    >
      <InboxOutlined />
      <p>把核验包（zip）或解压后的文件夹拖到这里</p>
      <p className="hint">
        本单位或外单位的都可以。种子、签号、中选、分组会从头重算一遍，与包内逐行比对；文件不离开这台电脑。
      </p>
      <div className="package-buttons">
        <Button type="primary" disabled={disabled} onClick={() => zip.current?.click()}>
          选择 zip 文件
        </Button>
        <Button disabled={disabled} onClick={() => folder.current?.click()}>
          选择文件夹
        </Button>
      </div>
      <input
        ref={zip}
        type="file"
        accept=".zip"
        hidden
        aria-label="核验包 zip 文件"
        onChange={(event) => void chosen(event.target)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="核验包文件夹"
        {...{ webkitdirectory: '' }}
        onChange={(event) => void chosen(event.target)}
      />
    </section>
  )
}
