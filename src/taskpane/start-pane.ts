import { displayLanguage, whenReady } from '../workbook/environment';
import { onSelectionChanged } from '../workbook/locate-selection';
import { storedRecipe } from '../workbook/recipe-store';
import { warmUpWorker } from '../worker/classify-in-worker';
import { userErrorOf } from './errors/user-error-of';
import { useLanguageStore } from './language/language-store';
import { useRunStore } from './run/run-store';
import { readSelection } from './selection/read-selection';
import { useRecipeStore } from './state/recipe-store';
import { watchWorkbook } from './written/watch-workbook';

/** How long the selection has to keep still before it is looked at. */
const settleMs = 250;

/** Ties the pane to Excel: its language, the stored recipe, the selection. The pane can be drawn when it resolves. */
export async function startPane(): Promise<void> {
  await whenReady();
  useLanguageStore.getState().follow(displayLanguage());
  void takeStoredRecipe()
    .then(() => readSelection())
    .then(watchWorkbook)
    .then(warmUpWorker);
  followSelection();
  // Whatever was wrong with the settings, they are different ones now.
  useRecipeStore.subscribe(useRunStore.getState().dismissFailure);
}

async function takeStoredRecipe(): Promise<void> {
  try {
    const stored = await storedRecipe();
    if (stored) useRecipeStore.getState().takeOver(stored.recipe, 'stored');
  } catch (error) {
    useRunStore.getState().fail(userErrorOf(error));
  }
}

function followSelection(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = onSelectionChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (useRunStore.getState().run.status === 'running') return;
      useRunStore.getState().dismissFailure();
      void readSelection();
    }, settleMs);
  });
  listening.catch((error: unknown) => useRunStore.getState().fail(userErrorOf(error)));
}
