/**
 * The workbench's workbook: plain data (`Workbook`, `Sheet`, `Cells`) and functions over it. Loaders fill a fresh
 * workbook with `putValue`, `putFormula` and `putStyle`; people and add-ins edit through `enterValues` and its siblings,
 * which apply Excel's rules and announce changes.
 */
export * from './address';
export * from './area';
export * from './calculate';
export * from './cell-value';
export * from './cells';
export * from './changes';
export * from './chart';
export * from './charts/chart-kind';
export * from './charts/chart-picture';
export { type ChartCell, chartCells, referenceArea } from './charts/chart-cells';
export { resolveChart } from './charts/resolve-chart';
export * from './conditional-format';
export * from './edit-cells';
export * from './edit-sheets';
export * from './edit-styles';
export * from './edit-tables';
export * from './model-error';
export { displayText } from './number-format';
export * from './pivot';
export * from './protection';
export * from './selection';
export * from './sheet';
export * from './style';
export * from './table';
export * from './workbook';
export * from './conditional/cell-look';
export type { Bar, Icon } from './conditional/graphics';
export * from './clear-cells';
export * from './edit-layout';
export * from './shift-cells';
export * from './sort-rows';
export { headerNames } from './table-headers';
export { datePartsOf, serialOf } from './serial-date';
export { isDateFormat } from './date-format';
export { readEntry } from './read-entry';
export * from './copy-cells';
export * from './edit-workbook';
export * from './filter-rows';
export * from './table-shape';
export * from './pivots/captions';
export * from './pivots/draw';
export * from './pivots/edit-pivots';
export { takeCache } from './pivots/cache';
export { fieldColumn, itemLabel } from './pivots/groups';
export * from './edit-rules';
export * from './edit-charts';
