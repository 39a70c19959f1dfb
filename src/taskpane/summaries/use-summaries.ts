import type { Message, Profile, Recipe } from '../../classify';
import { defaultRecipe } from '../../classify';
import { useText } from '../language/use-text';
import { offeredOutputs } from '../outputs/offered-outputs';
import { useRecipeStore } from '../state/recipe-store';

const asText = (text: string): Message => ({ key: 'text', params: { text } });

/** One line for each closed section: what stands in it. */
export function useSummaries(
  profile: Profile | undefined,
): Record<'columns' | 'methods' | 'outputs' | 'cleaning', string> {
  const say = useText();
  const { methods, outputs, cleaning } = useRecipeStore((state) => state.recipe);
  const changed = countChanged(cleaning);
  return {
    columns: say('values.list', { items: usedHeaders(profile).map(asText) }),
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

const usedHeaders = (profile: Profile | undefined): string[] =>
  (profile?.columns ?? [])
    .filter(({ role }) => role !== 'ignored' && role !== 'attribute' && role !== 'metric')
    .map(({ header, index }) => header.trim() || `#${index + 1}`);

/** How many cleaning choices differ from the default. */
export function countChanged(cleaning: Recipe['cleaning']): number {
  const usual = new Map<string, string>(Object.entries(defaultRecipe.cleaning));
  return Object.entries(cleaning).filter(([option, value]) => usual.get(option) !== value).length;
}
