import type { ConditionalRule } from '../conditional-format';
import type { Place } from '../formula/evaluate';
import { mixColors } from './colors';
import { criterionValue, type SortedNumbers } from './criterion-value';

/** A data bar in a cell; positions are shares (0–1) of the cell's width from the left. */
export interface Bar {
  from: number;
  to: number;
  color: string;
  gradient: boolean;
  /** Where the axis stands, when there are negative values. */
  axis: number | undefined;
}

type RuleOf<T extends ConditionalRule['type']> = Extract<ConditionalRule, { type: T }>;

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** The bar of a value between the rule's ends. With negative values the axis stands where 0 is. */
export function barOf(
  { bar }: RuleOf<'DataBar'>,
  value: number,
  sorted: SortedNumbers,
  place: Place,
): Bar | undefined {
  const low = criterionValue(bar.lower, sorted, place, 'low');
  const high = criterionValue(bar.upper, sorted, place, 'high');
  if (high <= low)
    return value >= high && high !== 0 ? full(bar.positiveColor, bar.positiveGradient) : undefined;
  const position = (number: number): number => clamp((number - low) / (high - low));
  const axis = low < 0 && high > 0 ? position(0) : undefined;
  const negative = value < 0;
  const color = negative && !bar.matchPositiveFill ? bar.negativeColor : bar.positiveColor;
  const start = axis ?? (high <= 0 ? 1 : 0);
  const end = position(value);
  return {
    from: Math.min(start, end),
    to: Math.max(start, end),
    color,
    gradient: bar.positiveGradient,
    axis,
  };
}

function full(color: string, gradient: boolean): Bar {
  return { from: 0, to: 1, color, gradient, axis: undefined };
}

/** The fill a two- or three-colour scale gives a value. */
export function scaleColor(
  rule: RuleOf<'ColorScale'>,
  value: number,
  sorted: SortedNumbers,
  place: Place,
): string {
  const low = criterionValue(rule.minimum, sorted, place, 'low');
  const high = criterionValue(rule.maximum, sorted, place, 'high');
  const share = (from: number, to: number): number => (to > from ? clamp((value - from) / (to - from)) : 1);
  if (!rule.midpoint) return mixColors(rule.minimum.color, rule.maximum.color, share(low, high));
  const middle = criterionValue(rule.midpoint, sorted, place, 'low');
  return value <= middle
    ? mixColors(rule.minimum.color, rule.midpoint.color, share(low, middle))
    : mixColors(rule.midpoint.color, rule.maximum.color, share(middle, high));
}

/** An icon of a set, 0 = the lowest. */
export interface Icon {
  style: string;
  index: number;
}

export function iconOf(rule: RuleOf<'IconSet'>, value: number, sorted: SortedNumbers, place: Place): Icon {
  let index = 0;
  rule.criteria.forEach((criterion, at) => {
    if (at === 0) return;
    const threshold = criterionValue(criterion, sorted, place, 'low');
    const passed = criterion.operator === 'GreaterThan' ? value > threshold : value >= threshold;
    if (passed) index = at;
  });
  return { style: rule.style, index: rule.reverse ? rule.criteria.length - 1 - index : index };
}
