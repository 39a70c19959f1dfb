import { percentOf, shareOf } from './percent';
import { RangeInput } from './RangeInput';

interface PercentInputProps {
  label: string;
  /** A share, 0 to 1. */
  value: number;
  /** Percent. */
  from: number;
  to: number;
  onChange: (share: number) => void;
}

/** A share, typed as a percentage. */
export const PercentInput = ({ label, value, from, to, onChange }: PercentInputProps) => (
  <RangeInput
    label={label}
    unit="%"
    value={percentOf(value)}
    from={from}
    to={to}
    onChange={(percent) => onChange(shareOf(percent))}
  />
);
