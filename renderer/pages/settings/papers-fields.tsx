import { Form, Input, Radio } from 'antd'
import { WordsField } from '#renderer/components/words-field.tsx'

/** 公文: what stands on every official document of the office, and how it is set. Fields of the profile's form. */
export function PapersFields() {
  return (
    <>
      <h2 className="form-heading">公文</h2>
      <div className="form-columns">
        <Form.Item
          name={['papers', 'organs']}
          label="发文机关标志"
          extra="红头上的名称，不含“文件”。联合行文填多个，主办机关在前；不填时用落款"
        >
          <WordsField placeholder="例：某某县双随机一公开工作领导小组办公室" />
        </Form.Item>
        <Form.Item name={['papers', 'ending']} label="标志后加“文件”">
          <Radio.Group
            options={[
              { value: '', label: '不加' },
              { value: '文件', label: '加“文件”' },
            ]}
          />
        </Form.Item>
        <Form.Item name={['papers', 'addressees']} label="主送机关" extra="通知发给谁；不填时文书上不印主送">
          <WordsField placeholder="例：县双随机监管工作领导小组成员单位" />
        </Form.Item>
        <Form.Item name={['papers', 'copies']} label="抄送机关">
          <WordsField />
        </Form.Item>
        <Form.Item name={['papers', 'issuer']} label="印发机关" extra="不填时用落款">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['papers', 'signers']} label="签发人" extra="只印在上行文上；不填时留空由签发人写">
          <WordsField />
        </Form.Item>
        <Form.Item name={['papers', 'sealed']} label="盖章" extra="盖章与不盖章，署名和日期的位置不同">
          <Radio.Group
            options={[
              { value: true, label: '加盖印章' },
              { value: false, label: '不加盖印章' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name={['papers', 'jointNotice']}
          label="行政检查通知书"
          extra="检查以各部门的名义实施，一般由各部门分别发"
        >
          <Radio.Group
            options={[
              { value: false, label: '各部门分别发' },
              { value: true, label: '各部门合发一份' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name={['papers', 'margins']}
          label="页边距"
          extra="“实测”使首行末行的字落在版心边上，行距略大"
        >
          <Radio.Group
            options={[
              { value: 'office', label: '通用（上37 下35 左28 右26毫米）' },
              { value: 'physical', label: '实测' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name={['papers', 'fonts']}
          label="字体"
          extra="电脑里没有方正小标宋、仿宋_GB2312时选“系统自带”"
        >
          <Radio.Group
            options={[
              { value: 'standard', label: '国标字体' },
              { value: 'windows', label: '系统自带（华文中宋、仿宋、楷体、黑体）' },
            ]}
          />
        </Form.Item>
        <Form.Item name={['papers', 'sides']} label="印制" extra="双面印时版记落在双数页">
          <Radio.Group
            options={[
              { value: 'both', label: '双面' },
              { value: 'one', label: '单面' },
            ]}
          />
        </Form.Item>
      </div>
    </>
  )
}
