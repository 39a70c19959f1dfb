import { Choice } from './Choice';

interface ValueChoiceProps<T> {
  label: string;
  value: T;
  options: readonly T[];
  name: (option: T) => string;
  onChoose: (option: T) => void;
}

/** One choice out of a few values that need not be texts; the value in force is offered even if it is not one of them. */
export function ValueChoice<T>({ label, value, options, name, onChoose }: ValueChoiceProps<T>) {
  const code = (option: T): string => JSON.stringify(option) ?? '';
  const offered = new Map([...options, value].map((option) => [code(option), option]));
  return (
    <Choice
      label={label}
      value={code(value)}
      options={[...offered.keys()]}
      name={(each) =>
        [...offered].flatMap(([known, option]) => (known === each ? [name(option)] : [])).join('')
      }
      onChoose={(each) => {
        for (const [known, option] of offered) if (known === each) onChoose(option);
      }}
    />
  );
}
