import { methodId, methodNames, recipeSchema, type MethodName, type MethodOptions } from '../../classify';
import { useRecipeStore } from '../state/recipe-store';
import { withoutOrphans } from './result-columns';

export type OptionsOf<Name extends MethodName> = Extract<MethodOptions, { method: Name }>;

/** What the options of one use of a method are shown and changed by. */
export interface MethodPanelProps<Name extends MethodName> {
  options: OptionsOf<Name>;
  change: (parts: Partial<Omit<OptionsOf<Name>, 'method'>>) => void;
}

const changeMethods = (next: (methods: readonly MethodOptions[]) => MethodOptions[]): void => {
  const { recipe, change } = useRecipeStore.getState();
  change({ methods: next(recipe.methods) });
};

/** Changes some options of one use of a method. */
export const changeMethod = <Options extends MethodOptions>(
  options: Options,
  parts: Partial<Options>,
): void =>
  changeMethods((methods) => methods.map((each) => (each === options ? { ...options, ...parts } : each)));

/** Takes one use of a method out; at least one method stays. */
export const removeMethod = (options: MethodOptions): void =>
  changeMethods((methods) => {
    const rest = withoutOrphans(methods.filter((each) => each !== options));
    return rest.length > 0 ? rest : [...methods];
  });

/** Takes one more use of a method in, in the order of the list of methods, under an id of its own. */
export const addMethod = (options: MethodOptions): void =>
  changeMethods((methods) => {
    const ids = new Set(methods.map(methodId));
    let [id, n] = [methodId(options), 1];
    while (ids.has(id)) id = `${methodId(options)}${(n += 1)}`;
    const place = ({ method }: MethodOptions) => methodNames.indexOf(method);
    const added = id === methodId(options) ? options : { ...options, id };
    return [...methods, added].sort((a, b) => place(a) - place(b));
  });

/**
 * A method with the options it has when nobody chose any.
 *
 * @param column header of the column to group by, for the method that asks for one
 */
export function defaultOptions(name: MethodName, column?: string): MethodOptions | undefined {
  const by = { type: 'categories', ...(column === undefined ? {} : { column }) };
  const methods = [name === 'attributeGroups' ? { method: name, by } : { method: name }];
  const parsed = recipeSchema.safeParse({ version: 1, methods });
  return parsed.success ? parsed.data.methods[0] : undefined;
}
