/** Whether a hidden name is one of ours that stands on a column of tiers. */
export const isColumnName = (name: string): boolean => name.startsWith('CustomerTiers.column');

/** Whether a hidden name is one of ours: on a column of tiers, or on the rows that were read. */
export const isOwnName = (name: string): boolean =>
  isColumnName(name) || name.startsWith('CustomerTiers.source');

/** Whether the namespace of an XML part is one of ours. */
export const isOwnPart = (namespace: string): boolean => namespace.startsWith('urn:customer-tiers');

/** Whether a table, pivot or chart is called as ours are. */
export const isOwnObject = (name: string): boolean => name.startsWith('CustomerTiers');
