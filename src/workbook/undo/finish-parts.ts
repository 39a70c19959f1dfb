import { historyNamespace } from '../history/history-xml';
import { isOwnPart } from './own-traces';
import { undoNamespace } from './record-store';
import type { RestoreEnd } from './restore-end';
import type { UndoRecord } from './undo-record';

/**
 * Queues what makes the parts of ours what they were: those of the run go, and the list of snapshots is put back.
 *
 * @param there All parts of the workbook, with their namespaces.
 */
export function finishParts(
  { customXmlParts }: Excel.Workbook,
  there: readonly Excel.CustomXmlPart[],
  record: UndoRecord,
  end: RestoreEnd,
): void {
  for (const part of there) if (isGone(part, record, end)) part.delete();
  const catalogueXml = record.history?.catalogueXml;
  if (end === 'remove' || catalogueXml === undefined) return;
  const catalogue = there.find(({ namespaceUri }) => namespaceUri === historyNamespace);
  if (catalogue) catalogue.setXml(catalogueXml);
  else customXmlParts.add(catalogueXml);
}

function isGone(
  { id, namespaceUri }: Excel.CustomXmlPart,
  { undoParts, history }: UndoRecord,
  end: RestoreEnd,
): boolean {
  if (end === 'remove') return isOwnPart(namespaceUri);
  // An undo goes back one run.
  if (namespaceUri === undoNamespace) return end === 'undo' || !undoParts.includes(id);
  if (!history) return false;
  const hadList = history.catalogueXml !== undefined;
  return history.added.includes(namespaceUri) || (!hadList && namespaceUri === historyNamespace);
}
