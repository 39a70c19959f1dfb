import { b2b } from './b2b';
import { eCommerce } from './e-commerce';
import { education } from './education';
import { finance } from './finance';
import { government } from './government';
import { retail } from './retail';
import { simple } from './simple';

export type { PlaybookEntry, Preset } from './preset';

/** Ready recipes by kind of business. */
export const presets = [simple, retail, eCommerce, b2b, finance, education, government] as const;

export type PresetName = (typeof presets)[number]['name'];
