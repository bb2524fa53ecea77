import { buildDocx } from '#shared/core/documents/index.ts'
import { ZipWriter } from '#shared/core/documents/zip-writer.ts'
import { jointRecord, jointRecordPath } from '#shared/domain/documents/index.ts'
import { aForm } from '#tests/domain/documents/makers.ts'
import { madeRecords } from '../made-records.ts'
import { tellDone } from '../process.ts'

// COUNT: that many joint records of three departments, a .docx each, in one zip.
const count = Number(process.argv[2])

await tellDone(async () => {
  const zip = new ZipWriter()
  const form = aForm({ count })
  let written = 0
  for (const record of madeRecords(count)) {
    zip.file(
      jointRecordPath('样例抽取', record.position, record.target.name),
      await buildDocx(jointRecord(form, record)),
    )
    written += 1
  }
  zip.close()
  return written
})
