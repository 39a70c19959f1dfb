import { defaultRecipe, type Progress } from '../../src/classify';
import { workerApi } from '../../src/worker/worker-api';
import { ordersTable } from './orders-table';

describe('workerApi', () => {
  it('replies after the last progress has arrived, however slow its port is', async () => {
    const happened: string[] = [];
    const slowly = async ({ stage }: Progress): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      happened.push(stage);
    };
    await workerApi.classifyTable(ordersTable(20), defaultRecipe, 46000, slowly);
    happened.push('reply');
    expect([...new Set(happened)]).toEqual(['prepare', 'classify', 'reply']);
    expect(happened.indexOf('reply')).toBe(happened.length - 1);
  });

  it('needs nobody to listen', async () => {
    const reply = await workerApi.classifyTable(ordersTable(20), defaultRecipe, 46000);
    expect(reply).toHaveProperty('classification');
  });
});
