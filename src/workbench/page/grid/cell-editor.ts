/** Where typing goes: an unseen text box over the active cell, which shows itself when an entry begins. */
export interface CellEditor {
  element: HTMLTextAreaElement;
  isEditing(): boolean;
  text(): string;
  /** Shows the box with this text, the caret at its end. */
  begin(text: string): void;
  setText(text: string): void;
  end(): void;
  focus(): void;
  /** Lays the box over a cell (coordinates of the window). */
  place(box: DOMRect | undefined): void;
}

/** @param changed Called when typing began or went on. */
export function createCellEditor(parent: HTMLElement, changed: (text: string) => void): CellEditor {
  const element = document.createElement('textarea');
  element.id = 'cell-editor';
  element.className = 'cell-editor';
  element.rows = 1;
  element.spellcheck = false;
  element.autocomplete = 'off';
  parent.append(element);
  let editing = false;

  function show(): void {
    editing = true;
    element.classList.add('editing');
    element.style.width = '';
    element.style.width = `${Math.max(element.scrollWidth + 12, Number.parseFloat(element.style.minWidth) || 0)}px`;
  }
  element.addEventListener('compositionstart', show);
  element.addEventListener('input', () => {
    show();
    changed(element.value);
  });

  return {
    element,
    isEditing: () => editing,
    text: () => element.value,
    begin(text) {
      element.value = text;
      show();
      element.setSelectionRange(text.length, text.length);
      element.focus({ preventScroll: true });
    },
    setText(text) {
      element.value = text;
      show();
    },
    end() {
      editing = false;
      element.value = '';
      element.classList.remove('editing');
      element.style.width = '';
    },
    focus: () => element.focus({ preventScroll: true }),
    place(box) {
      element.hidden = box === undefined && editing;
      if (!box) return;
      const origin = parent.getBoundingClientRect();
      element.style.left = `${box.left - origin.left}px`;
      element.style.top = `${box.top - origin.top}px`;
      element.style.minWidth = `${box.width}px`;
      element.style.height = `${box.height}px`;
    },
  };
}
