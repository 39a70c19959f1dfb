import type { OutputColumn } from './classification';
import type { Message } from './message';
import type { MethodOptions } from './methods';
import { readMeasure } from './methods/measure';
import type { MethodContext } from './methods/method';
import { text } from './value-message';

/**
 * Headers that tell two uses of one method apart: by what is measured (ABC class by profit), else by the id the recipe
 * gives (ABC class (north)). Groups already say what they are made of.
 *
 * @param written the columns of the methods before
 * @returns what names a column of this use
 */
export function methodHeaders(
  context: MethodContext,
  options: MethodOptions,
  written: readonly OutputColumn[],
): (column: OutputColumn) => OutputColumn {
  if (context.id === options.method) return (column) => column;
  const taken = new Set(written.map(({ header }) => JSON.stringify(header)));
  const measure = measureOf(context, options);
  return (column) => {
    const { header } = column;
    const candidates: Message[] = [
      ...(options.method === 'attributeGroups' ? [header] : []),
      ...(measure ? [{ key: 'columns.by', params: { header, measure } }] : []),
    ];
    const named = { key: 'columns.named', params: { header, id: text(context.id) } };
    return { ...column, header: candidates.find((one) => !taken.has(JSON.stringify(one))) ?? named };
  };
}

/** The name of the one measure a method works on, where it is not the usual one. */
function measureOf(context: MethodContext, options: MethodOptions): Message | undefined {
  const isByMeasure = options.method === 'abc' || options.method === 'valueTiers';
  return isByMeasure && options.measure !== 'amount' ? readMeasure(context, options.measure).name : undefined;
}
