import { useEffect, useState } from 'react';
import { useApp, useMessages } from '../app/AppContext.ts';
import { Icon } from '../look/Icon.tsx';
import { openMessages } from './messages.ts';
import './open.css';

function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** True where a paste belongs to a field of its own. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

/** A text that may be a table: several lines with delimiters, or JSON. */
function looksLikeTable(text: string): boolean {
  const lines = text.trim().split('\n');
  return /^\s*[{[]/.test(text) || (lines.length > 1 && /[,;\t|]/.test(lines[0] ?? ''));
}

/** Files dropped anywhere on the page, and tables pasted where no field has the focus. */
export function DropTarget() {
  const texts = useMessages(openMessages);
  const { loader } = useApp();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) loader.open({ kind: 'file', file });
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file !== undefined) loader.open({ kind: 'file', file });
      else if (looksLikeTable(text)) loader.open({ kind: 'text', text, name: texts.pastedName });
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [loader, texts]);
  return (
    <div className="drop-target" role="status" data-over={isOver || undefined}>
      {isOver && (
        <p>
          <Icon name="folder" />
          {texts.drop}
        </p>
      )}
    </div>
  );
}
