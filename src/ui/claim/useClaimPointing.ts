import { useApp, useAppState } from '../app/AppContext.ts';

/** Handlers that make claims the thing pointed at while the pointer or the focus rests on an element. */
export function useClaimPointing(claims: readonly string[], incident: string | null) {
  const { store, intentions } = useApp();
  // Over, not enter: leaving a marker for the card around it must point at the card again.
  const point = () => {
    const { pointed } = store.getState();
    if (pointed?.incident === incident && pointed.claims.join() === claims.join()) return;
    intentions.point({ incident, claims });
  };
  const leave = () => intentions.point(null);
  return { onPointerOver: point, onPointerLeave: leave, onFocus: point, onBlur: leave };
}

/** True while any of the claims is pointed at, here or elsewhere on the page. */
export function useIsPointed(claims: readonly string[]): boolean {
  return useAppState(({ pointed }) => pointed !== null && claims.some((id) => pointed.claims.includes(id)));
}
