// The offices of the other sources, with what their plans speak of. Beyond that everything is invented.

export interface Trade {
  readonly industry: string
  readonly words: readonly string[]
  readonly count: number
}

export interface Department {
  readonly name: string
  readonly prefix: string
  readonly units: readonly string[]
  readonly count: number
  readonly skills: readonly string[]
  /** The items it checks; their wording beyond the source's is our own */
  readonly items: readonly Item[]
}

export interface Item {
  readonly name: string
  readonly basis: string
  readonly points: readonly string[]
}

export interface PackSample {
  readonly pack: string
  readonly region: string
  readonly seed: number
  /** First number of its firms: no two samples share a code */
  readonly from: number
  readonly trades: readonly Trade[]
  /** Tag → on how many firms, spread evenly */
  readonly tags: Readonly<Record<string, number>>
  readonly departments: readonly Department[]
}

const safety = '《中华人民共和国安全生产法》'
const usual = ['建立并落实全员安全生产责任制', '从业人员经安全培训合格后上岗', '隐患排查治理有记录'] as const
const item = (name: string, basis = safety, points: readonly string[] = usual): Item => ({
  name,
  basis,
  points,
})

const chemistry = { industry: '危险化学品', words: ['化工', '涂料', '加油站', '气体'] }
const machines = { industry: '机械', words: ['机械制造', '五金', '铸造'] }
const light = { industry: '轻工', words: ['食品', '纸制品', '塑料制品'] }
const building = { industry: '建材', words: ['建材', '水泥制品'] }
const textile = { industry: '纺织', words: ['纺织', '服装'] }
const trade = { industry: '商贸', words: ['商贸', '超市'] }
const metal = { industry: '冶金', words: ['冶金', '钢材轧制'] }

export const samples: readonly PackSample[] = [
  {
    pack: 'caofeidian',
    region: '曹妃甸区',
    seed: 20240108,
    from: 1001,
    trades: [
      { ...chemistry, count: 70 },
      { ...machines, count: 60 },
      { ...building, count: 50 },
      { ...trade, count: 40 },
    ],
    tags: { 投诉举报多: 5, 经营异常: 5, 重大危险源: 8, 黑名单: 2 },
    departments: [
      {
        name: '唐山市曹妃甸区应急管理局',
        prefix: 'CYJ',
        units: ['监管处室', '监察处室'],
        count: 14,
        skills: ['危险化学品', '工贸'],
        items: [
          item('安全生产综合检查'),
          item('危险化学品企业的安全检查'),
          item('工贸企业的安全检查'),
          item('特种作业人员持证情况检查'),
          item('应急预案管理情况检查'),
        ],
      },
      {
        name: '市管局',
        prefix: 'CSG',
        units: [],
        count: 6,
        skills: ['特种设备'],
        items: [
          item('登记事项检查', '《中华人民共和国市场主体登记管理条例》', ['住所与登记一致']),
          item('特种设备使用情况检查', '《中华人民共和国特种设备安全法》', ['特种设备登记并定期检验']),
        ],
      },
      {
        name: '环保局',
        prefix: 'CHB',
        units: [],
        count: 6,
        skills: ['环境监察'],
        items: [
          item('排污许可情况检查', '《排污许可管理条例》', ['按许可证排放污染物']),
          item('污染防治设施运行情况检查', '《中华人民共和国环境保护法》', ['设施正常运行并有记录']),
        ],
      },
    ],
  },
  {
    pack: 'qinhuangdao',
    region: '秦皇岛市',
    seed: 20230103,
    from: 2001,
    trades: [
      { ...chemistry, count: 80 },
      { industry: '工贸', words: ['机械制造', '食品', '建材'], count: 60 },
      { ...metal, count: 24 },
      { industry: '非煤矿山', words: ['采石', '矿业'], count: 40 },
      { industry: '安全评价检测', words: ['安全评价', '检验检测'], count: 16 },
      { industry: '煤矿', words: ['煤业'], count: 12 },
    ],
    tags: { 重大危险源: 10, 黑名单: 3 },
    departments: [
      {
        name: '秦皇岛市应急管理局',
        prefix: 'QYJ',
        units: [
          '危险化学品安全监督管理科',
          '工商贸行业安全生产监督管理科',
          '非煤矿山安全监督管理科',
          '煤炭安全管理科',
          '办公室',
          '执法一大队',
          '执法二大队',
          '执法三大队',
        ],
        count: 24,
        skills: ['危险化学品', '工贸', '矿山'],
        items: [
          item('危险化学品及相关企业的安全检查'),
          item('危险化学品重大危险源管理情况检查'),
          item('工贸企业的安全检查'),
          item('冶金企业的安全检查'),
          item('非煤矿山企业的安全检查', '《中华人民共和国矿山安全法》'),
          item('尾矿库管理情况检查', '《尾矿库安全监督管理规定》'),
          item('安全评价检测服务机构的检查', '《安全评价检测检验机构管理办法》'),
          item('煤矿企业的安全检查', '《煤矿安全生产条例》'),
          item('安全生产综合检查'),
          item('应急预案管理情况检查', '《生产安全事故应急条例》'),
        ],
      },
    ],
  },
  {
    pack: 'qinghe',
    region: '清河县',
    seed: 20240527,
    from: 3001,
    trades: [
      { ...chemistry, count: 30 },
      { ...textile, count: 24 },
      { ...machines, count: 16 },
      { ...trade, count: 10 },
    ],
    tags: { 重大危险源: 5, 粉尘涉爆: 6, 黑名单: 2 },
    departments: [
      {
        name: '清河县应急管理局',
        prefix: 'HYJ',
        units: [],
        count: 14,
        skills: ['危险化学品', '工贸'],
        items: [item('危险化学品及相关企业的安全检查'), item('工贸行业企业的安全检查')],
      },
      {
        name: '市场监管局',
        prefix: 'HSC',
        units: [],
        count: 12,
        skills: ['计量'],
        items: [
          item('登记事项检查', '《中华人民共和国市场主体登记管理条例》', ['住所与登记一致']),
          item('公示信息检查', '《企业信息公示暂行条例》', ['按期公示年度报告']),
          item('拍卖等重要领域市场规范管理检查', '《中华人民共和国拍卖法》', ['经营行为规范']),
          item('产品质量监督检查', '《中华人民共和国产品质量法》', ['产品有合格证明']),
          item('计量监督检查', '《中华人民共和国计量法》', ['计量器具检定合格且在有效期内']),
        ],
      },
      {
        name: '商务局',
        prefix: 'HSW',
        units: [],
        count: 8,
        skills: ['成品油'],
        items: [item('成品油市场管理', '《成品油流通管理办法》', ['经营资质有效', '进销存台账完整'])],
      },
      {
        name: '消防救援大队',
        prefix: 'HXF',
        units: [],
        count: 10,
        skills: ['消防监督'],
        items: [
          item('对单位履行法定消防安全职责情况的监督抽查', '《中华人民共和国消防法》', [
            '疏散通道和安全出口畅通',
          ]),
          item('对使用领域消防产品质量的监督检查', '《消防产品监督管理规定》', ['消防产品有市场准入证明']),
          item('对社会消防技术服务活动的监督抽查', '《社会消防技术服务管理规定》', ['服务记录真实完整']),
          item('对注册消防工程师执业活动的监督抽查', '《注册消防工程师管理规定》', ['注册证有效']),
        ],
      },
    ],
  },
  {
    pack: 'yanshi',
    region: '偃师区',
    seed: 20230608,
    from: 4001,
    trades: [
      { ...chemistry, count: 60 },
      { ...metal, count: 20 },
      { industry: '有色', words: ['有色金属', '铝业'], count: 20 },
      { ...building, count: 24 },
      { ...machines, count: 24 },
      { ...light, count: 20 },
      { ...textile, count: 20 },
      { industry: '烟草', words: ['烟草制品'], count: 4 },
      { ...trade, count: 24 },
    ],
    tags: {
      粉尘涉爆: 10,
      有限空间: 12,
      液氨制冷: 6,
      重大危险源: 9,
      严重失信: 4,
      黑名单: 3,
      信用风险较高: 6,
      投诉举报多: 5,
      经营异常: 4,
      严重违法: 3,
    },
    departments: [
      {
        name: '洛阳市偃师区应急管理局',
        prefix: 'YYJ',
        units: ['政策法规科', '综合行政执法大队'],
        count: 20,
        skills: ['危险化学品', '工贸'],
        items: [
          item('公示信息情况检查', '《企业信息公示暂行条例》', ['公示信息真实准确']),
          item('安全生产责任制落实情况检查'),
          item('安全教育培训情况检查'),
          item('隐患排查治理情况检查'),
          item('粉尘涉爆企业的安全检查', '《工贸企业粉尘防爆安全规定》'),
          item('有限空间作业的安全检查', '《工贸企业有限空间作业安全规定》'),
          item('液氨制冷企业的安全检查'),
          item('重大危险源管理情况检查', '《危险化学品安全管理条例》'),
        ],
      },
    ],
  },
]
