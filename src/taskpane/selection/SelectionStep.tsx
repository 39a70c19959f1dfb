import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { RowKind } from '../../classify';
import { Choice } from '../controls/Choice';
import { ErrorMessage } from '../errors/ErrorMessage';
import { useText } from '../language/use-text';
import { useIsRunning, useRunStore } from '../run/run-store';
import { useRecipeStore } from '../state/recipe-store';
import { DateOrderQuestion } from './DateOrderQuestion';
import { ExactCells } from './ExactCells';
import { HeaderChoice } from './HeaderChoice';
import { readSelection } from './read-selection';
import { rowsRead } from './rows-read';
import { useSelectionStore } from './selection-store';
import { useUnderstood } from './use-understood';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  where: { minWidth: 0, overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground3 },
});

const kinds = ['orders', 'customers'] as const satisfies readonly RowKind[];

/** What was selected and how it is understood. */
export function SelectionStep() {
  const styles = useStyles();
  const say = useText();
  const selection = useSelectionStore((state) => state.selection);
  const isReading = useSelectionStore((state) => state.isReading);
  const isRunning = useIsRunning();
  // What kept the last run from beginning is said once, above.
  const isSaid = useRunStore(({ run }) => run.status === 'failed');
  const known = useUnderstood();
  const change = useRecipeStore((state) => state.change);

  return (
    <section className={styles.step} aria-label={say('pane.selection.title')}>
      <div className={styles.card} data-testid="selection">
        <TableRegular className={styles.icon} />
        <div className={styles.where}>
          {selection.status === 'ready' && known ? (
            <>
              <Text weight="semibold" block>
                {selection.region.sheetName}
              </Text>
              <Text size={200} className={styles.facts}>
                {selection.region.table?.name ?? selection.region.address} ·{' '}
                {say('pane.selection.rows', {
                  count: rowsRead(selection.region, known.profile.firstDataRow),
                })}
              </Text>
            </>
          ) : (
            <Text>
              {say(selection.status === 'failed' ? 'pane.selection.none' : 'pane.selection.reading')}
            </Text>
          )}
        </div>
        {isReading ? (
          <Spinner size="tiny" aria-label={say('pane.selection.reading')} />
        ) : (
          <Button
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            aria-label={say('pane.selection.refresh')}
            disabled={isRunning}
            onClick={() => void readSelection()}
          />
        )}
      </div>
      {selection.status === 'failed' && !isSaid && <ErrorMessage error={selection.error} isQuiet />}
      {known?.problem && !isSaid && <ErrorMessage error={known.problem} isQuiet />}
      {known && (
        <Choice
          label={say('pane.selection.kind.label')}
          orientation="horizontal"
          value={known.profile.kind}
          options={kinds}
          name={(kind) => say(`pane.selection.kind.${kind}`)}
          onChoose={(rows) => change({ rows })}
        />
      )}
      {selection.status === 'ready' && known && (
        <>
          <HeaderChoice
            region={selection.region}
            profile={known.profile}
            firstRows={selection.firstRows ?? []}
          />
          <DateOrderQuestion profile={known.profile} />
        </>
      )}
      <ExactCells region={known?.region} />
    </section>
  );
}
