import { buildDocx } from '#shared/core/documents/index.ts'
import { jointRecords } from '#shared/domain/documents/index.ts'
import { aForm } from '#tests/domain/documents/makers.ts'
import { madeRecords } from '../made-records.ts'
import { tellDone } from '../process.ts'

// COUNT: that many joint records of three departments in one .docx.
const count = Number(process.argv[2])

await tellDone(async () => {
  let written = 0
  await buildDocx(jointRecords(aForm({ count }), madeRecords(count)), {
    onProgress: (done) => {
      written = done
    },
  })
  return written
})
