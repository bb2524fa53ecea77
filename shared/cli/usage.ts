/** Every command with its words, in the order of the office's year. `--help` prints it; nothing else lists commands. */
export const usage = `双随机工作台 命令行

用法：npm run -s cli -- <命令> [参数] [--data 文件夹] [--json] [--passphrase-fd 号码]

口令、密码、恢复密钥在终端输入（不显示），或用 --passphrase-fd 从已打开的文件描述符读，按问到的次序一行一个：
--passphrase-fd 3 3< 文件，或 --passphrase-fd 0 从标准输入。不能写在参数里。

命令：
  import targets|inspectors|experts|items 文件 [--confirm] [--set 字段=值] [--rejected 文件]
                           读取名录文件并逐行报告；加 --confirm 才写入；
                           --rejected 把不能导入的行连同原因另存为表格
  plan list [年度]          列出年度计划及任务
  plan import 文件 [底稿年度] [--confirm]
                           读取计划表（.docx、.xlsx 等）并逐格报告；加 --confirm 才写入；
                           写明底稿年度的，编号、名称、月份移到那一年
  draw list                列出抽取
  draw show 抽取           显示一次抽取
  draw commit 任务 --contributor "单位 姓名" …
                           冻结名录与方案，生成第一轮承诺码
  draw slip 抽取 轮次 顺序 号码
                           录入并固定一位见证人的号码（定后不能改）；轮次 3 起是补抽和补位
  draw conclude 抽取 轮次   号码齐全后生成种子并抽取
  draw commit2 抽取 --department 部门 … --contributor "单位 姓名" … [--absent "编号 原因" …]
                           第二轮承诺（检查人员），只写到场的部门
  draw commit-late 抽取 --department 部门 … --contributor "单位 姓名" … [--absent "编号 原因" …]
                           未到场的部门以后补抽检查人员
  draw refill 抽取 --place "对象或检查组 部门 岗位 原因" … --document 文件 … --contributor "单位 姓名" …
                   [--absent "编号 原因" …]
                           补位：请假、迟到的回避等，只换这些岗位
  draw replace 抽取 对象 --reason 原因 --document 文件 …
                           递补：停产、查无下落等，按签号次序由下一户接替
  draw attachment 证明材料 [--out 文件]
                           取出随补位、递补交来的证明材料
  draw void 抽取 --reason 原因 --person 姓名 --person 姓名
                           作废一次抽取
  draw package 抽取 [--out 文件]
                           导出核验包
  documents list           列出已生成的文书
  documents plan 年度 internal|joint
                           生成计划表（T1、T2）
  documents work-plan 年度   生成年度工作方案（W2），附计划表
  documents scheme 任务      生成抽查实施方案
  documents approval 任务    生成行政检查审批表
  documents items [部门]    生成随机抽查事项清单（T5）
  documents draw 抽取 [种类 …] [轮次]
                           生成名单、分组表、一企一表和抽取记录（T6 T7 W3 W5），或写明的种类：
                           C1 承诺单、C2 结果单、C3 递补名单、C4 名录变动表、
                           C5 递补、补位记录、C6 作废单、W9 行政检查审批表；轮次不写即最后一轮
  documents all 抽取       生成这次抽取现有的全部文书
  documents dispatch 抽取  生成各部门的派发确认表和检查记录表
  documents check 文件     按GB/T 9704-2012检查任何一份.docx或.xlsx的版式，逐条指出（不需要数据库）
  verify 文件夹|压缩包      核验一个核验包（不需要数据库）
  sjds 文件夹              由输入文件算出 4-*、8-*（不需要数据库）
  ledger list [文字]        列出最近的操作记录，或含有某些文字的
  ledger verify            核对操作记录
  ledger heads             列出每张签字单的记录码
  ledger export --out 文件  导出可用 sha256sum 核对的文本
  backup [list]            立即备份，或列出全部备份（数据打不开时也能列出）
  backup second 文件夹|none  设定备份的第二处（移动盘、共享），或不再使用
  restore 备份              查看一份备份：里面有什么，恢复会丢开什么
  restore 备份 --confirm --reason 原因 --person 姓名 --person 姓名
                           从备份恢复；数据打不开时也可以用，建过账号的单位另加 --account 姓名（审核或管理员）
  restore last-whole [--confirm --reason 原因 --person 姓名 --person 姓名]
                           预写日志损坏等，打不开的：说明缘故；加 --confirm 按最后完整的状态打开
  encryption               数据库是否加密
  encryption on --person 姓名 --person 姓名
                           开启加密，显示恢复密钥
  encryption off --person 姓名 --person 姓名
                           关闭加密
  encryption unlock        核对口令：能不能打开数据库
  encryption passphrase    修改口令（先问现在的，再问新的）
  encryption recovery-key  再显示一次恢复密钥
  encryption recover       忘记口令的，用恢复密钥另设新口令（先问密钥，再问新口令）
  check [--out 文件]        自检；--out 另存交给技术人员的报告（不含单位和人员信息）
  call 操作 [JSON]         直接调用一个操作（操作名见 call --help）
  serve [--no-browser]     在本机浏览器中打开
  demo [--pack 规则包] [--out ./demo]
                           按一份公开文件走完一年：名录（虚构）、计划、抽取、文书、核验、年度目标；
                           规则包：ningjin（不写即此）、caofeidian、qinhuangdao、qinghe、yanshi

参数：
  --data 文件夹            单位的数据文件夹（默认与 npm start 相同）
  --json                   只输出 JSON
  --help                   显示本说明

退出码：0 是；1 否（附原因）；2 用法不对`
