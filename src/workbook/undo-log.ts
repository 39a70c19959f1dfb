import { newContext } from './excel';

/** Takes one step back; what it queues is sent together with others. */
export type UndoStep = (context: Excel.RequestContext) => void | Promise<void>;

/** The steps back of a write under way, last first. */
export interface UndoLog {
  push: (step: UndoStep) => void;
  /** A step back to be taken after all others, when every cell is as it was: a pivot's refresh. */
  pushFinal: (step: UndoStep) => void;
  /** Takes every step back. Goes on after a step that fails, so that one lost sheet does not keep the rest. */
  undo: () => Promise<void>;
}

/** Keeps, while a plan is applied, how to take each step back if a later one fails or the user cancels. */
export function createUndoLog(): UndoLog {
  const steps: UndoStep[] = [];
  return {
    push: (step) => {
      steps.push(step);
    },
    pushFinal: (step) => {
      steps.unshift(step);
    },
    async undo() {
      const failures: unknown[] = [];
      for (let step = steps.pop(); step; step = steps.pop()) {
        // One trip a step, so that a step that fails takes no other with it.
        const trip = newContext();
        try {
          await step(trip);
          await trip.sync();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be taken back.');
    },
  };
}
