import type { ComponentType } from 'react';

/** The page once it is loaded: a print that the browser starts cannot wait for code. */
export const printPage: { loaded: ComponentType | null } = { loaded: null };

export async function loadPrintPage(): Promise<ComponentType> {
  printPage.loaded ??= (await import('./PrintPage.tsx')).PrintPage;
  return printPage.loaded;
}
