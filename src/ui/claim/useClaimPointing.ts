import { useAppState, useIntentions } from '../app/AppContext.ts';

/** Handlers that make claims the thing pointed at while the pointer or the focus rests on an element. */
export function useClaimPointing(claims: readonly string[], incident: string | null) {
  const intentions = useIntentions();
  const point = () => intentions.point({ incident, claims });
  const leave = () => intentions.point(null);
  return { onPointerEnter: point, onPointerLeave: leave, onFocus: point, onBlur: leave };
}

/** True while any of the claims is pointed at, here or elsewhere on the page. */
export function useIsPointed(claims: readonly string[]): boolean {
  return useAppState(({ pointed }) => pointed !== null && claims.some((id) => pointed.claims.includes(id)));
}
