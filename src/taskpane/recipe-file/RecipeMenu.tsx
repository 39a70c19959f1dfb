import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef } from 'react';
import { defaultRecipe } from '../../classify';
import { userErrorOf } from '../errors/user-error-of';
import { useText } from '../language/use-text';
import { useRunStore } from '../run/run-store';
import { useRecipeStore } from '../state/recipe-store';
import { downloadRecipe, recipeFrom } from './recipe-file';

const useStyles = makeStyles({
  // Out of sight, not out of reach: the menu opens it, and tests and tools can fill it.
  file: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    opacity: 0,
    pointerEvents: 'none',
  },
  button: { minWidth: tokens.spacingHorizontalXXXL },
});

/** Recipes to and from files, and back to the default. */
export function RecipeMenu() {
  const styles = useStyles();
  const say = useText();
  const file = useRef<HTMLInputElement>(null);
  const importFile = useImport();
  const takeOver = useRecipeStore((state) => state.takeOver);

  return (
    <>
      <Menu inline positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            className={styles.button}
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            aria-label={say('pane.recipe.menu')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ArrowUploadRegular />} onClick={() => file.current?.click()}>
              {say('pane.recipe.import')}
            </MenuItem>
            <MenuItem
              icon={<ArrowDownloadRegular />}
              onClick={() => downloadRecipe(useRecipeStore.getState().recipe)}
            >
              {say('pane.recipe.export')}
            </MenuItem>
            <MenuItem icon={<ArrowResetRegular />} onClick={() => takeOver(defaultRecipe, 'default')}>
              {say('pane.recipe.reset')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        className={styles.file}
        tabIndex={-1}
        aria-label={say('pane.recipe.file')}
        data-testid="import-recipe"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void importFile(chosen).finally(() => (currentTarget.value = ''));
        }}
      />
    </>
  );
}

function useImport(): (file: File) => Promise<void> {
  const say = useText();
  const { announce } = useAnnounce();
  const takeOver = useRecipeStore((state) => state.takeOver);
  const { dismissFailure, fail } = useRunStore.getState();
  return async (file) => {
    try {
      takeOver(recipeFrom(await file.text()), 'imported');
      dismissFailure();
      announce(say('pane.recipe.imported'));
    } catch (error) {
      fail(userErrorOf(error));
    }
  };
}
