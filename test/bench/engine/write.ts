import { maxBatchBytes, maxBlockCells } from '../../../src/workbook/batches';
import { writeColumns } from '../../../src/workbook/write-columns';
import { createHost, type Host } from '../../../src/workbench/host';
import { areaOf, createWorkbook, readValues } from '../../../src/workbench/model';
import { type Bridge, runOfficeSource } from '../../support/run-office-source';

type Cell = string | number;

interface TierCells {
  columns: readonly (readonly Cell[])[];
  /** One entry: the text of Microsoft's client library. */
  office: readonly string[];
}

interface Written {
  host: Host;
  cells: readonly unknown[][];
}

/**
 * The same cells written through Microsoft's client to the workbench's host: by our writer, or by a bare loop that assigns the
 * rows of 4 MB to a range and syncs (`whole`), or the same in ranges of 1,500 cells, which the client need not cut (`blocks`).
 */
export function prepare({ columns, office }: TierCells, { way }: { way: 'ours' | 'whole' | 'blocks' }) {
  const client = runOfficeSource(office.join(''));
  Object.assign(globalThis, {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: { context: { requirements: { isSetSupported: () => true } } },
  });
  return {
    async run(): Promise<Written> {
      const workbook = createWorkbook();
      const [sheet] = workbook.sheets;
      const host = createHost(workbook);
      const bridge: Bridge = {
        sendMessageToHost: (text) => setTimeout(() => bridge.onMessageFromHost(host.handle(text))),
        onMessageFromHost: () => undefined,
      };
      client.OfficeExtension.HostBridge.init(bridge);
      const rowCount = columns[0]?.length ?? 0;
      if (way === 'ours') {
        const toWrite = columns.map((cells, column) => ({ column, cell: (row: number) => cells[row] ?? '' }));
        await writeColumns({
          sheetId: sheet.id,
          sheetName: sheet.name,
          firstRow: 0,
          rowCount,
          columns: toWrite,
        });
      } else await bareLoop(columns, rowCount, way === 'blocks');
      host.close();
      return { host, cells: readValues(sheet.cells, areaOf(0, 0, rowCount, columns.length)) };
    },
    summary: ({ host, cells }: Written) => {
      const { syncs, requestBytes } = host.stats();
      const allowed = Math.ceil(requestBytes / maxBatchBytes) + 25;
      if (syncs > allowed) throw new Error(`${syncs} syncs for ${requestBytes} bytes: more than ${allowed}`);
      return { cells: hashOf(cells) };
    },
  };
}

async function bareLoop(columns: TierCells['columns'], rowCount: number, blocks: boolean): Promise<void> {
  const sample = Math.min(500, rowCount);
  const bytes = JSON.stringify(rowsOf(columns, 0, sample)).length * 1.1;
  const perBatch = Math.floor(maxBatchBytes / (bytes / sample));
  const perBlock = blocks ? Math.floor(maxBlockCells / columns.length) : perBatch;
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  for (let start = 0; start < rowCount; start += perBatch) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const end = Math.min(rowCount, start + perBatch);
    for (let from = start; from < end; from += perBlock) {
      const count = Math.min(perBlock, end - from);
      sheet.getRangeByIndexes(from, 0, count, columns.length).values = rowsOf(columns, from, count);
    }
    await context.sync();
  }
}

const rowsOf = (columns: TierCells['columns'], from: number, count: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => columns.map((cells) => cells[from + row] ?? ''));

/** FNV-1a over every cell's text: the same for the same cells. */
function hashOf(rows: Written['cells']): number {
  let hash = 2_166_136_261;
  for (const row of rows) {
    for (const cell of row) {
      const text = String(cell);
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
    }
  }
  return hash >>> 0;
}
