import type { z } from 'zod';
import type { CategoryCount, MethodResult, OutputColumn } from '../classification';
import type { Dataset } from '../dataset/dataset';

/** What a method is given besides its options. */
export interface MethodContext {
  dataset: Dataset;
  /** Serial day that recency is counted from. */
  referenceDate: number;
  /** Columns of the methods that ran before, e.g. for a matrix or a composite score. */
  before: readonly OutputColumn[];
}

/** What a method gives back: its columns in the dataset's customer order, and its account of itself. */
export interface MethodOutput {
  columns: OutputColumn[];
  result: Omit<MethodResult, 'counts'> & { counts?: CategoryCount[] };
}

/** A way of classifying: its name, the schema of its options, and its computation. */
export interface Method<Name extends string, Schema extends z.ZodType> {
  name: Name;
  /** Schema of its options, `method: z.literal(name)` included. */
  schema: Schema;
  run: (context: MethodContext, options: z.output<Schema>) => MethodOutput;
}
