import type { Area } from './area';
import type { BorderSide, Border } from './style';

/** What a rule lays over a cell. Absent parts leave the cell as it is. */
export interface RuleFormat {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: string;
  numberFormat?: string;
  borders?: Partial<Record<BorderSide, Border>>;
}

/** Where a data bar, colour scale or icon changes: Office.js types (`LowestValue`, `Number`, `Percent`, `Percentile`, `Formula`…). */
export interface Criterion {
  type: string;
  formula?: string;
}

export interface ColorCriterion extends Criterion {
  color: string;
}

export interface IconCriterion extends Criterion {
  /** `GreaterThan` or `GreaterThanOrEqual`. */
  operator: string;
}

export interface DataBar {
  lower: Criterion;
  upper: Criterion;
  /** The bar without the number (Office.js: showDataBarOnly). */
  showBarOnly: boolean;
  direction: string;
  axisFormat: string;
  axisColor: string;
  positiveColor: string;
  positiveGradient: boolean;
  positiveBorder: string;
  negativeColor: string;
  negativeBorder: string;
  matchPositiveFill: boolean;
  matchPositiveBorder: boolean;
}

/** Office.js names: Excel.ConditionalCellValueOperator, ConditionalTextOperator and so on. */
export type ConditionalRule =
  | {
      type: 'CellValue';
      operator: string;
      formula1: string;
      formula2: string | undefined;
      format: RuleFormat;
    }
  | { type: 'Custom'; formula: string; format: RuleFormat }
  | { type: 'ContainsText'; operator: string; text: string; format: RuleFormat }
  | { type: 'PresetCriteria'; criterion: string; format: RuleFormat }
  | { type: 'TopBottom'; rank: number; kind: string; format: RuleFormat }
  | { type: 'DataBar'; bar: DataBar }
  | {
      type: 'ColorScale';
      minimum: ColorCriterion;
      midpoint: ColorCriterion | undefined;
      maximum: ColorCriterion;
    }
  | { type: 'IconSet'; style: string; reverse: boolean; showIconOnly: boolean; criteria: IconCriterion[] };

export type ConditionalType = ConditionalRule['type'];

/** A conditional format on one or more blocks of a sheet. Relative references count from the first block's first cell. */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** 0 = first to apply. */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export const defaultDataBar: DataBar = {
  lower: { type: 'Automatic' },
  upper: { type: 'Automatic' },
  showBarOnly: false,
  direction: 'Context',
  axisFormat: 'Automatic',
  axisColor: '#000000',
  positiveColor: '#638EC6',
  positiveGradient: true,
  positiveBorder: '#638EC6',
  negativeColor: '#FF0000',
  negativeBorder: '#FF0000',
  matchPositiveFill: false,
  matchPositiveBorder: false,
};
