import type { JointRecordInput } from '#shared/domain/documents/index.ts'
import { aDepartment, aJointRecord, someTargets } from '#tests/domain/documents/makers.ts'

const departments = ['虚构县应急管理局', '虚构县市场监管局', '虚构县消防救援大队']
const teams = 20

// Three of six items: every choice of them occurs in a large draw.
const choices = Array.from({ length: 64 }, (_, bits) =>
  [0, 1, 2, 3, 4, 5].filter((item) => (bits & (1 << item)) > 0),
).filter(({ length }) => length === 3)

const itemsOf = (department: string, position: number, seat: number) =>
  (choices[(position * (7 + seat * 4) + seat) % choices.length] ?? []).map((item) => ({
    name: `${department}样例事项${item + 1}`,
    legalBasis: `《样例法》第${item + 11}条`,
    points: [
      '样例要点：制度、台账是否齐全',
      '样例要点：人员是否经考核合格',
      `样例要点：设备${item + 1}是否完好`,
    ],
    ownPoints: [],
  }))

/** Records of a draw of so many targets: three departments, each with three of its six items drawn per target, and twenty teams. */
export function* madeRecords(count: number): Generator<JointRecordInput> {
  for (const [index, target] of someTargets(count).entries()) {
    const position = index + 1
    const team = position % teams
    yield aJointRecord({
      target,
      position,
      team: `第${team + 1}组`,
      departments: departments.map((department, seat) =>
        aDepartment({
          department,
          items: itemsOf(department, position, seat),
          inspectors: [1, 2].map((place) => ({
            name: `检查员${seat + 1}之${team * 2 + place}`,
            certificate: `0305280${seat}${String(team * 2 + place).padStart(3, '0')}`,
            leader: place === 1,
          })),
        }),
      ),
    })
  }
}
