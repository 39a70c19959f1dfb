import { makeStyles, tokens } from '@fluentui/react-components';
import { methodNames } from '../../classify';
import { MethodUses } from './MethodUses';
import { PresetChoice } from './PresetChoice';
import { ReferenceDate } from './ReferenceDate';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** How customers are classified: the methods with their options, and the day recency is counted from. */
export function MethodsStep() {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <PresetChoice />
      <ReferenceDate />
      {methodNames.map((name) => (
        <MethodUses key={name} name={name} />
      ))}
    </div>
  );
}
