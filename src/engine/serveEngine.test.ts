import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './createEngine.ts';
import type { FromEngine } from './messages.ts';
import { serveEngine } from './serveEngine.ts';

/** An engine that counts the parts of idle time that it is given, of which it needs `parts`. */
function serve(parts: number, hasIdleTime: boolean) {
  const turns: (() => void)[] = [];
  const answers: FromEngine[] = [];
  const used = { parts: 0 };
  const engine: Engine = {
    ...createEngine(),
    useIdleTime() {
      used.parts += 1;
      return used.parts >= parts;
    },
  };
  const take = serveEngine(
    engine,
    (answer) => answers.push(answer),
    (turn) => turns.push(turn),
    hasIdleTime,
  );
  return { take, turns, answers, used };
}

describe('turns in which nothing is asked', () => {
  it('are used to work ahead until nothing is left, and then no more are taken', () => {
    const { take, turns, used } = serve(3, true);
    take({ call: 1, kind: 'beginTable', takes: null });
    while (turns.length > 0) turns.shift()?.();
    expect(used.parts).toBe(3);
  });

  it('give way to a call, and go on after it', () => {
    const { take, turns, answers, used } = serve(5, true);
    take({ call: 1, kind: 'beginTable', takes: null });
    turns.shift()?.();
    turns.shift()?.();
    expect(used.parts).toBe(1);
    take({ call: 2, kind: 'record', takes: 'a' });
    turns.shift()?.();
    expect(used.parts).toBe(1);
    while (turns.length > 0) turns.shift()?.();
    expect(answers.map(({ call }) => call)).toEqual([1, 2]);
    expect(used.parts).toBe(5);
  });

  it('are left alone on a page, which has other work', () => {
    const { take, turns, used } = serve(3, false);
    take({ call: 1, kind: 'beginTable', takes: null });
    while (turns.length > 0) turns.shift()?.();
    expect(used.parts).toBe(0);
  });
});
