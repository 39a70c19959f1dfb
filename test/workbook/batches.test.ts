import fc from 'fast-check';
import {
  bytesAroundBlock,
  cellBytes,
  createReadPace,
  aimedReadBytes,
  maxBatchBytes,
  maxBlockCells,
  rowsBytes,
  writeBlocks,
} from '../../src/workbook/batches';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

describe('bytes of cells', () => {
  it('are those of JSON in UTF-8', () => {
    fc.assert(
      fc.property(cell, (value) => {
        const json = new TextEncoder().encode(JSON.stringify(value)).length + 1;
        expect(cellBytes(value)).toBeGreaterThanOrEqual(json);
        expect(cellBytes(value)).toBeLessThanOrEqual(json + 5 * String(value).length);
      }),
    );
  });

  it('of many equal rows are estimated exactly', () => {
    const rows = Array.from({ length: 5000 }, () => ['客户', 12]);
    expect(rowsBytes(rows)).toBe(5000 * (3 + 9 + 3));
  });
});

describe('a read', () => {
  it('grows fourfold at most, and to three quarters of a batch', () => {
    const pace = createReadPace(4);
    expect(pace.rows()).toBe(5000);
    pace.saw(5000, 5000 * 60);
    expect(pace.rows()).toBe(20_000);
    pace.saw(20_000, 20_000 * 60);
    expect(pace.rows()).toBe(Math.floor(aimedReadBytes / 60));
  });

  it('that is refused is halved, and stays below', () => {
    const pace = createReadPace(4);
    expect(pace.refused()).toBe(true);
    expect(pace.rows()).toBe(2500);
    pace.saw(2500, 100);
    expect(pace.rows()).toBe(2500);
    while (pace.rows() > 1) pace.refused();
    expect(pace.refused()).toBe(false);
  });
});

describe('blocks to write', () => {
  it('hold every cell once, in order, none above its limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 4000 }), (width, rows) => {
        const columns = Array.from({ length: width }, (_, column) => ({
          cell: (row: number) => row * width + column,
        }));
        const blocks = [...writeBlocks(columns, rows)];
        expect(blocks.flatMap(({ values }) => values.flat())).toEqual(
          Array.from({ length: rows * width }, (_, i) => i),
        );
        let next = 0;
        for (const block of blocks) {
          expect(block.firstRow).toBe(next);
          next += block.rowCount;
          expect(block.rowCount * width).toBeLessThanOrEqual(maxBlockCells);
          expect(block.bytes).toBeGreaterThan(bytesAroundBlock);
        }
        expect(next).toBe(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('are cut by bytes where cells are long', () => {
    const blocks = [...writeBlocks([{ cell: () => 'x'.repeat(30_000) }], 100)];
    expect(blocks.every(({ bytes }) => bytes <= maxBatchBytes / 4)).toBe(true);
    expect(blocks.length).toBeGreaterThan(2);
  });
});
