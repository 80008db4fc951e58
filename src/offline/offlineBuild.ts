/** What a built service worker knows of its build; `pipeline/offline` writes it in. */
export interface OfflineBuild {
  /** Changes with every change of a file. */
  readonly id: string;
  /** Paths below the published folder that are kept on the device. */
  readonly files: readonly string[];
  /** The app's page among them, with its hash: it names the other files, so a newer one must not be kept with these. */
  readonly page: { readonly path: string; readonly integrity: string };
}
