import type { Aggregation } from '../pivot';

/** The words Excel itself puts into a PivotTable, in the language of its user interface. */
export interface PivotCaptions {
  grandTotal: string;
  /** Heads the only values of a pivot without rows. */
  total: string;
  rowLabels: string;
  columnLabels: string;
  all: string;
  severalItems: string;
  blank: string;
  /** Heads the line of totals below an item. */
  itemTotal: (item: string) => string;
  /** Heads the totals of one figure among several. */
  figureTotal: (figure: string) => string;
  /** The name a figure has until it is given one. */
  figureName: (kind: Aggregation, field: string) => string;
}

const chineseKinds = {
  Sum: '求和项',
  Count: '计数项',
  Average: '平均值项',
  Max: '最大值项',
  Min: '最小值项',
  Product: '乘积项',
  CountNumbers: '数值计数项',
} satisfies Record<Aggregation, string>;

export type PivotLanguage = 'en-US' | 'zh-CN';

export const pivotCaptions = {
  'en-US': {
    grandTotal: 'Grand Total',
    total: 'Total',
    rowLabels: 'Row Labels',
    columnLabels: 'Column Labels',
    all: '(All)',
    severalItems: '(Multiple Items)',
    blank: '(blank)',
    itemTotal: (item) => `${item} Total`,
    figureTotal: (figure) => `Total ${figure}`,
    figureName: (kind, field) => `${kind} of ${field}`,
  },
  'zh-CN': {
    grandTotal: '总计',
    total: '汇总',
    rowLabels: '行标签',
    columnLabels: '列标签',
    all: '(全部)',
    severalItems: '(多项)',
    blank: '(空白)',
    itemTotal: (item) => `${item} 汇总`,
    figureTotal: (figure) => `${figure}汇总`,
    figureName: (kind, field) => `${chineseKinds[kind]}:${field}`,
  },
} satisfies Record<PivotLanguage, PivotCaptions>;
