import type { Classification, RawTable } from '../classify';

/** Memory that can be moved; memory shared between threads cannot, and need not. */
const isMovable = (buffer: ArrayBufferLike): buffer is ArrayBuffer =>
  buffer[Symbol.toStringTag] === 'ArrayBuffer';

/** Two columns may be views of one buffer, which may be listed only once. */
const buffersOf = (views: Iterable<ArrayBufferView>): ArrayBuffer[] =>
  [...new Set([...views].map((view) => view.buffer))].filter(isMovable);

/** The buffers of a table: moved to the worker, after which the table is empty on this side. */
export function tableBuffers({ columns, sheetRows, hidden }: RawTable): ArrayBuffer[] {
  const views = columns.flatMap(({ numbers, codes, packed }) =>
    packed ? [numbers, codes, packed] : [numbers, codes],
  );
  return buffersOf([...views, ...(sheetRows ? [sheetRows] : []), ...(hidden ? [hidden] : [])]);
}

/** The buffers of a classification: moved back to the pane. */
export function classificationBuffers({ columns, sheetRows }: Classification): ArrayBuffer[] {
  const views = columns.flatMap((column): ArrayBufferView[] => {
    if (column.kind === 'category') return [column.codes];
    return column.kind === 'message' ? [column.codes, ...Object.values(column.numbers)] : [column.values];
  });
  return buffersOf([sheetRows, ...views]);
}
