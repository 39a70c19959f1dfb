import { Choice } from '../controls/Choice';
import { ListInput, typedNumber } from '../controls/ListInput';
import { RangeInput } from '../controls/RangeInput';
import { useText } from '../language/use-text';
import { ColumnChoice } from './ColumnChoice';
import { MeasureChoice } from './MeasureChoice';
import { useDataColumns } from './use-data-columns';
import type { MethodPanelProps, OptionsOf } from './use-method';

type By = OptionsOf<'attributeGroups'>['by'];

const types = ['categories', 'bands'] as const;
const usualTop = 10;
const usualCount = 4;

/** Attribute groups: by the commonest values of a column, or by bands of a number. */
export function AttributeGroupOptions({ options, change }: MethodPanelProps<'attributeGroups'>) {
  const say = useText();
  const { by } = options;
  return (
    <>
      <Choice<By['type']>
        label={say('pane.methods.attributeGroups.type.label')}
        value={by.type}
        options={by.type === 'rules' ? [...types, 'rules'] : types}
        name={(type) => say(`pane.methods.attributeGroups.type.${type}`)}
        onChoose={(type) => {
          if (type === 'categories') change({ by: { type, top: usualTop } });
          if (type === 'bands') change({ by: { type, measure: 'amount', count: usualCount } });
        }}
      />
      {by.type === 'categories' && <Categories by={by} onChange={(next) => change({ by: next })} />}
      {by.type === 'bands' && <Bands by={by} onChange={(next) => change({ by: next })} />}
    </>
  );
}

interface ByProps<Type extends By['type']> {
  by: Extract<By, { type: Type }>;
  onChange: (by: By) => void;
}

function Categories({ by, onChange }: ByProps<'categories'>) {
  const say = useText();
  const { attributes } = useDataColumns();
  const { column, ...rest } = by;
  return (
    <>
      <ColumnChoice
        label={say('pane.methods.attributeGroups.column')}
        value={column}
        columns={attributes}
        none={say('pane.methods.attributeGroups.anyColumn')}
        onChoose={(next) => onChange(next === undefined ? rest : { ...rest, column: next })}
      />
      <RangeInput
        label={say('pane.methods.attributeGroups.top')}
        value={by.top}
        from={1}
        to={50}
        isWhole
        onChange={(top) => onChange({ ...by, top })}
      />
    </>
  );
}

const limits = ['equal', 'own'] as const;
/** Round limits to start from. */
const usualBounds = [1000, 10000];

function Bands({ by, onChange }: ByProps<'bands'>) {
  const say = useText();
  const { bounds, ...rest } = by;
  return (
    <>
      <MeasureChoice
        label={say('pane.methods.measure')}
        value={by.measure}
        onChoose={(measure) => onChange({ ...by, measure })}
      />
      <Choice
        label={say('pane.methods.attributeGroups.limits.label')}
        value={bounds ? 'own' : 'equal'}
        options={limits}
        name={(option) => say(`pane.methods.attributeGroups.limits.${option}`)}
        onChoose={(option) => onChange(option === 'own' ? { ...rest, bounds: usualBounds } : rest)}
      />
      {bounds ? (
        <ListInput
          label={say('pane.methods.attributeGroups.bounds')}
          values={bounds}
          format={String}
          parse={typedNumber}
          problem={say('pane.methods.attributeGroups.boundsProblem')}
          isValid={(list) =>
            list.length > 0 &&
            list.length <= 20 &&
            list.every((one, k) => k === 0 || one > (list[k - 1] ?? 0))
          }
          onChange={(next) => onChange({ ...rest, bounds: next })}
        />
      ) : (
        <RangeInput
          label={say('pane.methods.attributeGroups.count')}
          value={by.count}
          from={2}
          to={10}
          isWhole
          onChange={(count) => onChange({ ...by, count })}
        />
      )}
    </>
  );
}
