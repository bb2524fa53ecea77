import type { Block, DocumentModel, ParagraphBlock, Section } from '#shared/domain/documents/index.ts'
import { annexList, imprint, letterhead, paragraph, signature } from '#shared/domain/documents/make.ts'

/** A text of that many characters that has no punctuation: its lines can be counted by division. */
export function plainText(characters: number): string {
  return '监管抽查依法公开公平公正'.repeat(Math.ceil(characters / 12)).slice(0, characters)
}

/** A paragraph of that many full lines: its first line is indented by two of 28 characters. */
export const fullLines = (lines: number): ParagraphBlock => paragraph('text', plainText(lines * 28 - 2))

export const aLetterhead = letterhead({
  marks: [],
  organs: ['虚构县应急管理局'],
  ending: '文件',
  number: '虚应急〔2024〕21号',
  signers: null,
})

export const anImprint = imprint({
  copies: ['虚构市应急管理局', '虚构县人民政府办公室'],
  issuer: '虚构县应急管理局办公室',
  date: '2024年5月27日',
})

export const aSignature = signature(['虚构县应急管理局'], '2024年5月27日')

export const aTitle = paragraph('title', '关于开展2024年部门联合抽查的通知')
export const anAddressee = paragraph('addressee', '各股（室）、各乡镇应急管理站：')

export function anOfficialSection(blocks: readonly Block[]): Section {
  return { name: '通知', orientation: 'portrait', pages: 'continue', look: 'official', blocks }
}

/** A notice of that many lines of text, with all parts an official document can have. */
export function aNotice(lines: number): Section {
  return anOfficialSection([
    aLetterhead,
    aTitle,
    anAddressee,
    fullLines(lines - 1),
    paragraph('text', '请遵照执行。'),
    annexList(['内部联合随机抽查工作计划表', '部门联合抽查工作计划表']),
    aSignature,
    anImprint,
  ])
}

export function aModel(sections: readonly Section[]): DocumentModel {
  return { title: '通知', date: '2024-05-27', mark: '', sectionCount: sections.length, sections }
}
