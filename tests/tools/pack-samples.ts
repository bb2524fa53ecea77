import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { samples } from './sample-offices.ts'
import type { Department, PackSample } from './sample-offices.ts'
import { chance, creditCode, inspectorHeader, itemHeader, targetHeader, writeCsv } from './sample-parts.ts'

// The offices of the other sources. Their names are theirs; townships, firms, people and numbers exist nowhere.

const towns = [
  '样例东镇',
  '样例南镇',
  '样例西镇',
  '样例北镇',
  '样例中心街道',
  '样例港湾街道',
  '样例岭乡',
  '样例河乡',
]

/** Writes targets, inspectors and items of each office into a folder of its own; the experts are everybody's. */
export function writePackSamples(folder: string): void {
  for (const sample of samples) {
    const place = join(folder, sample.pack)
    mkdirSync(place, { recursive: true })
    writeCsv(join(place, 'targets.csv'), targetHeader, targetRows(sample))
    writeCsv(join(place, 'inspectors.csv'), inspectorHeader, sample.departments.flatMap(inspectorRows))
    writeCsv(join(place, 'items.csv'), itemHeader, sample.departments.flatMap(itemRows))
  }
}

function targetRows({ seed, from, trades, tags, region }: PackSample): readonly (readonly string[])[] {
  const roll = chance(seed)
  const pick = (words: readonly string[]) => words[Math.floor(roll() * words.length)] ?? ''
  const all = trades.flatMap((one) => Array.from({ length: one.count }, () => one))
  const steps = Object.entries(tags).map(([tag, count], at) => ({ tag, step: all.length / count, at }))
  return all.map(({ industry, words }, index) => {
    const serial = String(index + 1).padStart(3, '0')
    const town = towns[index % towns.length] ?? ''
    const own = steps.filter(
      ({ step, at }) => Math.floor((index + at * 7) / step) > Math.floor((index - 1 + at * 7) / step),
    )
    const licensed = industry === '危险化学品'
    return [
      `样例${serial}号${pick(words)}${pick(['有限公司', '厂', '有限责任公司'])}`,
      creditCode(from + index),
      pick(['有限责任公司', '个人独资企业', '个体工商户']),
      industry,
      town,
      `${region}${town}样例路${index + 1}号`,
      `样例法人${serial}`,
      `样例联系人${serial}`,
      `1990000${String((from + index) % 10_000).padStart(4, '0')}`,
      roll() < 0.04 ? '注销' : '存续',
      '企业信用风险分类',
      gradeAt(roll()),
      '2023-01-01',
      '虚构样例',
      own.map(({ tag }) => tag).join('、'),
      licensed ? `样例危化经字${serial}` : '',
      licensed ? '9999-09-09' : '',
    ]
  })
}

function gradeAt(rest: number): string {
  if (rest < 0.2) return 'A'
  if (rest < 0.82) return 'B'
  return rest < 0.96 ? 'C' : 'D'
}

function inspectorRows({ name, prefix, units, count, skills }: Department): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, index) => {
    const serial = String(index + 1).padStart(2, '0')
    const leads = index % 4 === 0
    return [
      `样例${prefix}${serial}`,
      `${prefix}9999${serial}`,
      name,
      units[index % Math.max(units.length, 1)] ?? '',
      '2027-12-31',
      skills[index % skills.length] ?? '',
      '',
      `1980000${String(index + 1).padStart(4, '0')}`,
      leads ? '是' : '否',
      '在岗',
      leads ? '样例负责人' : '样例科员',
    ]
  })
}

function itemRows({ name, prefix, items }: Department): readonly (readonly string[])[] {
  return items.map((one, index) => [
    `${prefix}-${String(index + 1).padStart(2, '0')}`,
    one.name,
    index === 0 ? '重点检查事项' : '一般检查事项',
    one.basis,
    name,
    one.points.join('、'),
    '实地核查、书面检查',
    '相关生产经营单位',
    '',
    '',
    name,
    one.points.join('\n'),
    '',
  ])
}
