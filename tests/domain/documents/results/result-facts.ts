export const bureau = '虚构县应急管理局'
export const target = {
  id: '91350100M000100Y43',
  name: '虚构县东风化工有限公司',
  address: '虚构县凤凰镇工业路18号',
  legalRepresentative: '甄某甲',
}
export const inspection = {
  inspectionName: '2024年虚构县危化企业联合抽查',
  drawNumber: '2024001-001',
  inspectedOn: '2024-06-03',
}
export const contact = { contact: '样例甲', phone: '0319-0000001' }
export const inspectors = [
  { name: '检查员甲', certificate: '03052800001' },
  { name: '检查员乙', certificate: '03052800002' },
]
export const blank = { date: '2024-06-23', mark: '' }
