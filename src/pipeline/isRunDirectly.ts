import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether the module with this `import.meta.url` is the program that Node was started with. */
export function isRunDirectly(moduleUrl: string): boolean {
  const program = process.argv[1];
  // Node names the module by its real path, and the argument as it was typed: links differ.
  return program !== undefined && realpathSync(program) === fileURLToPath(moduleUrl);
}
