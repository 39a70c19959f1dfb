import { methodId, type MethodName, type MethodOptions } from '../../classify';

/** The last part of the key of each method's result, `segment` in `rfm.segment`. */
const parts: Record<Exclude<MethodName, 'matrix'>, string> = {
  rfm: 'segment',
  abc: 'class',
  valueTiers: 'tier',
  lifetimeValue: 'tier',
  lifecycle: 'stage',
  loyalty: 'level',
  clusters: 'cluster',
  attributeGroups: 'group',
  compositeScore: 'grade',
};

/** The results that a matrix can cross, each with the method it comes from. */
export const resultColumns = (methods: readonly MethodOptions[]): { key: string; method: MethodOptions }[] =>
  methods.flatMap((method) =>
    method.method === 'matrix' ? [] : [{ key: `${methodId(method)}.${parts[method.method]}`, method }],
  );

/** Methods that still find the results they work on: a matrix of fewer than two results goes. */
export function withoutOrphans(methods: readonly MethodOptions[]): MethodOptions[] {
  const keys = new Set(resultColumns(methods).map(({ key }) => key));
  return methods.flatMap((method): MethodOptions[] => {
    if (method.method !== 'matrix') return [method];
    if (keys.size < 2) return [];
    const { rows, columns, ...rest } = method;
    return [
      { ...rest, ...(rows && keys.has(rows) && { rows }), ...(columns && keys.has(columns) && { columns }) },
    ];
  });
}
