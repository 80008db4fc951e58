import { describe, expect, it } from 'vitest';
import { exampleDataset } from '../../claims/comparison/exampleDataset.ts';
