import type { MethodOptions } from '../../classify';
import { useText } from '../language/use-text';
import { ColumnChoice } from './ColumnChoice';
import { useDataColumns } from './use-data-columns';

interface WithinChoiceProps {
  within: MethodOptions['within'];
  onChoose: (within: MethodOptions['within']) => void;
}

/** The column inside whose values a method runs separately: each region, each currency. */
export function WithinChoice({ within, onChoose }: WithinChoiceProps) {
  const say = useText();
  const { attributes } = useDataColumns();
  if (attributes.length === 0 && within === undefined) return null;
  return (
    <ColumnChoice
      label={say('pane.methods.within.label')}
      value={within}
      columns={attributes}
      none={say('pane.methods.within.none')}
      onChoose={(column) => onChoose(typeof column === 'string' ? column : undefined)}
    />
  );
}
