import type { Effect, EffectRow } from '../../classify';
import { useText } from '../language/use-text';
import { useTableStyles } from './use-table-styles';

interface EffectTableProps {
  effect: Effect;
  /** Serial day of the earlier snapshot. */
  before: number;
}

/** What each tier did since: how many bought again, how many stayed, and the share of the revenue. */
export function EffectTable({ effect, before }: EffectTableProps) {
  const styles = useTableStyles();
  const say = useText();
  const { scheme, rows, added, total } = effect;
  const everything = total.amount + added.amount;
  const share = (part: number, whole: number): string =>
    Number.isFinite(part / whole) ? say('values.share', { value: part / whole }) : '–';
  const figures = ({ customers, bought, kept, amount }: EffectRow): string[] => [
    say('values.integer', { value: customers }),
    share(bought, customers),
    share(kept, customers),
    share(amount, everything),
  ];
  const title = say('history.effect', { name: scheme.header, before });

  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{title}</h4>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table} data-testid="effect">
          <thead>
            <tr>
              {(['tier', 'customers', 'repurchase', 'retention', 'amountShare'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(`history.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scheme.categories.map(({ key, name }, at) => {
              const row = rows[at];
              return (
                row && (
                  <tr key={key}>
                    <th scope="row">{say(name)}</th>
                    {figures(row).map((figure, column) => (
                      <td key={column}>{figure}</td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
