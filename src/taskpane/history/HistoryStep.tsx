import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StoredSnapshot } from '../../workbook/history/stored-snapshots';
import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { useIsRunning } from '../run/run-store';
import { useWrittenStore } from '../written/written-store';
import { EffectTable } from './EffectTable';
import { MigrationTable } from './MigrationTable';
import { MovesList } from './MovesList';
import { showOnSheet } from './show-on-sheet';
import { useComparison } from './use-comparison';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'start' },
});

/** How customers moved between any two runs that the workbook remembers. */
export function HistoryStep() {
  const styles = useStyles();
  const say = useText();
  const snapshots = useWrittenStore((state) => state.snapshots);
  const last = snapshots.at(-1);
  const first = snapshots.find(({ id }) => id === last?.before) ?? snapshots.at(-2);
  if (!last || !first) {
    return (
      <Text size={200} className={styles.quiet}>
        {say('history.first')}
      </Text>
    );
  }
  return <Comparing key={last.id} snapshots={snapshots} first={first} last={last} />;
}

interface ComparingProps {
  snapshots: readonly StoredSnapshot[];
  first: StoredSnapshot;
  last: StoredSnapshot;
}

function Comparing({ snapshots, first, last }: ComparingProps) {
  const styles = useStyles();
  const say = useText();
  const [from, setFrom] = useState(first.id);
  const [to, setTo] = useState(last.id);
  const ids = snapshots.map(({ id }) => id);
  const nameOf = (id: string): string => {
    const snapshot = snapshots.find((each) => each.id === id);
    return snapshot ? say('pane.history.snapshot', { date: snapshot.date, count: snapshot.customers }) : id;
  };
  return (
    <div className={styles.step}>
      <div className={styles.choices}>
        <Choice
          label={say('pane.history.from')}
          orientation="horizontal"
          value={from}
          options={ids.filter((id) => id !== to)}
          name={nameOf}
          onChoose={setFrom}
        />
        <Choice
          label={say('pane.history.to')}
          orientation="horizontal"
          value={to}
          options={ids.filter((id) => id !== from)}
          name={nameOf}
          onChoose={setTo}
        />
      </div>
      <ComparisonView from={from} to={to} before={snapshots.find(({ id }) => id === from)?.date ?? 0} />
    </div>
  );
}

function ComparisonView({ from, to, before }: { from: string; to: string; before: number }) {
  const styles = useStyles();
  const say = useText();
  const isRunning = useIsRunning();
  const comparisons = useComparison(from, to);
  const [method, setMethod] = useState('');
  if (!comparisons) return <Spinner size="tiny" label={say('pane.history.reading')} />;
  const [usual] = comparisons;
  const shown = comparisons.find(({ migration }) => migration.before.key === method) ?? usual;
  if (!shown) return <Text size={200}>{say('pane.history.nothing')}</Text>;
  const { migration, effect } = shown;
  return (
    <>
      {comparisons.length > 1 && (
        <Choice
          label={say('pane.history.method')}
          value={migration.before.key}
          options={comparisons.map((each) => each.migration.before.key)}
          name={(key) => {
            const found = comparisons.find((each) => each.migration.before.key === key);
            return found ? say(found.migration.before.header) : key;
          }}
          onChoose={setMethod}
        />
      )}
      <MovesList moves={migration.moves} />
      <MigrationTable migration={migration} />
      <EffectTable effect={effect} before={before} />
      <Button
        className={styles.button}
        data-testid="history-to-sheet"
        disabled={isRunning}
        onClick={() => void showOnSheet(from, to)}
      >
        {say('pane.history.toSheet')}
      </Button>
    </>
  );
}
