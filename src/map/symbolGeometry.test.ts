import { describe, expect, it } from 'vitest';
import { INCIDENT_TYPES } from '../core/vocabulary.ts';
import { CONFLICT_PATHS, DISCREPANCY_PATHS, SYMBOL_HALF, symbolPath } from './symbolGeometry.ts';

/** Absolute path data of our own making: commands and numbers, nothing else. */
const PATH = /^(M-?\d+(\.\d+)? -?\d+(\.\d+)?([MLHVAZ](-?\d+(\.\d+)?( -?\d+(\.\d+)?)*)?)*)$/;
const shapes = [...new Set(Object.values(INCIDENT_TYPES))];

describe('symbolPath', () => {
  it('has an outline of its own for each of the seven', () => {
    expect(shapes).toHaveLength(7);
    expect(new Set(shapes.map((shape) => symbolPath(shape).outline)).size).toBe(7);
  });

  it.each(shapes)('draws %s as closed path data within its box', (shape) => {
    const { outline, glyph } = symbolPath(shape);
    expect(outline).toMatch(PATH);
    expect(glyph).toMatch(PATH);
    expect(outline).toMatch(/Z$/);
    for (const number of `${outline}${glyph}`.match(/-?\d+(\.\d+)?/g) ?? []) {
      expect(Math.abs(Number(number))).toBeLessThan(SYMBOL_HALF);
    }
  });

  it('has marks that are never mistaken for one another', () => {
    for (const path of [CONFLICT_PATHS.outline, CONFLICT_PATHS.glyph, ...Object.values(DISCREPANCY_PATHS)]) {
      expect(path).toMatch(PATH);
    }
    expect(CONFLICT_PATHS.outline).not.toBe(DISCREPANCY_PATHS.back);
  });
});
