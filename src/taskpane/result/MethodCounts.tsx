import { Text } from '@fluentui/react-components';
import type { CategoryCount, Classification, MethodResult } from '../../classify';
import { swatchOf } from '../../workbook/tier-palette';
import type { Share } from '../charts/ShareBar';
import { ShareBars } from '../charts/ShareBars';
import { useText } from '../language/use-text';
import { areCells, MatrixCounts } from './MatrixCounts';
import { useMethodCountsStyles } from './use-method-counts-styles';

interface MethodCountsProps {
  method: MethodResult;
  classification: Classification;
}

/** The tiers of one method: how many customers and how much revenue each holds. */
export function MethodCounts({ method, classification }: MethodCountsProps) {
  const styles = useMethodCountsStyles();
  const say = useText();
  const column = classification.columns.find(({ key }) => key === method.column);
  const ranks = new Map(
    column?.kind === 'category' ? column.categories.map(({ key, rank }) => [key, rank]) : [],
  );
  const colourOf = ({ key }: CategoryCount): string => swatchOf(ranks.get(key) ?? 0).fill;
  const { customers, amount } = classification.totals;
  const sharesOf = (sizeOf: (count: CategoryCount) => number): Share[] =>
    method.counts.map((count) => ({ key: count.key, size: sizeOf(count), colour: colourOf(count) }));
  const title = column ? say(column.header) : method.method;

  return (
    <section className={styles.method}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <Text size={200} block className={styles.convention}>
          {say(method.convention)}
        </Text>
      </div>
      {areCells(method.counts) ? (
        <MatrixCounts counts={method.counts} colourOf={colourOf} />
      ) : (
        <>
          <ShareBars
            bars={[
              { label: say('pane.result.customers'), shares: sharesOf(({ customers: size }) => size) },
              {
                label: say('pane.result.revenue'),
                shares: sharesOf(({ amount: size }) => Math.max(0, size)),
              },
            ]}
          />
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.name}>
                  {say('pane.result.tier')}
                </th>
                <th scope="col" colSpan={2}>
                  {say('pane.result.customers')}
                </th>
                <th scope="col" colSpan={2}>
                  {say('pane.result.revenue')}
                </th>
              </tr>
            </thead>
            <tbody>
              {method.counts.map((count) => (
                <tr key={count.key} className={count.customers === 0 ? styles.empty : undefined}>
                  <th scope="row" className={styles.name}>
                    <span className={styles.tier}>
                      <span className={styles.swatch} style={{ backgroundColor: colourOf(count) }} />
                      {say(count.name)}
                    </span>
                  </th>
                  <td>{say('values.integer', { value: count.customers })}</td>
                  <td className={styles.share}>
                    {say('values.share', { value: shareOf(count.customers, customers) })}
                  </td>
                  <td>{say('values.integer', { value: count.amount })}</td>
                  <td className={styles.share}>
                    {say('values.share', { value: shareOf(count.amount, amount) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
