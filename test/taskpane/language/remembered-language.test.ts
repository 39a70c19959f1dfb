import { useLanguageStore } from '../../../src/taskpane/language/language-store';
import { rememberedLanguage } from '../../../src/taskpane/language/remembered-language';

const { choose } = useLanguageStore.getState();

/** Leaves no room for another character. */
function fillStorage(): void {
  for (let size = 2 ** 23; size >= 1; size /= 2) {
    try {
      localStorage.setItem(`filling ${size}`, 'x'.repeat(size));
    } catch (error) {
      expect(error).toBeInstanceOf(DOMException);
    }
  }
}

beforeEach(() => localStorage.clear());

describe('the language of the pane', () => {
  it('is Excel’s until one is chosen, then that one, then Excel’s again', () => {
    expect(rememberedLanguage()).toBe('excel');
    choose('zh-CN');
    expect(rememberedLanguage()).toBe('zh-CN');
    choose('excel');
    expect(rememberedLanguage()).toBe('excel');
    expect(localStorage).toHaveLength(0);
  });

  it('is Excel’s where something else was kept', () => {
    localStorage.setItem('customerTiers.language', 'tlh');
    expect(rememberedLanguage()).toBe('excel');
  });

  it('holds for this time where nothing may be kept', () => {
    fillStorage();
    choose('en');
    expect(useLanguageStore.getState().choice).toBe('en');
    expect(rememberedLanguage()).toBe('excel');
  });
});
