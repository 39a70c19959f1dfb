import type { HeaderChoice } from './choose-column';
import type { MeasureOption } from './measure';
import type { MethodNeed } from './method';

/** A column of the data that a method asks for: an attribute (any, where no header is said) or a metric. */
export interface AskedColumn {
  role: 'attribute' | 'metric';
  choice: HeaderChoice | undefined;
}

/** The columns that measures ask for. */
export const columnsOfMeasures = (measures: readonly MeasureOption[]): AskedColumn[] =>
  measures.flatMap((measure) =>
    typeof measure === 'object' && 'metric' in measure ? [{ role: 'metric', choice: measure.metric }] : [],
  );

/** What measures cannot do without. */
export const needsOfMeasures = (measures: readonly MeasureOption[]): MethodNeed[] =>
  measures.includes('recency') ? ['dates'] : [];
