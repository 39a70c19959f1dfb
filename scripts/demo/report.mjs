/**
 * The report of a headless run: what the add-in recorded of it in the workbook, and what went between Office.js and its host.
 *
 * @param {string} setting JSON of the workbook's setting; the add-in stores JSON text, so it may be JSON twice.
 * @param {{ syncs: number, requestBytes: number, responseBytes: number, largestRequest: number, largestResponse: number }} office
 */
export function reportOf(setting, office) {
  const once = JSON.parse(setting);
  const run = typeof once === 'string' ? JSON.parse(once) : once;
  const { rows, kind } = run.input;
  const { read, used, excluded } = run.amount;
  const { syncs, requestBytes, responseBytes, largestRequest, largestResponse } = office;
  return {
    input: { rows, kind },
    amount: { read, used, excluded },
    customers: run.customers,
    segments: run.segments,
    classes: run.classes,
    tiers: run.tiers,
    issues: run.issues.map(({ kind: issue, count, handling }) => ({ kind: issue, count, handling })),
    office: { syncs, requestBytes, responseBytes, largestRequest, largestResponse },
    ms: { read: run.ms.read, classify: run.ms.classify, write: run.ms.write, total: run.ms.total },
  };
}
