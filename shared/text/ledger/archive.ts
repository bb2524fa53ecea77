import { isBody, list, text, type Body, type KindWords } from './facts.ts'

/** What the ledger tells of volumes. */
export const archiveKinds: Readonly<Record<string, KindWords>> = {
  'archive.piece-added': { word: '案卷登记文件', told: ofPiece },
  'archive.piece-removed': { word: '案卷移出文件', told: ofPiece },
  'archive.described': { word: '填写案卷文件页数', told: ofPiece },
  'archive.set': {
    word: '调整案卷应有材料',
    told: (body) => `${volumesOf(body)}：${text(body, 'requirement')}，理由：${text(body, 'reason')}`,
  },
  'archive.filed': { word: '案卷归档', told: reasoned },
  'archive.reopened': { word: '重新打开案卷', told: reasoned },
  'archive.exported': { word: '导出档案', told: (body) => `${namesOf(body)}，存到${text(body, 'place')}` },
  'archive.destroyed': {
    word: '销毁档案',
    told: (body) => `${namesOf(body)}，${list(body, 'people').join('、')}，理由：${text(body, 'reason')}`,
  },
}

function ofPiece(body: Body): string {
  return `${volumesOf(body)}：${text(body, 'piece')}${reasonOf(body)}`
}

function reasoned(body: Body): string {
  return `${volumesOf(body)}${reasonOf(body)}`
}

function reasonOf(body: Body): string {
  const reason = text(body, 'reason')
  return reason === '' ? '' : `，理由：${reason}`
}

const mostNames = 3

const inShort = (names: readonly string[]): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join('、')} 等 ${names.length} 卷`
    : names.join('、')

const namesOf = (body: Body): string => inShort(list(body, 'names'))

function volumesOf(body: Body): string {
  const volumes = body['volumes']
  return Array.isArray(volumes) ? inShort(volumes.filter(isBody).map((one) => text(one, 'volume'))) : ''
}
