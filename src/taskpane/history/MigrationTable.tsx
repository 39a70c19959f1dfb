import { direction, type Migration, type Moved } from '../../classify';
import { useText } from '../language/use-text';
import { useTableStyles } from './use-table-styles';

/** How many customers moved from each tier of then to each tier of now, who is new and who is gone. */
export function MigrationTable({ migration }: { migration: Migration }) {
  const styles = useTableStyles();
  const say = useText();
  const { before, after, cells, added, gone } = migration;
  const count = ({ customers }: Moved): string =>
    customers > 0 ? say('values.integer', { value: customers }) : '';
  const title = say('history.matrix', { name: before.header });

  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{title}</h4>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table} data-testid="migration">
          <thead>
            <tr>
              <th scope="col">{say('history.then')}</th>
              {after.categories.map(({ key, name }) => (
                <th key={key} scope="col">
                  {say(name)}
                </th>
              ))}
              <th scope="col">{say('history.gone')}</th>
            </tr>
          </thead>
          <tbody>
            {before.categories.map(({ key, name }, row) => (
              <tr key={key}>
                <th scope="row">{say(name)}</th>
                {after.categories.map((category, column) => (
                  <td key={category.key} className={styles[meaning(migration, row, column)]}>
                    {count(cells[row]?.[column] ?? nobody)}
                  </td>
                ))}
                <td className={styles.quiet}>{count(gone[row] ?? nobody)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('history.new')}</th>
              {after.categories.map(({ key }, column) => (
                <td key={key} className={styles.quiet}>
                  {count(added[column] ?? nobody)}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const nobody: Moved = { customers: 0, amount: 0 };

/** What the move of a cell means: to a better tier, to a worse one, or neither; nothing where nobody made it. */
function meaning(migration: Migration, row: number, column: number): 'up' | 'same' | 'down' | 'quiet' {
  const { before, after, cells } = migration;
  if (!cells[row]?.[column]?.customers) return 'quiet';
  if (before.categories[row]?.key === after.categories[column]?.key) return 'same';
  const way = direction(migration, row, column);
  if (way === 0) return 'quiet';
  return way > 0 ? 'up' : 'down';
}
