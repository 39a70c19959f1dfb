import { ValueChoice } from '../controls/ValueChoice';
import { useText } from '../language/use-text';
import { type MeasureOption, measureName } from './column-name';
import { useDataColumns } from './use-data-columns';

interface MeasureChoiceProps {
  label: string;
  value: MeasureOption;
  onChoose: (measure: MeasureOption) => void;
}

/** Which number of each customer counts: a fact, or a column of the data. */
export function MeasureChoice({ label, value, onChoose }: MeasureChoiceProps) {
  const say = useText();
  return (
    <ValueChoice
      label={label}
      value={value}
      options={useMeasures()}
      name={(measure) => say(measureName(measure))}
      onChoose={onChoose}
    />
  );
}

/** The numbers that the selected data have of each customer. */
export function useMeasures(): MeasureOption[] {
  const { hasProfit, metrics } = useDataColumns();
  return [
    'amount',
    ...(hasProfit ? (['profit'] as const) : []),
    'averageOrder',
    'orders',
    'recency',
    ...metrics.map((metric) => ({ metric })),
  ];
}
