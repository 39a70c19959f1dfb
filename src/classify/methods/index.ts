import { z } from 'zod';
import { abc } from './abc';
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

export type MethodOptions = z.output<typeof methodSchema>;

export type MethodName = MethodOptions['method'];

export const methodNames: readonly MethodName[] = methods.map(({ name }) => name);

/** The id of a method in its recipe: chosen, or its name. */
export const methodId = ({ id, method }: MethodOptions): string => id ?? method;

/** Whether any of these methods needs dates, or the history of orders (see {@link MethodNeed}). */
export const anyNeeds = (used: readonly MethodOptions[], need: MethodNeed): boolean =>
  used.some((options) => methods.some(({ name, needs }) => name === options.method && needs.includes(need)));

/**
 * Runs one method of a recipe, inside each group if its options say so.
 *
 * @throws UserError `unknownColumn` if it asks for a column that the data does not have
 */
export function runMethod(context: MethodContext, options: MethodOptions): MethodOutput {
  const method = methods.find(({ name }) => name === options.method);
  if (!method) throw new RangeError(`no method ${options.method}`);
  const run = (inside: MethodContext): MethodOutput => method.run(inside, options);
  return options.within === undefined ? run(context) : runWithin(context, options.within, run);
}

/** A method whose `run` checks its options itself, so that methods can stand in one list. */
function entry<Name extends string, Schema extends z.ZodType>(method: Method<Name, Schema>) {
  const { name, schema, needs = [], run } = method;
  return {
    name,
    schema,
    needs,
    run: (context: MethodContext, options: unknown): MethodOutput => run(context, schema.parse(options)),
  };
}
