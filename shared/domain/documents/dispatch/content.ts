/** Who is asked to be confirmed by one department, as its paper names them. */
export interface DispatchContent {
  /** Everything of the draw that may go out; of a 暗查 no target, neither here nor on paper */
  readonly secret: boolean
  readonly targets: readonly DispatchedTarget[]
  readonly inspectors: readonly DispatchedInspector[]
}

export interface DispatchedTarget {
  readonly id: string
  readonly name: string
  /** Who goes there of this department, in the order of the places */
  readonly inspectorIds: readonly string[]
}

export interface DispatchedInspector {
  readonly id: string
  readonly name: string
}

/** 虚2023001/虚构县应急管理局/第2版: on every sheet, and what an answer is known by. */
export function dispatchMark(drawNumber: string, department: string, edition: number): string {
  return `${drawNumber}/${department}/第${edition}版`
}

/** Whether a department would be told the same again: after 递补 or 补位 it would not. */
export function isSameContent(one: DispatchContent, other: DispatchContent): boolean {
  return textOf(one) === textOf(other)
}

/** What of it a department acts on; names that were corrected since change nothing. */
function textOf({ secret, targets, inspectors }: DispatchContent): string {
  return JSON.stringify([
    secret,
    targets.map(({ id, inspectorIds }) => [id, ...inspectorIds]),
    inspectors.map(({ id }) => id),
  ])
}
