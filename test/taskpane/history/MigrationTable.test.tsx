import { TextEncoder } from 'node:util';
import { screen, within } from '@testing-library/react';
import { effectOf, migrationOf, moveKinds, recipeSchema, snapshotOf } from '../../../src/classify';
import { EffectTable } from '../../../src/taskpane/history/EffectTable';
import { MigrationTable } from '../../../src/taskpane/history/MigrationTable';
import { MovesList } from '../../../src/taskpane/history/MovesList';
import { draw } from '../draw';
import { ordersClassification } from '../orders-classification';

// Every browser has it, jsdom has not.
Object.assign(globalThis, { TextEncoder });

/** The same orders seen from two days: nothing but time passed. */
function twoSnapshots() {
  const on = (date: string) => {
    const recipe = recipeSchema.parse({ version: 1, referenceDate: { policy: 'date', date } });
    return snapshotOf(ordersClassification(recipe), recipe, { id: date, day: 45300, source: 'Orders' });
  };
  const [before, after] = [on('2023-10-01'), on('2024-06-30')];
  const migration = migrationOf(before, after, 'rfm.segment');
  const effect = effectOf(before, after, 'rfm.segment');
  if (!migration || !effect) throw new Error('both have RFM segments');
  return { migration, effect, day: before.about.asOf };
}

const numbers = (element: HTMLElement) =>
  within(element)
    .getAllByRole('cell')
    .map(({ textContent }) => Number(textContent));

describe('the history in the pane', () => {
  it('shows every customer of two snapshots once in the matrix and once among the moves', () => {
    const { migration } = twoSnapshots();
    draw(
      <>
        <MigrationTable migration={migration} />
        <MovesList moves={migration.moves} />
      </>,
    );
    const everybody = moveKinds.reduce((sum, kind) => sum + migration.moves[kind].customers, 0);
    expect(everybody).toBe(5);
    const shown = numbers(screen.getByTestId('migration')).reduce((sum, value) => sum + value, 0);
    expect(shown).toBe(everybody);
    const moved = [...screen.getByTestId('moves').querySelectorAll('dd')].map(({ textContent }) =>
      Number(textContent),
    );
    expect(moved.reduce((sum, value) => sum + value, 0)).toBe(everybody);
  });

  it('says what became of each tier, with a dash where there is no whole', () => {
    const { effect, day } = twoSnapshots();
    draw(<EffectTable effect={effect} before={day} />);
    const [, ...rows] = within(screen.getByTestId('effect')).getAllByRole('row');
    expect(rows).toHaveLength(effect.scheme.categories.length);
    const empty = effect.rows.findIndex(({ customers }) => customers === 0);
    expect(rows[empty]?.textContent).toContain('–');
    const full = effect.rows.findIndex(({ customers }) => customers > 0);
    expect(rows[full]?.textContent).toContain('0.0%');
  });

  it('speaks Chinese', () => {
    const { migration } = twoSnapshots();
    draw(<MigrationTable migration={migration} />, 'zh-CN');
    expect(screen.getByTestId('migration').textContent).not.toMatch(/history\.|undefined/);
  });
});
