import { lazy, Suspense, type ComponentType } from 'react';

interface DialogProperties {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A dialog whose code comes when it is first opened. */
export function lazyDialog(
  load: () => Promise<ComponentType<DialogProperties>>,
): ComponentType<DialogProperties> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function LazyDialog({ isOpen, onClose }: DialogProperties) {
    return isOpen ? (
      <Suspense fallback={null}>
        <Loaded isOpen={isOpen} onClose={onClose} />
      </Suspense>
    ) : null;
  };
}
