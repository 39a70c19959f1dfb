/** Files chosen in the dialog or dropped on the grid. */
export function filesFrom(
  input: HTMLElement,
  target: HTMLElement,
  open: (file: File) => void,
): { choose(): void } {
  if (!(input instanceof HTMLInputElement)) throw new Error('the file input is no input');
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be opened again.
    input.value = '';
    if (file) open(file);
  });
  target.addEventListener('dragover', (event) => {
    event.preventDefault();
    target.classList.add('dropping');
  });
  target.addEventListener('dragleave', () => target.classList.remove('dropping'));
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    target.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
  return { choose: () => input.click() };
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsx }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
