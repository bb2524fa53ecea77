// Only where the screen stood; what has happened is the draw's own state and comes from the core.
const keyOf = (drawId: string) => `ceremony-${drawId}`

export function rememberedStep(drawId: string): string | null {
  return localStorage.getItem(keyOf(drawId))
}

export function rememberStep(drawId: string, step: string): void {
  localStorage.setItem(keyOf(drawId), step)
}
