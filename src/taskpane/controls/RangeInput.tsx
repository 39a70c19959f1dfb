import { useText } from '../language/use-text';
import { NumberInput } from './NumberInput';

interface RangeInputProps {
  label: string;
  value: number;
  from: number;
  to: number;
  isWhole?: boolean;
  unit?: string;
  onChange: (value: number) => void;
}

/** A number between two bounds. */
export function RangeInput({ label, value, from, to, isWhole = false, unit, onChange }: RangeInputProps) {
  const say = useText();
  return (
    <NumberInput
      label={label}
      value={value}
      problem={say(isWhole ? 'pane.numbers.whole' : 'pane.numbers.range', { from, to })}
      isValid={(number) => number >= from && number <= to && (!isWhole || Number.isInteger(number))}
      onChange={onChange}
      {...(unit === undefined ? {} : { unit })}
    />
  );
}
