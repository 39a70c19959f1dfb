import { adviceFor, type Category, type Message, presets, type Recipe } from '../classify';

/** What to do about the customers of a tier. */
export interface Playbook {
  advice: Message | undefined;
  /** Who looks after them, and how often the tier is looked at again; where the recipe is a preset that says so. */
  owner: Message | undefined;
  review: Message | undefined;
}

/** The playbook of the preset that a recipe is, else general advice for the category. */
export function playbookFor(recipe: Recipe, column: string, category: Category): Playbook {
  const preset = presets.find(({ name }) => name === recipe.name);
  const entry =
    preset?.column === column ? preset.playbook.find((one) => one.category === category.key) : undefined;
  return { advice: entry?.advice ?? adviceFor(category), owner: entry?.owner, review: entry?.review };
}
