import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';
import { Icon } from './Icon.tsx';
import { keepInSight } from './sight.ts';
import { Words } from './words.ts';

interface DialogProps {
  /** May be the name of the menu item that opened it, dots included. */
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A sheet over the page. Escape closes it and nothing else; the focus goes back to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  const name = title.replace(/ ?…$/, '');
  const close = useContext(Words).close(name);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.showModal();
    const stop = sheet.current && keepInSight(sheet.current);
    return () => {
      stop?.();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={sheet}
      class={wide ? 'sheet wide' : 'sheet'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{name}</h2>
      {children}
      {/* The last, so that what is to be filled in has the focus first. */}
      <button type="button" class="button subtle icon sheet-close" aria-label={close} title={close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </dialog>
  );
}
