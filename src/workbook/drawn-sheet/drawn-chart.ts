import { z } from 'zod';
import { blockSchema } from '../block-schema';

const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Doughnut',
] as const;

const axisSchema = z.strictObject({
  title: z.string().optional(),
  numberFormat: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  majorUnit: z.number().optional(),
  /** Whether the first category stands on top of a bar chart. */
  reversed: z.boolean().optional(),
  gridlines: z.boolean().optional(),
});

const seriesSchema = z.strictObject({
  name: z.string(),
  /** Cells of the sheet the chart stands on, one column or row. */
  values: blockSchema,
  categories: blockSchema,
  /** `#RRGGBB` of bars or line. */
  colour: z.string(),
  /** Colours of single bars or slices, in their order. */
  pointColours: z.array(z.string()).optional(),
  /** Where it differs from the chart's. */
  type: z.enum(chartTypes).optional(),
  /** Drawn against an axis of its own on the right. */
  secondary: z.boolean().optional(),
  /** Number format of labels at the points; none without. */
  labels: z.string().optional(),
});

/** A chart as a value: found again by its name, drawn over a block of cells from other cells of the same sheet. */
export const drawnChartSchema = z.strictObject({
  name: z.string(),
  type: z.enum(chartTypes),
  title: z.string(),
  /** The cells it covers. */
  place: blockSchema,
  series: z.array(seriesSchema).min(1),
  legend: z.enum(['top', 'bottom', 'right', 'none']),
  categoryAxis: axisSchema.optional(),
  valueAxis: axisSchema.optional(),
  secondaryAxis: axisSchema.optional(),
  /** Gap between bars, in percent of their width. */
  gap: z.number().optional(),
});

export type DrawnChart = z.infer<typeof drawnChartSchema>;
export type DrawnAxis = z.infer<typeof axisSchema>;
export type DrawnSeries = z.infer<typeof seriesSchema>;
