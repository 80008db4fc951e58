import { lazy } from 'react';
import type { Failure } from '../../core/result.ts';
import { ProblemBox } from '../look/ProblemBox.tsx';
import { useApp, useMessages } from './AppContext.ts';
import { failureMessages } from './failureMessages.ts';

type Texts = (typeof failureMessages)['en'];

type TableFailure = Extract<Failure, { kind: 'table-unreadable' | 'storage-failed' }>;

function isOfTable(failure: Failure): failure is TableFailure {
  return failure.kind === 'table-unreadable' || failure.kind === 'storage-failed';
}

const TableFailureWords = lazy(async () => ({
  default: (await import('../open/TableFailureWords.tsx')).TableFailureWords,
}));

function wordsOf(failure: Exclude<Failure, TableFailure>, texts: Texts): { what: string; remedy: string } {
  switch (failure.kind) {
    case 'dataset-missing': {
      const status = failure.status === null ? texts.noAnswer : texts.httpStatus(failure.status);
      return { what: texts.datasetMissing(failure.address, status), remedy: texts.datasetMissingRemedy };
    }
    case 'dataset-cut-off':
      return {
        what: texts.datasetCutOff(failure.address, failure.detail),
        remedy: texts.datasetCutOffRemedy,
      };
    case 'dataset-not-ours':
      return {
        what: texts.datasetNotOurs(failure.address, failure.detail),
        remedy: texts.datasetNotOursRemedy,
      };
    case 'dataset-invalid':
      return {
        what: texts.datasetInvalid(failure.address, failure.issues.length),
        remedy: texts.datasetInvalidRemedy,
      };
    case 'engine-failed':
      return { what: texts.engineFailed(failure.detail), remedy: texts.engineFailedRemedy };
    case 'webgl-missing':
      return { what: texts.webglMissing, remedy: texts.webglMissingRemedy };
    case 'webgl-lost':
      return { what: texts.webglLost, remedy: texts.webglLostRemedy };
    case 'map-failed':
      return { what: texts.mapFailed(failure.detail), remedy: texts.mapFailedRemedy };
    case 'basemap-failed':
      return { what: texts.basemapFailed, remedy: texts.basemapFailedRemedy };
    case 'online-basemap-failed':
      return {
        what: texts.onlineBasemapFailed(failure.address, failure.detail),
        remedy: texts.onlineBasemapFailedRemedy,
      };
  }
}

const LOADS_AGAIN = new Set<Failure['kind']>([
  'dataset-missing',
  'dataset-cut-off',
  'dataset-not-ours',
  'dataset-invalid',
]);

/** What failed and what to do, beside what failed. */
export function FailureWords({ failure }: { failure: Failure }) {
  const texts = useMessages(failureMessages);
  const { loader } = useApp();
  if (isOfTable(failure)) return <TableFailureWords failure={failure} />;
  const { what, remedy } = wordsOf(failure, texts);
  return (
    <ProblemBox what={what} remedy={remedy}>
      {failure.kind === 'dataset-invalid' && (
        <details>
          <summary>{texts.showIssues}</summary>
          <ul className="failure-issues" lang="en" dir="ltr">
            {failure.issues.slice(0, 50).map((issue) => (
              <li key={`${issue.file} ${issue.path} ${issue.rule}`}>
                <code>
                  {issue.file} {issue.path}
                </code>{' '}
                {issue.evidence} {issue.remedy}
              </li>
            ))}
          </ul>
        </details>
      )}
      {LOADS_AGAIN.has(failure.kind) && (
        <button type="button" className="button" onClick={loader.retry}>
          {texts.tryAgain}
        </button>
      )}
    </ProblemBox>
  );
}
