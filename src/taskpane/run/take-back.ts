import { finishInterrupted } from '../../workbook/interrupted';
import { removeEverything } from '../../workbook/remove-everything';
import { undoLastRun } from '../../workbook/undo-last-run';
import { readSelection } from '../selection/read-selection';
import { useRecipeStore } from '../state/recipe-store';
import { lookAtWritten } from '../written/look-at-written';
import { useWrittenStore } from '../written/written-store';
import { runJob } from './run-job';
import { useRunStore } from './run-store';

/** Undoes the last run, and shows what the workbook has now. */
export const undoRun = (): Promise<void> =>
  runJob('undo', async (options) => {
    const outcome = await undoLastRun(options);
    useRunStore.getState().takeBack({ status: 'undone', outcome });
    await lookAgain();
  });

/** Removes everything this add-in ever wrote into the workbook. The recipe stays in the pane, not in the workbook. */
export const removeAll = (): Promise<void> =>
  runJob('remove', async (options) => {
    const outcome = await removeEverything(options);
    useRunStore.getState().takeBack({ status: 'removed', outcome });
    const { recipe, takeOver } = useRecipeStore.getState();
    takeOver(recipe, 'default');
    await lookAgain();
  });

/** Takes back what a run that broke off had written, or brings an undo or a removal that broke off to its end. */
export const putInOrder = (): Promise<void> =>
  runJob('undo', async ({ onProgress }) => {
    await finishInterrupted(onProgress);
    useRunStore.getState().leave();
    await lookAgain();
  });

async function lookAgain(): Promise<void> {
  useWrittenStore.setState({ hasChanged: false });
  await lookAtWritten();
  await readSelection();
}
