import { inExcel } from '../excel';
import { addParts } from './history-parts';
import { historyNamespace } from './history-xml';
import type { HistoryPlan } from './plan-history';

/** Adds the snapshot of a run to the workbook. */
export async function writeHistory({ added, catalogueXml }: HistoryPlan): Promise<void> {
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

/** Queues the search for the catalogue's part; its id is there after the next sync. */
function lookForCatalogue(context: Excel.RequestContext): () => string | undefined {
  const parts = context.workbook.customXmlParts.getByNamespace(historyNamespace).load('items/id');
  return () => parts.items.at(0)?.id;
}

function setCatalogue({ workbook }: Excel.RequestContext, id: string | undefined, xml: string): void {
  if (id === undefined) workbook.customXmlParts.add(xml);
  else workbook.customXmlParts.getItem(id).setXml(xml);
}
