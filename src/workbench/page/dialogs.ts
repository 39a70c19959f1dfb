import type { FromFrame, ToFrame } from '../host/page-protocol';

/** The dialog an add-in frame opened, over the workbook. One at a time, as in Excel. */
export interface Dialogs {
  /** Deals with what a frame or the dialog itself says; true if it was about a dialog. */
  hear(data: FromFrame, source: MessageEventSource | null): boolean;
  /** Whether a message comes from the dialog's own frame. */
  isDialog(source: MessageEventSource | null): boolean;
}

export function createDialogs(): Dialogs {
  const dialog = document.createElement('dialog');
  dialog.className = 'office-dialog';
  dialog.dataset.testid = 'dialog';
  const frame = document.createElement('iframe');
  dialog.append(frame);
  document.body.append(dialog);
  let opener: MessageEventSource | null = null;

  const tellOpener = (message: ToFrame): void =>
    opener?.postMessage(message, { targetOrigin: location.origin });
  const isDialog = (source: MessageEventSource | null): boolean =>
    source !== null && source === frame.contentWindow;
  dialog.addEventListener('cancel', () => tellOpener({ kind: 'office-dialog-closed' }));
  dialog.addEventListener('close', () => frame.removeAttribute('src'));

  return {
    isDialog,
    hear(data, source) {
      switch (data.kind) {
        case 'office-dialog': {
          const { href, origin } = new URL(data.address, location.href);
          // Excel shows only pages of the add-in's own site first.
          if (origin !== location.origin) return true;
          opener = source;
          frame.src = href;
          dialog.style.width = `${String(data.width)}vw`;
          dialog.style.height = `${String(data.height)}vh`;
          dialog.showModal();
          return true;
        }
        case 'office-dialog-close':
          dialog.close();
          return true;
        case 'office-dialog-message':
          if (isDialog(source)) tellOpener({ kind: 'office-dialog-message', message: data.message });
          return true;
        default:
          return false;
      }
    },
  };
}
