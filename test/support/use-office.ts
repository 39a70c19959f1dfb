import { type OfficeInNode, type OfficeSettings, startOffice } from './office-in-node';

/** A fresh Office.js for each test of the surrounding describe; the result gives the one of the running test. */
export function useOffice(settings: () => OfficeSettings = () => ({})): () => OfficeInNode {
  let office: OfficeInNode | undefined;
  beforeEach(async () => {
    office = await startOffice(settings());
  });
  afterEach(() => office?.stop());
  return () => {
    if (!office) throw new Error('Office.js is there only while a test runs');
    return office;
  };
}

/** The error a batch ends with. */
export async function errorOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('The batch ended without an error');
}
