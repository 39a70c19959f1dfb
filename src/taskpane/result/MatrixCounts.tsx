import type { CategoryCount, Message } from '../../classify';
import { useText } from '../language/use-text';
import { useMethodCountsStyles } from './use-method-counts-styles';

interface MatrixCountsProps {
  counts: readonly CategoryCount[];
  colourOf: (count: CategoryCount) => string;
}

/** A pair of categories in the name of a matrix cell. */
interface Pair {
  row: string;
  column: string;
  count: CategoryCount;
}

/** Whether these are the cells of a matrix, each named by its two categories. */
export const areCells = (counts: readonly CategoryCount[]): boolean =>
  counts.length > 0 && counts.every(({ name }) => name.key === 'rules.matrix.cell');

/** The cells of a matrix as a grid of customers: the shorter list of categories across, the longer one down. */
export function MatrixCounts({ counts, colourOf }: MatrixCountsProps) {
  const styles = useMethodCountsStyles();
  const say = useText();
  const pairs = counts.map((count): Pair => {
    const named = (part: string): string => {
      const name = count.name.params?.[part];
      return isMessage(name) ? say(name) : '';
    };
    return { row: named('row'), column: named('column'), count };
  });
  const names = (of: (pair: Pair) => string): string[] => [...new Set(pairs.map(of))];
  const isWide = names(({ column }) => column).length > names(({ row }) => row).length;
  const downOf = ({ row, column }: Pair): string => (isWide ? column : row);
  const acrossOf = ({ row, column }: Pair): string => (isWide ? row : column);

  return (
    <table className={styles.table} data-testid="matrix">
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {say('pane.result.customers')}
          </th>
          {names(acrossOf).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names(downOf).map((name) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            {pairs
              .filter((pair) => downOf(pair) === name)
              .map(({ count }) => (
                <td key={count.key} className={count.customers === 0 ? styles.share : undefined}>
                  <span className={styles.cell}>
                    {say('values.integer', { value: count.customers })}
                    {count.customers > 0 && (
                      <span className={styles.swatch} style={{ backgroundColor: colourOf(count) }} />
                    )}
                  </span>
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Param = NonNullable<Message['params']>[string];

const isMessage = (param: Param | undefined): param is Message => typeof param === 'object' && 'key' in param;
