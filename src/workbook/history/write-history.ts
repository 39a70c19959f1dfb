import { inExcel } from '../excel';
import type { UndoLog } from '../undo-log';
import { addParts, removeParts } from './history-parts';
import { historyNamespace } from './history-xml';
import type { HistoryPlan } from './plan-history';

/**
 * Adds the snapshot of a run to the workbook. The step back takes it out again and puts the catalogue back as it was.
 */
export async function writeHistory(plan: HistoryPlan, log: UndoLog): Promise<void> {
  const { before, added, catalogueXml } = plan;
  log.push((context) => takeBack(context, [...added.keys()], before.catalogueXml));
  const there = await addParts(added, lookForCatalogue);
  await inExcel(async (context) => {
    setCatalogue(context, there, catalogueXml);
    await context.sync();
  });
}

/** Queues the removal of what earlier runs replaced: nothing brings it back any more. */
export function finishHistory(context: Excel.RequestContext, { before, outdated }: HistoryPlan): void {
  for (const namespace of outdated) {
    const id = before.parts.get(namespace);
    if (id !== undefined) context.workbook.customXmlParts.getItem(id).delete();
  }
}

/** Queues the removal of some parts, and the catalogue as given; without one there is none afterwards. */
export async function takeBack(
  context: Excel.RequestContext,
  namespaces: readonly string[],
  catalogueXml: string | undefined,
): Promise<void> {
  const taken = new Set(namespaces);
  await removeParts(
    context,
    (namespace) => taken.has(namespace) || (catalogueXml === undefined && namespace === historyNamespace),
  );
  if (catalogueXml !== undefined) await putCatalogue(context, catalogueXml);
}

/** Queues the catalogue, in its part or in a new one. One sync. */
async function putCatalogue(context: Excel.RequestContext, xml: string): Promise<void> {
  const look = lookForCatalogue(context);
  await context.sync();
  setCatalogue(context, look(), xml);
}

/** Queues the search for the catalogue's part; its id is there after the next sync. */
function lookForCatalogue(context: Excel.RequestContext): () => string | undefined {
  const parts = context.workbook.customXmlParts.getByNamespace(historyNamespace).load('items/id');
  return () => parts.items.at(0)?.id;
}

function setCatalogue({ workbook }: Excel.RequestContext, id: string | undefined, xml: string): void {
  if (id === undefined) workbook.customXmlParts.add(xml);
  else workbook.customXmlParts.getItem(id).setXml(xml);
}
