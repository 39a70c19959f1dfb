import type { FromFrame, ToFrame } from './page-protocol';

type DialogHandler = (event: { message: string } | { error: number }) => void;

/** What `displayDialogAsync` hands over: the dialog as its opener sees it. */
interface DialogResult {
  status: 'succeeded';
  value: { addEventHandler(type: string, handler: DialogHandler): void; close(): void };
}

/** The code of DialogEventReceived when the user closes the dialog. */
const closedByUser = 12006;

/** Office.context.ui of a frame: it opens one dialog at a time, which the page shows, or it is one and talks to its opener. */
export function createOfficeDialogs(say: (message: FromFrame) => void) {
  let handlers = new Map<string, DialogHandler>();
  const tell = (type: string, event: Parameters<DialogHandler>[0]): void => handlers.get(type)?.(event);

  return {
    ui: {
      displayDialogAsync(
        address: string,
        { width = 80, height = 80 }: { width?: number; height?: number } = {},
        callback?: (result: DialogResult) => void,
      ): void {
        handlers = new Map();
        say({ kind: 'office-dialog', address, width, height });
        callback?.({
          status: 'succeeded',
          value: {
            addEventHandler: (type, handler) => void handlers.set(type, handler),
            close: () => say({ kind: 'office-dialog-close' }),
          },
        });
      },
      messageParent: (message: string): void => say({ kind: 'office-dialog-message', message }),
    },
    receive(data: ToFrame): void {
      if (data.kind === 'office-dialog-message') tell('dialogMessageReceived', { message: data.message });
      if (data.kind === 'office-dialog-closed') tell('dialogEventReceived', { error: closedByUser });
    },
  };
}
