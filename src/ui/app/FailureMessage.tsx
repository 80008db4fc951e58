import { lazy, Suspense } from 'react';
import type { Failure } from '../../core/result.ts';

/** Where not even the words for a failure can be had: both languages, since nothing says which is wanted. */
function PlainFailure({ failure }: { failure: Failure }) {
  return (
    <div className="failure" role="alert">
      <p className="failure-what">
        <span lang="en">Something could not be loaded ({failure.kind}). Reload the page.</span>{' '}
        <span lang="ar" dir="rtl">
          تعذّر تحميل شيء ما. أعد تحميل الصفحة.
        </span>
      </p>
    </div>
  );
}

const loadWords = () =>
  import('./FailureWords.tsx').then(
    ({ FailureWords }) => ({ default: FailureWords }),
    () => ({ default: PlainFailure }),
  );
const FailureWords = lazy(loadWords);

/** Brings the words for failures while all is well: afterwards it may be too late. */
export function prepareFailureWords(): void {
  void loadWords();
}

/** What failed and what to do, beside what failed. */
export function FailureMessage({ failure }: { failure: Failure }) {
  return (
    <Suspense fallback={null}>
      <FailureWords failure={failure} />
    </Suspense>
  );
}
