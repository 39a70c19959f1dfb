import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ValueChoice } from '../controls/ValueChoice';
import { useText } from '../language/use-text';
import { isSameChoice, type MeasureOption, measureName } from './column-name';
import { useMeasures } from './MeasureChoice';
import type { MethodPanelProps } from './use-method';

const useStyles = makeStyles({
  wide: { gridColumn: '1 / -1', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  measures: { gridColumn: '1 / -1', border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.caption1, padding: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(124px, 1fr))',
    alignItems: 'start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

const counts = ['auto', 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Clusters: how many, and by which numbers customers are alike. */
export function ClusterOptions({ options, change }: MethodPanelProps<'clusters'>) {
  const styles = useStyles();
  const say = useText();
  const { k, measures, logarithm } = options;
  return (
    <>
      <ValueChoice<'auto' | number>
        label={say('pane.methods.clusters.k')}
        value={k}
        options={counts}
        name={(count) =>
          count === 'auto' ? say('pane.methods.clusters.auto') : say('values.integer', { value: count })
        }
        onChoose={(count) => change({ k: count })}
      />
      <Measures measures={measures} onChange={(next) => change({ measures: next })} />
      <Checkbox
        className={styles.wide}
        label={say('pane.methods.clusters.logarithm')}
        checked={logarithm}
        onChange={(_event, { checked }) => change({ logarithm: checked === true })}
      />
    </>
  );
}

interface MeasuresProps {
  measures: MeasureOption[];
  onChange: (measures: MeasureOption[]) => void;
}

function Measures({ measures, onChange }: MeasuresProps) {
  const styles = useStyles();
  const say = useText();
  const known = useMeasures();
  const isUsed = (measure: MeasureOption) => measures.some((one) => isSameChoice(one, measure));
  const offered = [...known, ...measures.filter((one) => !known.some((other) => isSameChoice(one, other)))];
  return (
    <fieldset className={styles.measures}>
      <legend className={styles.legend}>{say('pane.methods.clusters.measures')}</legend>
      <div className={styles.list}>
        {offered.map((measure) => (
          <Checkbox
            key={JSON.stringify(measure)}
            label={say(measureName(measure))}
            checked={isUsed(measure)}
            disabled={isUsed(measure) && measures.length === 1}
            onChange={() => onChange(offered.filter((one) => isUsed(one) !== isSameChoice(one, measure)))}
          />
        ))}
      </div>
    </fieldset>
  );
}
