/** The words Excel itself puts into a PivotTable, in the language of its user interface. */
export interface PivotCaptions {
  grandTotal: string;
  /** Heads the only values of a pivot without rows. */
  total: string;
  rowLabels: string;
  columnLabels: string;
  all: string;
  severalItems: string;
}

export type PivotLanguage = 'en-US' | 'zh-CN';

export const pivotCaptions = {
  'en-US': {
    grandTotal: 'Grand Total',
    total: 'Total',
    rowLabels: 'Row Labels',
    columnLabels: 'Column Labels',
    all: '(All)',
    severalItems: '(Multiple Items)',
  },
  'zh-CN': {
    grandTotal: '总计',
    total: '汇总',
    rowLabels: '行标签',
    columnLabels: '列标签',
    all: '(全部)',
    severalItems: '(多项)',
  },
} satisfies Record<PivotLanguage, PivotCaptions>;
