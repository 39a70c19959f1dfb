import { z } from 'zod';
import { abc } from './abc';
import type { AskedColumn } from './asked-columns';
import { attributeGroups } from './attribute-groups';
import { clusters } from './clusters';
import { compositeScore } from './composite-score';
import { lifecycle } from './lifecycle';
import { lifetimeValue } from './lifetime-value';
import { loyalty } from './loyalty';
import { matrix } from './matrix';
import type { Method, MethodContext, MethodNeed, MethodOutput } from './method';
import { rfm } from './rfm';
import { valueTiers } from './value-tiers';
import { runWithin } from './within';

/** Every way of classifying: one line each. */
const methods = [
  entry(rfm),
  entry(abc),
  entry(valueTiers),
  entry(lifetimeValue),
  entry(lifecycle),
  entry(loyalty),
  entry(clusters),
  entry(attributeGroups),
  entry(compositeScore),
  entry(matrix),
] as const;

const [first, ...rest] = methods;

/** The options of any method, told apart by `method`. */
export const methodSchema = z.discriminatedUnion('method', [
  first.schema,
  ...rest.map((method) => method.schema),
]);

/** The options of any method, completed by their defaults; `method` says of which. */
export type MethodOptions = z.output<typeof methodSchema>;

/** The name by which a recipe calls a method: `rfm`, `abc`, … */
export type MethodName = MethodOptions['method'];

/** The name of every method, in the order in which they are offered: `rfm`, `abc`, `valueTiers`, … */
export const methodNames: readonly MethodName[] = methods.map(({ name }) => name);

/**
 * The id of a method in its recipe: chosen, or its name. It begins the keys of its columns.
 *
 * @example
 * recipe.methods.map(methodId) // ['rfm', 'abc', 'profitAbc']
 */
export const methodId = ({ id, method }: MethodOptions): string => id ?? method;

/**
 * Whether any of these methods needs dates, or the history of orders (see {@link MethodNeed}).
 *
 * @example
 * anyNeeds(recipe.methods, 'dates') // true with RFM, false with ABC alone
 */
export const anyNeeds = (used: readonly MethodOptions[], need: MethodNeed): boolean =>
  used.some((options) => methodOf(options).needs(options).includes(need));

/** The columns of the data that a method asks for beyond those in a role; `within` asks for an attribute. */
export function askedColumns(options: MethodOptions): AskedColumn[] {
  const groups: AskedColumn[] =
    options.within === undefined ? [] : [{ role: 'attribute', choice: options.within }];
  return [...groups, ...methodOf(options).asks(options)];
}

/** Whether a method is left out with a note, instead of ending the run, where the data lack a column it asks for. */
export const isOptional = (options: MethodOptions): boolean =>
  options.optional === true || methodOf(options).isOptional(options);

/**
 * Runs one method of a recipe, inside each group if its options say so.
 *
 * @throws UserError `unknownColumn` if it asks for a column that the data does not have
 */
export function runMethod(context: MethodContext, options: MethodOptions): MethodOutput {
  const { run: runIt } = methodOf(options);
  const run = (inside: MethodContext): MethodOutput => runIt(inside, options);
  return options.within === undefined ? run(context) : runWithin(context, options.within, run);
}

function methodOf(options: MethodOptions): (typeof methods)[number] {
  const method = methods.find(({ name }) => name === options.method);
  if (!method) throw new RangeError(`no method ${options.method}`);
  return method;
}

/** A method whose `run` checks its options itself, so that methods can stand in one list. */
function entry<Name extends string, Schema extends z.ZodType>(method: Method<Name, Schema>) {
  const { name, schema, needs, asks, isOptional, run } = method;
  return {
    name,
    schema,
    needs: (options: unknown): readonly MethodNeed[] => needs?.(schema.parse(options)) ?? [],
    asks: (options: unknown): readonly AskedColumn[] => asks?.(schema.parse(options)) ?? [],
    isOptional: (options: unknown): boolean => isOptional?.(schema.parse(options)) ?? false,
    run: (context: MethodContext, options: unknown): MethodOutput => run(context, schema.parse(options)),
  };
}
