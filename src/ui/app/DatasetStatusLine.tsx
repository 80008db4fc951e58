import { lazy, Suspense, useMemo } from 'react';
import { independentOrigins } from '../../claims/comparison/independentOrigins.ts';
import { useAppState, useDataset, useLocalText, useMessages } from './AppContext.ts';
import { appMessages } from './messages.ts';

const TableStatus = lazy(async () => ({ default: (await import('../open/TableStatus.tsx')).TableStatus }));

function Origins({ phone }: { phone: boolean }) {
  const dataset = useDataset();
  const texts = useMessages(appMessages);
  const local = useLocalText();
  const origins = useMemo(() => independentOrigins(dataset, dataset.claims.keys()), [dataset]);
  const [speakers, carriers, documents] = [
    origins.speakers.length,
    origins.carriers.length,
    origins.documents.length,
  ];
  return (
    <>
      {!phone && <p className="status-title">{local(dataset.head.title)}</p>}
      <p className="status-origins" title={texts.originsDetail(speakers, carriers, documents)}>
        {texts.origins(texts.speakers(speakers), texts.documents(documents))}
        {!phone && <span> · {texts.version(dataset.head.version)}</span>}
      </p>
    </>
  );
}

/** "7 speakers, 1 article": computed from the claims, never outlets counted twice. */
export function DatasetStatusLine({ phone }: { phone: boolean }) {
  const texts = useMessages(appMessages);
  const phase = useAppState((state) => state.dataset.phase);
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  return (
    <div className="status" role="status" aria-label={texts.status}>
      {phase === 'ready' && !isTable && <Origins phone={phone} />}
      {phase === 'ready' && isTable && (
        <Suspense fallback={null}>
          <TableStatus phone={phone} />
        </Suspense>
      )}
      {phase === 'loading' && <p className="status-origins">{texts.loading}</p>}
    </div>
  );
}
