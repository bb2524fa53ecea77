/**
 * Letter code of 责令限期整改指令书 and 整改复查意见书 from the bureau's own: 宁应急 → （宁）应急责改, （宁）应急复查 (domain.md). null: not the
 * code of an emergency bureau, as of a coordinating body: the number is left to the department's pen.
 */
export function orderLetterCode(bureauCode: string, kind: 'rectification' | 'review'): string | null {
  const [, short = ''] = /^(\p{Script=Han}{1,4})应急字?$/u.exec(bureauCode.trim()) ?? []
  if (short === '') return null
  return `（${short}）应急${kind === 'rectification' ? '责改' : '复查'}`
}
