import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface NumberInputProps {
  label: string;
  value: number;
  /** Said below the field while what stands in it cannot be used. */
  problem: string;
  isValid: (value: number) => boolean;
  onChange: (value: number) => void;
  /** A unit shown behind the number. */
  unit?: string;
}

/** A number the user types: taken over as soon as it makes sense, complained about as long as it does not. */
export function NumberInput({ label, value, problem, isValid, onChange, unit }: NumberInputProps) {
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? String(value);
  const usable = (text: string): boolean => text.trim() !== '' && isValid(Number(text));

  return (
    <Field label={label} size="small" {...(usable(shown) ? {} : { validationMessage: problem })}>
      <Input
        size="small"
        inputMode="decimal"
        value={shown}
        contentAfter={unit}
        onChange={(_event, { value: text }) => {
          setDraft(text);
          if (usable(text)) onChange(Number(text));
        }}
        onBlur={() => usable(shown) && setDraft(undefined)}
      />
    </Field>
  );
}
