import { ValueChoice } from '../controls/ValueChoice';
import { useText } from '../language/use-text';
import { columnName, type HeaderChoice } from './column-name';

interface ColumnChoiceProps {
  label: string;
  value: HeaderChoice | undefined;
  columns: readonly string[];
  /** What it means to choose none. */
  none: string;
  onChoose: (column: HeaderChoice | undefined) => void;
}

/** A column of the data, or none. */
export function ColumnChoice({ label, value, columns, none, onChoose }: ColumnChoiceProps) {
  const say = useText();
  return (
    <ValueChoice<HeaderChoice | null>
      label={label}
      value={value ?? null}
      options={[null, ...columns]}
      name={(column) => (column === null ? none : say(columnName(column)))}
      onChoose={(column) => onChoose(column ?? undefined)}
    />
  );
}
