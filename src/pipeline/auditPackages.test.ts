import { expect, test } from 'vitest';
import { auditPackages } from './auditPackages.ts';

const HOST = 'packages.newsroom.example';

function audit(report: unknown) {
  return auditPackages(async () => (typeof report === 'string' ? report : JSON.stringify(report)));
}

test('no vulnerability ends with 0', async () => {
  expect(await audit({ auditReportVersion: 2, vulnerabilities: {} })).toEqual({
    output: 'Audited: no known vulnerability.',
    status: 0,
  });
});

test('vulnerabilities come as a table, gravest first, and end with 1', async () => {
  const { output, status } = await audit({
    auditReportVersion: 2,
    vulnerabilities: {
      outer: { name: 'outer', severity: 'low', range: '*', via: ['inner'], fixAvailable: true },
      inner: {
        name: 'inner',
        severity: 'high',
        range: '<1.2.3',
        via: [{ title: 'Prototype pollution', url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc' }],
        fixAvailable: { name: 'outer', version: '2.0.0', isSemVerMajor: true },
      },
    },
  });
  expect(status).toBe(1);
  expect(output.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['package', 'severity', 'versions', 'what', 'fix'],
    ['inner', 'high', '<1.2.3', 'Prototype pollution GHSA-aaaa-bbbb-cccc', 'outer 2.0.0, a major version'],
    ['outer', 'low', '*', 'through inner', 'npm audit fix'],
    [''],
    ['2 packages have known vulnerabilities'],
  ]);
});

test.each([
  [{ message: `405 Method Not Allowed - POST https://${HOST}/x`, statusCode: 405 }, 'offers no audit'],
  [{ statusCode: 404, message: 'Not Found' }, 'it answered 404'],
  [{ error: { code: 'ENOAUDIT', summary: 'Your configured registry does not support audit' } }, 'no audit'],
  [{ message: `503 Service Unavailable - POST https://${HOST}/x` }, 'the registry answered 503'],
  [{ error: { code: 'ENOTFOUND', summary: `getaddrinfo ENOTFOUND ${HOST}` } }, 'reached (ENOTFOUND)'],
  [{ message: `request to https://${HOST}/x failed, reason: ` }, 'cannot be reached'],
])('%j is said and not passed over', async (report, reason) => {
  const { output, status } = await audit(report);
  expect(status).toBe(0);
  expect(output).toMatch(/^not audited: /);
  expect(output).toContain(reason);
  expect(output).not.toContain(HOST);
});

test.each([
  [{ error: { code: 'ENOLOCK', summary: `This command requires a lockfile, see https://${HOST}` } }],
  ['no JSON'],
  ['null'],
  [{}],
])('a failure of npm itself is no clean audit: %j', async (report) => {
  const { output, status } = await audit(report);
  expect(status).toBe(2);
  expect(output).toMatch(/^The audit failed: /);
  expect(output).not.toContain(HOST);
});

test('npm that cannot be started is no clean audit', async () => {
  const { status } = await auditPackages(() => Promise.reject(new Error('spawn npm ENOENT')));
  expect(status).toBe(2);
});
