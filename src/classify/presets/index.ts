import { b2b } from './b2b';
import { eCommerce } from './e-commerce';
import { education } from './education';
import { finance } from './finance';
import { government } from './government';
import { retail } from './retail';
import { simple } from './simple';

export type { PlaybookEntry, Preset } from './preset';

/**
 * Ready recipes by kind of business, each with a playbook for its tiers; the first is for firms without statistics.
 *
 * @example
 * presets.find(({ name }) => name === 'retail')?.recipe.methods // RFM, …
 */
export const presets = [simple, retail, eCommerce, b2b, finance, education, government] as const;

/** The names of {@link presets}. */
export type PresetName = (typeof presets)[number]['name'];
