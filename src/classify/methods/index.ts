import { z } from 'zod';
import { abc } from './abc';
import type { Method, MethodContext, MethodOutput } from './method';
import { rfm } from './rfm';
import { valueTiers } from './value-tiers';

/** Every way of classifying: one line each. */
const methods = [entry(rfm), entry(abc), entry(valueTiers)] as const;

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

/** Runs one method of a recipe. */
export function runMethod(context: MethodContext, options: MethodOptions): MethodOutput {
  for (const method of methods) if (method.name === options.method) return method.run(context, options);
  throw new RangeError(`no method ${options.method}`);
}

/** A method whose `run` checks its options itself, so that methods can stand in one list. */
function entry<Name extends string, Schema extends z.ZodType>({ name, schema, run }: Method<Name, Schema>) {
  return {
    name,
    schema,
    run: (context: MethodContext, options: unknown): MethodOutput => run(context, schema.parse(options)),
  };
}
