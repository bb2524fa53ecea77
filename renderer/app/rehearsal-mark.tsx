/** 演练: broad and diagonal over every screen, in nobody's way. */
export function RehearsalMark() {
  return (
    <div className="rehearsal-mark" aria-hidden="true">
      <span>演 练</span>
      <span>演 练</span>
      <span>演 练</span>
    </div>
  )
}
