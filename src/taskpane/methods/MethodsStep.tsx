import { makeStyles, tokens } from '@fluentui/react-components';
import { AbcOptions } from './AbcOptions';
import { MoreMethods } from './MoreMethods';
import { PresetChoice } from './PresetChoice';
import { ReferenceDate } from './ReferenceDate';
import { RfmOptions } from './RfmOptions';
import { ValueTierOptions } from './ValueTierOptions';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** How customers are classified: the methods with their options, and the day recency is counted from. */
export function MethodsStep() {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <PresetChoice />
      <RfmOptions />
      <AbcOptions />
      <ValueTierOptions />
      <MoreMethods />
      <ReferenceDate />
    </div>
  );
}
