import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Choice } from '../controls/Choice';
import { ListInput, typedNumber } from '../controls/ListInput';
import { RangeInput } from '../controls/RangeInput';
import { useText } from '../language/use-text';
import { isSameChoice, measureName } from './column-name';
import { MeasureChoice, useMeasures } from './MeasureChoice';
import type { MethodPanelProps, OptionsOf } from './use-method';

type Part = OptionsOf<'compositeScore'>['parts'][number];

const useStyles = makeStyles({
  part: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  add: { gridColumn: '1 / -1', justifySelf: 'start' },
});

const scales = ['percentile', 'minMax', 'z'] as const;
const usualWeight = 20;
const mostParts = 20;

/** Composite score: its measures and their weights, how they are made comparable, and where the grades end. */
export function CompositeScoreOptions({ options, change }: MethodPanelProps<'compositeScore'>) {
  const styles = useStyles();
  const say = useText();
  const measures = useMeasures();
  const { parts, scale, grades } = options;
  const next = measures.find((measure) => !parts.some((part) => isSameChoice(part.measure, measure)));
  return (
    <>
      {parts.map((part, at) => (
        <PartRow
          key={JSON.stringify(part.measure)}
          part={part}
          taken={parts}
          onChange={(changed) => change({ parts: parts.with(at, changed) })}
          onRemove={parts.length > 1 ? () => change({ parts: parts.toSpliced(at, 1) }) : undefined}
        />
      ))}
      {next && parts.length < mostParts && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => change({ parts: [...parts, { measure: next, weight: usualWeight }] })}
        >
          {say('pane.methods.compositeScore.add')}
        </Button>
      )}
      <Choice
        label={say('pane.methods.compositeScore.scale.label')}
        value={scale}
        options={scales}
        name={(option) => say(`pane.methods.compositeScore.scale.${option}`)}
        onChoose={(chosen) => change({ scale: chosen })}
      />
      <ListInput
        label={say('pane.methods.compositeScore.grades')}
        values={grades}
        format={String}
        parse={typedNumber}
        problem={say('pane.methods.compositeScore.gradesProblem')}
        isValid={([a = 0, b = 0, c = 0, ...more]) => more.length === 0 && a > b && b > c && c > 0}
        onChange={([a = 0, b = 0, c = 0]) => change({ grades: [a, b, c] })}
      />
    </>
  );
}

interface PartRowProps {
  part: Part;
  /** A measure counts once. */
  taken: readonly Part[];
  onChange: (part: Part) => void;
  onRemove: (() => void) | undefined;
}

function PartRow({ part, taken, onChange, onRemove }: PartRowProps) {
  const styles = useStyles();
  const say = useText();
  const isFree = (measure: Part['measure']) => !taken.some((other) => isSameChoice(other.measure, measure));
  return (
    <div className={styles.part}>
      <MeasureChoice
        label={say('pane.methods.compositeScore.part')}
        value={part.measure}
        onChoose={(measure) => isFree(measure) && onChange({ measure, weight: part.weight })}
      />
      <RangeInput
        label={say('pane.methods.compositeScore.weight')}
        value={part.weight}
        from={0.1}
        to={1000}
        onChange={(weight) => onChange({ ...part, weight })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        disabled={!onRemove}
        aria-label={say('pane.methods.compositeScore.remove', { measure: measureName(part.measure) })}
        onClick={onRemove}
      />
    </div>
  );
}
