import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({ wide: { gridColumn: '1 / -1' } });

interface ListInputProps<T> {
  label: string;
  values: readonly T[];
  /** How a value stands in the field. */
  format: (value: T) => string;
  /** The value a user typed; undefined where it is none. */
  parse: (text: string) => T | undefined;
  /** Said below the field while what stands in it cannot be used. */
  problem: string;
  isValid: (values: T[]) => boolean;
  onChange: (values: T[]) => void;
}

const separators = /[;；、，\n]|,(?!\d)/;

/** A few values in one line, separated by commas or semicolons; a comma before a digit belongs to the number. */
export function ListInput<T>({
  label,
  values,
  format,
  parse,
  problem,
  isValid,
  onChange,
}: ListInputProps<T>) {
  const styles = useStyles();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? values.map(format).join('; ');
  const used = usable(shown);

  function usable(text: string): T[] | undefined {
    const parsed = text
      .split(separators)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(parse);
    const found = parsed.filter((value) => value !== undefined);
    return found.length === parsed.length && isValid(found) ? found : undefined;
  }

  return (
    <Field
      label={label}
      size="small"
      className={styles.wide}
      {...(used ? {} : { validationMessage: problem })}
    >
      <Input
        size="small"
        value={shown}
        onChange={(_event, { value: text }) => {
          setDraft(text);
          const next = usable(text);
          if (next) onChange(next);
        }}
        onBlur={() => used && setDraft(undefined)}
      />
    </Field>
  );
}

/** A number as it is typed in a list: digits may be grouped by commas. */
export function typedNumber(text: string): number | undefined {
  const number = Number(text.replaceAll(',', '').replace(/%$/, ''));
  return Number.isFinite(number) && text !== '' ? number : undefined;
}
