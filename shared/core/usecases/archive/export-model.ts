import type { ExportedVolume } from '#shared/domain/report/archive-export.ts'
import { pieceFileName, volumeFolder } from '#shared/domain/report/archive-export.ts'
import { runningPages } from '#shared/domain/report/archive.ts'
import { recordEnd } from '#shared/domain/results/result-words.ts'
import type { Volume } from './view.ts'

/** How each volume stands in an export. `at`: 1-based serial of the volume */
export function exportedVolume(
  { head, desk, line, pieces, requirements }: Volume,
  at: number,
  destroyed: ReadonlySet<string>,
): ExportedVolume {
  const spans = runningPages(pieces)
  return {
    folder: volumeFolder(
      head.kind,
      at,
      head.drawNumber,
      head.targetName === '' ? head.name : head.targetName,
    ),
    name: head.name,
    kind: head.kind,
    shelf: desk.filed?.shelf ?? '',
    filedOn: desk.filed?.day ?? '',
    retention: line.filed?.retention ?? '',
    missing: line.missing,
    requirements,
    pieces: pieces.map((piece, index) => ({
      ...piece,
      span: spans[index] ?? '',
      files: piece.files.map((file, part) => ({
        ...file,
        // A document's own file is named by its place in the draw's folder; here it is known by what it is.
        path: pieceFileName(
          index + 1,
          part + 1,
          piece.files.length,
          file.of === 'document' ? `${piece.name}${file.name.slice(file.name.lastIndexOf('.'))}` : file.name,
        ),
        destroyed: destroyed.has(file.id),
      })),
    })),
    results: head.records.flatMap(({ department, content }) =>
      content.items.map(({ itemName: item, codes, finding, handling }) => ({
        department,
        day: recordEnd(content),
        item,
        codes,
        finding,
        handling,
      })),
    ),
  }
}
