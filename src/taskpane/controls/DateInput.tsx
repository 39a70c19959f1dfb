import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface DateInputProps {
  label: string;
  /** ISO date. */
  value: string;
  onChange: (date: string) => void;
}

/** A day the user types or picks. While it is half typed the field is empty to us, and what was chosen stays. */
export function DateInput({ label, value, onChange }: DateInputProps) {
  const [draft, setDraft] = useState<string>();
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        type="date"
        value={draft ?? value}
        onChange={(_event, { value: date }) => {
          setDraft(date);
          if (date) onChange(date);
        }}
        onBlur={() => setDraft(undefined)}
      />
    </Field>
  );
}
