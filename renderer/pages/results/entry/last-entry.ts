import type { RecordContent } from '#shared/domain/results/types.ts'

/** What one record may lend the next: never an answer, and no time of day. */
export type LastEntry = Pick<RecordContent, 'methods' | 'inspectorIds'> & {
  readonly department: string
  readonly day: string
}

export const lastOf = (department: string, content: RecordContent): LastEntry => ({
  department,
  day: content.begunAt.slice(0, 10),
  methods: content.methods,
  inspectorIds: content.inspectorIds,
})

/** Only what is empty is filled in, and people only of the same department. */
export function copiedInto(
  content: RecordContent,
  last: LastEntry,
  department: string,
): Partial<RecordContent> {
  const people = last.department === department ? last.inspectorIds : []
  return {
    begunAt: content.begunAt === '' ? last.day : content.begunAt,
    endedAt: content.endedAt === '' ? last.day : content.endedAt,
    methods: content.methods.length === 0 ? last.methods : content.methods,
    inspectorIds: content.inspectorIds.length === 0 ? people : content.inspectorIds,
  }
}
