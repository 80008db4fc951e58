import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import type { CheckRun } from './checkData.ts';
import { isRunDirectly } from './isRunDirectly.ts';

/** Runs `npm audit --json` and gives what it wrote; rejects where npm cannot be started. */
export type AuditRunner = () => Promise<string>;

interface Vulnerability {
  readonly name?: unknown;
  readonly severity?: unknown;
  readonly range?: unknown;
  readonly via?: unknown;
  readonly fixAvailable?: unknown;
}

const SEVERITIES = ['critical', 'high', 'moderate', 'low', 'info'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why the registry gave no audit; null where the report says something else. */
function noAudit(report: Record<string, unknown>): string | null {
  const error = isObject(report['error']) ? report['error'] : {};
  const words = [report['message'], error['code'], error['summary'], error['detail']]
    .filter((each) => typeof each === 'string')
    .join(' ');
  const status = Number(report['statusCode'] ?? /\b([45]\d\d)\b/.exec(words)?.[1] ?? Number.NaN);
  if (status === 404 || status === 405 || status === 501 || /\bENOAUDIT\b/.test(words)) {
    return `the registry offers no audit${Number.isNaN(status) ? '' : ` (it answered ${status})`}`;
  }
  if (!Number.isNaN(status)) return `the registry answered ${status}`;
  const network =
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|CERT_\w+|\w+_CERT\w*|ENOTCACHED)\b/.exec(
      words,
    );
  if (network !== null) return `the registry cannot be reached (${network[1]})`;
  return /\b(network|socket|request to)\b/i.test(words) ? 'the registry cannot be reached' : null;
}

/** Addresses and host names taken out: they belong to the machine, not to the report. */
function withoutHosts(words: string): string {
  return words
    .replace(/https?:\/\/\S+/g, '(address)')
    .replace(/\b[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?\b/gi, '(host)');
}

function titlesOf(via: unknown): string {
  if (!Array.isArray(via)) return '';
  const titles = via.map((each: unknown) => {
    if (typeof each === 'string') return `through ${each}`;
    if (!isObject(each)) return '';
    const advisory = typeof each['url'] === 'string' ? /GHSA[-\w]+/.exec(each['url'])?.[0] : undefined;
    return [each['title'], advisory].filter((part) => typeof part === 'string').join(' ');
  });
  return [...new Set(titles.filter((title) => title !== ''))].join('; ');
}

function fixOf(fix: unknown): string {
  if (isObject(fix)) {
    const major = fix['isSemVerMajor'] === true ? ', a major version' : '';
    return `${String(fix['name'])} ${String(fix['version'])}${major}`;
  }
  return fix === true ? 'npm audit fix' : 'none yet';
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function vulnerabilityTable(vulnerabilities: readonly Vulnerability[]): string[] {
  const rank = ({ severity }: Vulnerability) => SEVERITIES.indexOf(String(severity));
  const rows = vulnerabilities
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ name, severity, range, via, fixAvailable }) => [
      String(name),
      String(severity),
      String(range),
      titlesOf(via),
      fixOf(fixAvailable),
    ]);
  return table([['package', 'severity', 'versions', 'what', 'fix'], ...rows]);
}

/**
 * Asks the registry for known vulnerabilities of all packages. 1: there are some. 0: none, or the registry could not
 * be asked, and the output says so. 2: npm failed for another reason.
 */
export async function auditPackages(run: AuditRunner): Promise<CheckRun> {
  let report: unknown;
  try {
    report = JSON.parse(await run());
  } catch (error) {
    const reason = withoutHosts(error instanceof Error ? error.message : String(error));
    return { output: `The audit failed: npm gave no report that can be read (${reason}).`, status: 2 };
  }
  if (!isObject(report)) return { output: 'The audit failed: npm gave an empty report.', status: 2 };
  if (isObject(report['vulnerabilities'])) {
    const found = Object.values(report['vulnerabilities']) as Vulnerability[];
    if (found.length === 0) return { output: 'Audited: no known vulnerability.', status: 0 };
    const count = `${found.length} ${found.length === 1 ? 'package has' : 'packages have'} known vulnerabilities`;
    return { output: [...vulnerabilityTable(found), '', count].join('\n'), status: 1 };
  }
  const reason = noAudit(report);
  if (reason !== null) {
    const output = `not audited: ${reason}. Nothing is known of vulnerabilities, good or bad. Run it again where npm uses a registry with an audit.`;
    return { output, status: 0 };
  }
  const error = isObject(report['error']) ? report['error'] : report;
  const said = [error['summary'], error['message'], error['code']].find((each) => typeof each === 'string');
  const words = withoutHosts(said ?? 'npm gave no reason');
  return { output: `The audit failed: ${words}`, status: 2 };
}

/** npm's own warnings, which name hosts, are not passed on: what matters of them is in the report. */
async function runNpmAudit(): Promise<string> {
  const child = spawn('npm', ['audit', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  const failed = new Promise<never>((_, reject) => {
    child.on('error', reject);
  });
  return Promise.race([readAll(child.stdout), failed]);
}

if (isRunDirectly(import.meta.url)) {
  const { output, status } = await auditPackages(runNpmAudit);
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
}
