import type { Engine } from './createEngine.ts';
import type { FromEngine, ToEngine } from './messages.ts';

type Call = Exclude<ToEngine, { kind: 'cancel' }>;

/**
 * Answers messages with an engine: one call a turn of the event loop, so that a cancellation that has already arrived
 * saves the call's work. `reply` sends an answer with the buffers to transfer, `later` runs a function in a new turn.
 * Returns what takes a message. `hasIdleTime`: turns in which nothing is waiting may be used to work ahead.
 */
export function serveEngine(
  engine: Engine,
  reply: (answer: FromEngine, transfer: ArrayBuffer[]) => void,
  later: (turn: () => void) => void,
  hasIdleTime = false,
): (message: ToEngine) => void {
  const waiting = new Map<number, Call>();
  let isTurnDue = false;
  let isIdleTurnDue = false;

  const askForTurn = (): void => {
    if (isTurnDue || waiting.size === 0) return;
    isTurnDue = true;
    later(answerNext);
  };

  const workAhead = (): void => {
    isIdleTurnDue = waiting.size === 0 && !engine.useIdleTime();
    if (isIdleTurnDue) later(workAhead);
  };

  const askForIdleTurn = (): void => {
    if (!hasIdleTime || isIdleTurnDue || waiting.size > 0) return;
    isIdleTurnDue = true;
    later(workAhead);
  };

  const answerNext = (): void => {
    isTurnDue = false;
    const next = waiting.values().next();
    if (next.done === true) return;
    const { call } = next.value;
    waiting.delete(call);
    try {
      if (!isPrepared(engine, next.value)) {
        // Behind the others, which need not wait for what one search has to do first.
        waiting.set(call, next.value);
        return;
      }
      const brings = bring(engine, next.value);
      reply({ call, brings }, buffersIn(brings));
    } catch (error) {
      reply({ call, failure: error instanceof Error ? error.message : String(error) }, []);
    } finally {
      askForTurn();
      askForIdleTurn();
    }
  };

  return (message) => {
    if (message.kind === 'cancel') {
      waiting.delete(message.call);
      return;
    }
    waiting.set(message.call, message);
    askForTurn();
  };
}

/** Does a part of what a question needs first; true where nothing is left to do. */
function isPrepared(engine: Engine, { kind, takes }: Call): boolean {
  const asks = kind === 'query' || kind === 'page' || kind === 'tile' || kind === 'tiles';
  return asks ? engine.prepare(takes.filter) : true;
}

/** What an answer hands over rather than copies. */
function buffersIn(brings: ReturnType<typeof bring>): ArrayBuffer[] {
  if (brings instanceof ArrayBuffer) return [brings];
  return Array.isArray(brings) ? brings : [];
}

function bring(engine: Engine, call: Call) {
  switch (call.kind) {
    case 'open':
      return engine.open(call.takes);
    case 'beginTable':
      engine.beginTable();
      return null;
    case 'appendBatch':
      return engine.appendBatch(call.takes);
    case 'finishTable':
      return engine.finishTable();
    case 'dropTable':
      engine.dropTable();
      return null;
    case 'query':
      return engine.query(call.takes);
    case 'page':
      return engine.page(call.takes);
    case 'tile':
      return engine.tile(call.takes);
    case 'tiles': {
      const { filter, tiles } = call.takes;
      return tiles.map((tile) => engine.tile({ ...tile, filter }));
    }
    case 'record':
      return engine.record(call.takes);
    case 'rowOf':
      return engine.rowOf(call.takes);
  }
}
