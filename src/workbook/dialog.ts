import { UserError } from '../classify';

/**
 * Shows a page of the add-in in a dialog over the workbook, for ribbon commands, which have no pane.
 *
 * Needs DialogApi 1.1, which every Excel with add-in commands has.
 *
 * @param address Of a page of this add-in, absolute.
 * @param size Percent of the screen.
 * @returns resolves when the user or the page has closed it
 * @throws UserError (rejects) `unexpected` where Excel does not show it
 */
export function showDialog(address: string, size: { width: number; height: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(
      address,
      { ...size, displayInIframe: true },
      ({ status, value, error }) => {
        if (status === Office.AsyncResultStatus.Failed) {
          reject(new UserError('unexpected', { code: String(error.code), message: error.message }));
          return;
        }
        value.addEventHandler(Office.EventType.DialogMessageReceived, () => {
          value.close();
          resolve();
        });
        value.addEventHandler(Office.EventType.DialogEventReceived, () => {
          resolve();
        });
      },
    );
  });
}

/** Closes the dialog this page is shown in. */
export function closeDialog(): void {
  Office.context.ui.messageParent('close');
}
