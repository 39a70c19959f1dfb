import type { QualityReport } from './dataset/quality';
import type { Message } from './message';
import type { RowKind } from './roles';

/** One segment, tier or class, best first within its column. */
export interface Category {
  /** Stable key, e.g. `champions`, `A`, `high`. */
  key: string;
  /** Its name, to be translated; a name the user typed is `{ key: 'text', params: { text } }`. */
  name: Message;
  /** 0 (worst) to 1 (best): decides the fill. */
  rank: number;
}

interface ColumnBase {
  /** Stable id within the classification, e.g. `rfm.segment`; identifies the written column. */
  key: string;
  /** The header, to be translated. */
  header: Message;
}

/**
 * One value per customer, in the order of {@link Classification.ids}.
 *
 * Numbers are NaN where nothing is known; `format` says what they are: money in the unit of the amount column, a percent
 * from 0 to 1, a score on the scale of its method. Dates are serial days of the 1900 system, NaN for none.
 */
export type OutputColumn =
  | (ColumnBase & { kind: 'category'; codes: Uint16Array; categories: Category[] })
  | (ColumnBase & {
      kind: 'number';
      values: Float64Array;
      format: 'money' | 'integer' | 'decimal' | 'percent' | 'score';
    })
  | (ColumnBase & { kind: 'date'; values: Float64Array })
  | MessageColumn;

/**
 * A text per customer in columns: customer i gets `templates[codes[i]]`, completed by the numbers of customer i.
 * Read one with {@link messageAt}.
 */
export interface MessageColumn extends ColumnBase {
  kind: 'message';
  templates: Message[];
  codes: Uint16Array;
  /** Values for the templates' parameters of the same name; NaN where a template does not use it. */
  numbers: Record<string, Float64Array>;
}

/**
 * The text of one customer, in the order of {@link Classification.ids}: its template with its own numbers.
 *
 * @example
 * messageAt(why, 0); // { key: 'why.rfm.frequency', params: { tier, target, count: 2, … } }
 */
export function messageAt(column: MessageColumn, customer: number): Message {
  const template = column.templates[column.codes[customer]];
  const numbers = Object.entries(column.numbers).map(([name, values]) => [name, values[customer]] as const);
  return withNumbers(template, Object.fromEntries(numbers));
}

/** A template with numbers; a reason within it gets them, too. */
function withNumbers({ key, params }: Message, numbers: Record<string, number>): Message {
  const inner = params?.['reason'];
  const isMessage = typeof inner === 'object' && 'key' in inner;
  return {
    key,
    params: { ...params, ...numbers, ...(isMessage && { reason: withNumbers(inner, numbers) }) },
  };
}

/** Customers, value and orders of one category. */
export interface CategoryCount {
  key: string;
  name: Message;
  customers: number;
  /** Distinct orders of these customers. */
  orders: number;
  /** Their net sum, in the unit of the amount column. */
  amount: number;
}

/** One line of the rules sheet: what a cut point or convention is, exactly. */
export interface Rule {
  label: Message;
  value: Message;
}

/** What one method found. */
export interface MethodResult {
  /** The method's id in the recipe: `rfm`, `abc`, `valueTiers`, … */
  method: string;
  /** The convention, one line. */
  convention: Message;
  /** Every cut point and tie rule. */
  rules: Rule[];
  /** The column whose categories this method is about. */
  column: string;
  /** Best first; every category of the scheme, also those with no customer. */
  counts: CategoryCount[];
  /** Things a user should know (collapsed bins, a gate that failed). */
  notes: Message[];
}

/** The result: one value per customer and output column, with the cut points and counts behind it. */
export interface Classification {
  kind: RowKind;
  /** Customers by amount descending, then id in code-unit order. */
  ids: string[];
  /** Zero-based sheet row of each customer (see Dataset.sheetRows). */
  sheetRows: Int32Array;
  /** Serial day that recency is counted from. */
  referenceDate: number;
  /** Of all customers: how many, their distinct orders, and their net sum in the unit of the amount column. */
  totals: { customers: number; orders: number; amount: number };
  /** The facts first, then what each method found, in the order of the recipe. */
  columns: OutputColumn[];
  /** What a user should know about the data as a whole (too few customers, all returns, …): shown as warnings. */
  notes: Message[];
  methods: MethodResult[];
  quality: QualityReport;
  /** ISO 4217 code of all amounts, where a column says so. */
  currency?: string;
}

/**
 * How far a run is: `done` of `total` within a stage. Methods are what `classify` and `reasons` count, whose stages take
 * turns, method by method; of reasons also a part of one.
 */
export interface Progress {
  stage: 'read' | 'prepare' | 'classify' | 'reasons' | 'write';
  done: number;
  total: number;
}
