import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { act, type ReactElement } from 'react';
import { defaultRecipe } from '../../src/classify';
import type { Language } from '../../src/locales/language';
import { useLanguageStore } from '../../src/taskpane/language/language-store';
import { useRunStore } from '../../src/taskpane/run/run-store';
import { useRecipeStore } from '../../src/taskpane/state/recipe-store';
import { fluentTheme } from '../../src/taskpane/theme/fluent-theme';

// Typing and choosing as a user does takes its time on a busy machine.
jest.setTimeout(30_000);

/** Draws a part of the pane in a language, with the stores as a fresh pane has them. */
export function draw(element: ReactElement, language: Language = 'en') {
  act(() => {
    useLanguageStore.setState({ excel: language, choice: 'excel' });
    useRecipeStore.getState().takeOver(defaultRecipe, 'default');
    useRunStore.setState({ run: { status: 'idle' } });
  });
  return render(<FluentProvider theme={fluentTheme(false)}>{element}</FluentProvider>);
}

export const currentRecipe = () => useRecipeStore.getState().recipe;
