import { z } from 'zod';
import type { CategoryCount, MessageColumn, MethodResult, OutputColumn } from '../classification';
import type { Dataset } from '../dataset/dataset';
import type { Message } from '../message';
import type { AskedColumn } from './asked-columns';

/** What a method is given besides its options. */
export interface MethodContext {
  /** The method's id in the recipe: the first part of its columns' keys, `rfm` in `rfm.segment`. */
  id: string;
  dataset: Dataset;
  /** Serial day that recency is counted from. */
  referenceDate: number;
  /** Whether that day is the one after the latest order, so that a later order moves it. */
  followsLatest: boolean;
  /** Columns of the methods that ran before, e.g. for a matrix or a composite score. */
  before: readonly OutputColumn[];
  /** The reasons of these methods, where reasons are asked for. */
  reasons?: readonly OutputColumn[];
  /** Whether the customers are one of several groups: names of categories must mean the same in all of them. */
  inGroup?: true;
  /** The share of all customers that the group has, and with it of the work that reasons may take; 1 by default. */
  share?: number;
}

/** What a method gives back: its columns in the dataset's customer order, and its account of itself. */
export interface MethodOutput {
  /** Scores behind the result; written where the recipe's outputs ask for scores. */
  scores?: OutputColumn[];
  columns: OutputColumn[];
  /**
   * Why each customer is where it is and what would move it up; computed where the recipe's outputs ask for it. Where
   * that takes long, it is told what share of it is done.
   */
  why?: (onShare?: OnShare) => MessageColumn;
  /** What kind of numbers the columns hold, where it depends on the data; `asked`: the kind the options ask for. */
  kind?: { name: string; label: Message; asked: boolean };
  /** `counts` left out are counted from the categories of `result.column`. */
  result: Omit<MethodResult, 'counts' | 'method'> & { counts?: CategoryCount[] };
}

/** Told what share of some work is done, 0 to 1. */
export type OnShare = (share: number) => void;

/** A way of classifying: its name, the schema of its options, and its computation. */
export interface Method<Name extends string, Schema extends z.ZodType> {
  name: Name;
  /** Schema of its options: `method: z.literal(name)`, {@link commonOptions}, and its own. */
  schema: Schema;
  /** What it cannot do without: dates, or every order of a customer where the rows are orders. */
  needs?: (options: z.output<Schema>) => readonly MethodNeed[];
  /** The columns of the data it asks for beyond those in a role. */
  asks?: (options: z.output<Schema>) => readonly AskedColumn[];
  /** Whether it is left out with a note where the data lack what it asks for, as `optional` says of any method. */
  isOptional?: (options: z.output<Schema>) => boolean;
  run: (context: MethodContext, options: z.output<Schema>) => MethodOutput;
}

/** What a method cannot do without: dates of orders, or every single order. */
export type MethodNeed = 'dates' | 'history';

/** Options every method has. */
export const commonOptions = {
  /** Tells two uses of one method apart (ABC by revenue, ABC by profit); the method's name by default. */
  id: z
    .string()
    .regex(/^[A-Za-z][\w-]{0,40}$/)
    .optional(),
  /** Header of an attribute column: the method runs separately inside each of its values. */
  within: z.string().min(1).optional(),
  /** Left out with a note, instead of ending the run, where the data lack a column it asks for. */
  optional: z.literal(true).optional(),
};
