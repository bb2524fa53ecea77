import { buildDocx } from '#shared/core/documents/index.ts'
import { jointRecords, type JointRecordInput } from '#shared/domain/documents/index.ts'
import { aForm, aJointRecord, someTargets } from '#tests/domain/documents/makers.ts'
import { tellDone } from '../process.ts'

// COUNT: that many joint records of three departments in one .docx.
const count = Number(process.argv[2])

function* records(): Generator<JointRecordInput> {
  for (const [index, target] of someTargets(count).entries()) {
    yield aJointRecord({ target, position: index + 1 })
  }
}

await tellDone(async () => {
  let written = 0
  await buildDocx(jointRecords(aForm({ count }), records()), {
    onProgress: (done) => {
      written = done
    },
  })
  return written
})
