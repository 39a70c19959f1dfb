type Child = Node | string;

/**
 * Makes an element with attributes and children.
 *
 * @example
 * make('button', { class: 'tab', type: 'button' }, 'Sheet1')
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The element with an id in workbench.html. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`workbench.html has no #${id}`);
  return element;
}
