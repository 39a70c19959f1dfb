import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  dialog: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: 'calc(100vw - 32px)',
    maxWidth: '440px',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    overflowWrap: 'anywhere',
    '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 40%)' },
  },
  title: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalS}` },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    '& > *': { flexGrow: 1 },
  },
});

interface ModalDialogProps {
  title: string;
  testId: string;
  children: ReactNode;
  /** Buttons, the safe one first: it gets the focus. */
  actions: ReactNode;
  onClose: () => void;
}

/**
 * A question before which nothing else can be done. The browser's own dialog: it keeps the focus, closes by Escape and
 * gives the focus back, without hidden stops for the keyboard.
 */
export function ModalDialog({ title, testId, children, actions, onClose }: ModalDialogProps) {
  const styles = useStyles();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it leaves the page, so that closing it gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={titleId}
      className={styles.dialog}
      data-testid={testId}
      onCancel={onClose}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
