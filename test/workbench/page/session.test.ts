import { areaOf, type WorkbookChange } from '../../../src/workbench/model';
import { createSession } from '../../../src/workbench/page/session';

function sampleSession() {
  const session = createSession(() => undefined);
  session.openSample('en');
  const { activeSheetId: id } = session.workbook();
  return { session, id };
}

describe('a session', () => {
  it('opens the sample, and says so', () => {
    let replaced = 0;
    const session = createSession(() => (replaced += 1));
    const kinds: string[] = [];
    session.onChange(({ kind }: WorkbookChange | { kind: 'opened' }) => kinds.push(kind));
    session.openSample('zh');
    expect(replaced).toBe(2);
    expect(kinds).toEqual(['opened']);
    expect(session.workbook()).toMatchObject({ name: '订单示例', sheets: [{ name: '订单明细' }] });
  });

  it('takes what a person types, and shows it as a formula bar does', () => {
    const { session, id } = sampleSession();
    session.enter(id, areaOf(0, 9, 4, 1), [['12.5%'], ['2025-03-01'], ['=1+2'], ['word']]);
    expect([0, 1, 2, 3].map((row) => session.entry(id, row, 9))).toEqual([
      '0.125',
      '2025-03-01',
      '=1+2',
      'word',
    ]);
    const { cells } = session.paint(id, [0, 1, 2, 3], [9]);
    expect(cells[0]?.map(({ text }) => text)).toEqual(['12.50%', '3/1/2025', '3', 'word']);
    session.clear(id, [areaOf(0, 9, 4, 1)]);
    expect(session.entry(id, 2, 9)).toBe('');
  });

  it('keeps the page’s own selections to itself, and tells of the others', () => {
    const { session, id } = sampleSession();
    const kinds: string[] = [];
    session.onChange(({ kind }: WorkbookChange | { kind: 'opened' }) => kinds.push(kind));
    session.select(id, [areaOf(2, 2)], { row: 2, column: 2 });
    expect(kinds).toEqual([]);
    expect(session.sheet(id).selection.areas).toEqual([areaOf(2, 2)]);
  });

  it('copies shown texts and sums what is selected', () => {
    const { session, id } = sampleSession();
    session.enter(id, areaOf(0, 10, 2, 2), [
      ['a "b"', '1,000.50'],
      ['two\tparts', '2'],
    ]);
    expect(session.copy(id, areaOf(0, 10, 500, 2))).toMatch(/^"a ""b"""\t1,000\.50\n"two\tparts"\t2/);
    expect(session.summary(id, [areaOf(0, 10, 2, 2)])).toEqual({ filled: 4, numbers: 2, sum: 1002.5 });
  });

  it('saves what can be opened again', async () => {
    const { session } = sampleSession();
    const other = createSession(() => undefined);
    await other.open(await session.save(), 'again.xlsx');
    const facts = other.sheet(other.workbook().activeSheetId);
    expect(facts).toMatchObject({ usedColumns: 8, frozenRows: 1 });
    expect(other.workbook().name).toBe('again');
  });
});
