/** The ids in `4-targets.tsv` or `4-items.tsv`, in the file's order; none where the file is not there. */
export function drawnIds(result: string | null | undefined): readonly string[] {
  return (result ?? '').split('\n').flatMap((line) => line.split('\t')[3] ?? [])
}
