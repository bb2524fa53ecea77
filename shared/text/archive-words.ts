import type { ReadArchive, VolumeActView, VolumeLine } from '#shared/contract/index.ts'
import type { PieceKind } from '#shared/domain/report/archive.ts'
import type { Requirement } from '#shared/domain/report/archive-requirements.ts'
import { counted } from './numbers.ts'

export const volumeKindWords: Readonly<Record<VolumeLine['kind'], string>> = {
  supervision: '监管档案',
  inspection: '检查档案',
}

export const volumeStateWords: Readonly<Record<VolumeLine['state'], string>> = {
  running: '检查未结束',
  open: '待归档',
  soon: '临近期限',
  overdue: '逾期',
  filed: '已归档',
  destroyed: '已销毁',
}

/** 「齐全」 or 「缺 2 件」: whether what the rules ask for is there */
export function completeness({ missing }: Pick<VolumeLine, 'missing'>): string {
  return missing.length === 0 ? '齐全' : `缺 ${counted(missing.length)} 件`
}

export const pieceKindWords: Readonly<Record<PieceKind, string>> = {
  circular: '工作文件',
  plan: '抽查计划',
  'work-plan': '工作方案',
  scheme: '实施方案',
  meeting: '会议培训',
  summary: '工作总结',
  notice: '检查通知书',
  record: '检查记录表',
  media: '音像资料',
  scan: '扫描件',
  order: '责令整改',
  review: '整改复查',
  referral: '线索移送',
  'follow-up': '处置材料',
  screenshot: '公示截图',
  'by-hand': '手工登记',
  other: '其他',
}

export const requirementStateWords: Readonly<Record<Requirement['state'], string>> = {
  here: '有',
  missing: '缺',
  'not-applicable': '不适用',
  uncalled: '不需要',
}

export const volumeActWords: Readonly<Record<VolumeActView['act'], string>> = {
  'piece-added': '登记文件',
  'piece-removed': '移出文件',
  described: '填写页数和存放处',
  set: '调整应有材料',
  filed: '归档',
  reopened: '重新打开',
}

/** What reading an exported archive came to, in a sentence. */
export function readArchiveText({ files, changed, missing, extra, whole }: ReadArchive): string {
  if (whole) return `核对了 ${counted(files)} 个文件，全部与校验清单一致。`
  const parts = [
    changed.length === 0 ? '' : `${counted(changed.length)} 个被改动`,
    missing.length === 0 ? '' : `${counted(missing.length)} 个缺失`,
    extra.length === 0 ? '' : `${counted(extra.length)} 个不在清单中`,
  ]
  return `清单中有 ${counted(files)} 个文件：${parts.filter(Boolean).join('，')}。`
}
