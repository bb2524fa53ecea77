import type { Contributor } from '#renderer/components/contributors-field.tsx'
import type { SlipView } from '#shared/contract/index.ts'

/** The people of round 1 again, as a start: 「单位 姓名」 is taken apart at its last space. */
export function contributorsOf(slips: readonly Pick<SlipView, 'who'>[]): readonly Contributor[] {
  return slips.map(({ who }) => {
    const found = /^(.*\S)[\s　]+(\S+)$/u.exec(who.trim())
    return found === null
      ? { organisation: who.trim(), name: '' }
      : { organisation: found[1] ?? '', name: found[2] ?? '' }
  })
}
