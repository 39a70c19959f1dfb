import type { ColumnProfile, Message, Profile, Recipe } from '../../classify';
import { defaultRecipe } from '../../classify';
import { useText } from '../language/use-text';
import { offeredOutputs } from '../outputs/offered-outputs';
import { countUnsure, isAside } from '../selection/column-doubts';
import { useColumnTitle } from '../selection/use-column-title';
import { useRecipeStore } from '../state/recipe-store';

const asText = (text: string): Message => ({ key: 'text', params: { text } });

/**
 * One line for each closed section: what stands in it.
 *
 * @param firstColumn zero-based sheet column where the data begin
 */
export function useSummaries(
  profile: Profile | undefined,
  firstColumn = 0,
): Record<'columns' | 'methods' | 'outputs' | 'cleaning', string> {
  const say = useText();
  const titleOf = useColumnTitle(firstColumn);
  const { methods, outputs, cleaning } = useRecipeStore((state) => state.recipe);
  const changed = countChanged(cleaning);
  const headers: Message = {
    key: 'values.list',
    params: { items: usedColumns(profile).map((column) => asText(titleOf(column))) },
  };
  const unsure = profile ? countUnsure(profile) : 0;
  return {
    columns: say(
      unsure > 0 ? { key: 'pane.columns.check', params: { count: unsure, columns: headers } } : headers,
    ),
    methods: say('values.list', {
      items: methods.map(({ method }) => ({ key: `methods.${method}.name` })),
    }),
    outputs: say('values.list', {
      items: [
        { key: 'pane.outputs.tiers' },
        ...offeredOutputs(profile?.kind ?? 'orders')
          .filter((name) => outputs[name])
          .map((name) => ({ key: `pane.outputs.short.${name}` })),
      ],
    }),
    cleaning: changed > 0 ? say('pane.cleaning.changed', { count: changed }) : say('pane.cleaning.default'),
  };
}

const usedColumns = (profile: Profile | undefined): ColumnProfile[] =>
  (profile?.columns ?? []).filter((column) => !isAside(column));

/** How many cleaning choices differ from the default. */
export function countChanged(cleaning: Recipe['cleaning']): number {
  const usual = new Map<string, string>(Object.entries(defaultRecipe.cleaning));
  return Object.entries(cleaning).filter(([option, value]) => usual.get(option) !== value).length;
}
