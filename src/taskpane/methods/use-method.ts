import { methodNames, recipeSchema, type MethodName, type MethodOptions } from '../../classify';
import { useRecipeStore } from '../state/recipe-store';

export type OptionsOf<Name extends MethodName> = Extract<MethodOptions, { method: Name }>;

const isNamed =
  <Name extends MethodName>(name: Name) =>
  (options: MethodOptions): options is OptionsOf<Name> =>
    options.method === name;

/** The first use of a method in the recipe: its options, where it is used, and how to change them. */
export function useMethod<Name extends MethodName>(name: Name) {
  const options = useRecipeStore(({ recipe }) => recipe.methods.find(isNamed(name)));
  const isOnlyOne = useRecipeStore(({ recipe }) => recipe.methods.length === 1);

  const changeMethods = (next: (methods: MethodOptions[]) => MethodOptions[]): void => {
    const { recipe, change } = useRecipeStore.getState();
    change({ methods: next(recipe.methods) });
  };
  return {
    options,
    /** The last method in use stays: a recipe without any classifies nothing. */
    isFixed: options !== undefined && isOnlyOne,
    change: (parts: Partial<Omit<OptionsOf<Name>, 'method'>>): void =>
      changeMethods((methods) => methods.map((each) => (each === options ? { ...options, ...parts } : each))),
    toggle: (): void => changeMethods((methods) => toggled(methods, name)),
  };
}

/** A method with the options it has when nobody chose any; undefined where it cannot do without a choice. */
export function defaultOptions(name: MethodName): MethodOptions | undefined {
  const parsed = recipeSchema.safeParse({ version: 1, methods: [{ method: name }] });
  return parsed.success ? parsed.data.methods[0] : undefined;
}

/** The methods with one more or one fewer, in the order of the list of methods; at least one stays. */
export function toggled(methods: readonly MethodOptions[], name: MethodName): MethodOptions[] {
  if (methods.some(isNamed(name))) {
    const rest = methods.filter(({ method }) => method !== name);
    return rest.length > 0 ? rest : [...methods];
  }
  const wanted = defaultOptions(name);
  if (!wanted) return [...methods];
  const place = ({ method }: MethodOptions) => methodNames.indexOf(method);
  return [...methods, wanted].sort((a, b) => place(a) - place(b));
}
