import type { Category, MessageColumn } from '../classification';
import type { Message } from '../message';

type Params = NonNullable<Message['params']>;

/**
 * The templates of a column of reasons, each kept once however many customers it is said of.
 *
 * @example
 * const reasons = createReasons();
 * const code = reasons.codeOf('why.loyalty.best', { level: name }, 0);
 */
export interface Reasons {
  templates: Message[];
  /** The place of a template; `which` tells apart those of one key. */
  codeOf: (key: string, which: number, params: () => Params) => number;
}

/** An empty list of reasons: see {@link Reasons}. */
export function createReasons(): Reasons {
  const templates: Message[] = [];
  const known = new Map<string, (number | undefined)[]>();
  return {
    templates,
    codeOf: (key, which, params) => {
      let places = known.get(key);
      if (!places) known.set(key, (places = []));
      const place = places[which];
      if (place !== undefined) return place;
      places[which] = templates.length;
      return templates.push({ key, params: params() }) - 1;
    },
  };
}

/** A tier and a better one as one number, for {@link Reasons.codeOf}. */
export const change = (tier: number, target: number, tiers: number): number =>
  tier * (tiers + 1) + target + 1;

/** The names of a tier and, where there is one, of the better tier that a change leads to. */
export function tierParams(categories: readonly Category[], tier: number, target?: number): Params {
  return {
    tier: categories[tier].name,
    ...(target !== undefined && { target: categories[target].name }),
  };
}

/** An empty column of numbers for reasons: NaN where a customer's reason does not use it. */
export const noNumbers = (customers: number): Float64Array => new Float64Array(customers).fill(NaN);

/** The column of reasons of a method: `templates` completed by `numbers`. */
export function reasonColumn(
  id: string,
  method: string,
  { templates }: Reasons,
  codes: Uint16Array,
  numbers: Record<string, Float64Array>,
): MessageColumn {
  return {
    kind: 'message',
    key: `${id}.why`,
    header: { key: `columns.${method}.why` },
    templates,
    codes,
    numbers,
  };
}
