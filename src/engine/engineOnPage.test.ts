import { describe, expect, it } from 'vitest';
import { createEngineClient } from './client.ts';
import { engineOnPage } from './engineOnPage.ts';
import { syntheticRecords } from './syntheticRecords.ts';

describe('the engine without a worker', () => {
  it('answers like one', async () => {
    const client = createEngineClient(engineOnPage());
    const summary = await client.open(syntheticRecords(50));
    expect(summary.rows + summary.backgroundRows).toBe(50);
    client.close();
  });
});
