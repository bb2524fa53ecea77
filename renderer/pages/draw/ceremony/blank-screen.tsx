interface BlankScreenProps {
  readonly number: string
}

/** Put away for a while, as a presenter's remote asks for: nothing goes on behind it. */
export function BlankScreen({ number }: BlankScreenProps) {
  return (
    <div className="blank-screen" role="alert">
      <p>画面暂停</p>
      <p className="stage-small">抽取 {number} 停在原处，没有进行。按任意键继续。</p>
    </div>
  )
}
