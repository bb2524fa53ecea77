import type { RoundView } from '#shared/contract/index.ts'
import type { SheetEnd } from '#shared/domain/documents/index.ts'
import type { SignedHead } from '../../store/ledger.ts'

type Signers = SheetEnd['signers']

/** Whoever signs beside the witnesses is not on record: room for the pen. */
const hosts: Signers = ['主持人', '记录人'].map((role) => ({ role, body: '', name: '' }))

/** Contributors witness their round: 「纪检监察组 张三」 is a body and a name. */
function witnesses(round: RoundView): Signers {
  return round.slips.map(({ who }) => {
    const [body = '', ...name] = who.split(' ')
    return { role: '见证人', body, name: name.join(' ') }
  })
}

/** The end of a round's sheet: the ledger's head as it was when the round was committed or concluded. */
export function roundEnd(
  heads: readonly SignedHead[],
  number: string,
  round: RoundView,
  act: SignedHead['act'],
): SheetEnd {
  const own = heads.find((one) => one.number === number && one.round === round.round && one.act === act)
  return {
    ledgerHead: own?.hash ?? '',
    previousHead: own?.previous ?? '',
    signers: [...witnesses(round), ...hosts],
  }
}

/** The sheet of an act that is no round's, at its place in the ledger. */
export function actEnd(
  heads: readonly SignedHead[],
  act: { readonly hash: string; readonly sequence: number },
  signers: Signers,
): SheetEnd {
  const before = heads.findLast(({ sequence }) => sequence < act.sequence)
  return { ledgerHead: act.hash, previousHead: before?.hash ?? '', signers }
}

/** Two people gave up the draw; the others were there. */
export const voidSigners = (people: readonly string[]): Signers => [
  ...people.map((name) => ({ role: '决定人', body: '', name })),
  { role: '见证人', body: '', name: '' },
  { role: '记录人', body: '', name: '' },
]

/** Who handles and who approves a replacement is not on record. */
export const laterSigners: Signers = ['经办人', '审核人', '见证人'].map((role) => ({
  role,
  body: '',
  name: '',
}))
