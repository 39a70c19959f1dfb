import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { FieldProps } from '@fluentui/react-components';

interface ChoiceProps<T extends string> {
  label: string;
  hint?: string | undefined;
  value: T;
  options: readonly T[];
  /** What an option is called. */
  name: (option: T) => string;
  onChoose: (option: T) => void;
  disabled?: boolean | undefined;
  orientation?: FieldProps['orientation'];
}

const useStyles = makeStyles({
  // A long option must not widen the pane.
  list: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/** One choice out of a few, with its label: a native list, which every screen reader and small pane knows. */
export function Choice<T extends string>({
  label,
  hint,
  value,
  options,
  name,
  onChoose,
  disabled,
  orientation = 'vertical',
}: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} orientation={orientation} size="small">
      <Select
        size="small"
        className={styles.list}
        value={value}
        disabled={disabled}
        onChange={(_event, { value: chosen }) => {
          const option = options.find((candidate) => candidate === chosen);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
