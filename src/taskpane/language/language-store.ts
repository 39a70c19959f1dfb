import { create } from 'zustand';
import type { Language } from '../../locales/language';
import { rememberedLanguage, rememberLanguage } from './remembered-language';

/** Excel's own language, or one the user chose. */
export type LanguageChoice = 'excel' | Language;

interface LanguageState {
  /** Excel's display language, a BCP 47 tag. */
  excel: string;
  choice: LanguageChoice;
  follow: (excel: string) => void;
  choose: (choice: LanguageChoice) => void;
}

/** Which language the pane speaks: as chosen before, until it is chosen anew. */
export const useLanguageStore = create<LanguageState>()((set) => ({
  excel: 'en',
  choice: rememberedLanguage(),
  follow: (excel) => set({ excel }),
  choose: (choice) => {
    rememberLanguage(choice);
    set({ choice });
  },
}));

/** The locale in force, for text, numbers and dates. */
export const localeOf = ({ choice, excel }: Pick<LanguageState, 'choice' | 'excel'>): string =>
  choice === 'excel' ? excel : choice;
