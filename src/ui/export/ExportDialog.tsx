import { use, useState } from 'react';
import { claimsCsv } from '../../formats/claimsCsv.ts';
import type { ExportedView } from '../../formats/exportedView.ts';
import { geoJson } from '../../formats/geoJson.ts';
import { incidentsCsv } from '../../formats/incidentsCsv.ts';
import { webAnnotation } from '../../formats/webAnnotation.ts';
import { themeOf } from '../../state/appState.ts';
import { useApp, useAppState, useDataset, useLanguage, useMessages } from '../app/AppContext.ts';
import { accessedDay } from '../cite/accessedDay.ts';
import { PaperDialog } from '../look/PaperDialog.tsx';
import { FileList, type SaveOutcome } from './FileList.tsx';
import { allRows, exportedView } from './gatherView.ts';
import { MapHandleContext } from './MapHandle.ts';
import { mapPicture, type PictureMaterial } from './mapPicture.ts';
import { exportMessages } from './messages.ts';
import { saveFile } from './saveFile.ts';
import { TableFiles } from './TableFiles.tsx';
import { useFilterWords, useRangeWords, useViewWords } from './useViewWords.ts';
import './export.css';

interface Kind {
  readonly name: 'incidentsCsv' | 'claimsCsv' | 'geoJson' | 'annotations' | 'picture';
  /** The end of the file's name. */
  readonly ending: string;
  /** Null where there is no map to picture. */
  write(material: PictureMaterial): Promise<Blob | null>;
}

function textKind(
  name: Kind['name'],
  ending: string,
  type: string,
  write: (view: ExportedView) => string,
): Kind {
  return { name, ending, write: ({ view }) => Promise.resolve(new Blob([write(view)], { type })) };
}

const KINDS: readonly Kind[] = [
  textKind('incidentsCsv', 'incidents.csv', 'text/csv;charset=utf-8', incidentsCsv),
  textKind('claimsCsv', 'claims.csv', 'text/csv;charset=utf-8', claimsCsv),
  textKind('geoJson', 'incidents.geojson', 'application/geo+json', geoJson),
  textKind('annotations', 'claims.jsonld', 'application/ld+json', webAnnotation),
  { name: 'picture', ending: 'map.png', write: mapPicture },
];

/** Gathers what is shown, writes a file of it and saves it; says how that went. */
function useSave(): { save(kind: Kind): Promise<void>; outcome: SaveOutcome | null } {
  const texts = useMessages(exportMessages);
  const language = useLanguage();
  const dataset = useDataset();
  const { store, engine } = useApp();
  const theme = useAppState(themeOf);
  const handle = use(MapHandleContext);
  const [words, range, filters] = [useViewWords(), useRangeWords(), useFilterWords()];
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const fail = (text: string) => setOutcome({ text, isFailure: true });

  const save = async (kind: Kind) => {
    const { answers, view, engine: status } = store.getState();
    if (answers === null || status.phase !== 'ready') {
      fail(texts.notReady);
      return;
    }
    setOutcome({ text: texts.working(texts[kind.name]), isFailure: false });
    try {
      const rows = await allRows(engine, answers.filter);
      const page = window.location.href;
      const circumstances = { dataset, view, language, page, accessed: accessedDay(), words };
      const exported = exportedView(rows, circumstances);
      const map = kind.name === 'picture' ? ((await handle.want?.()) ?? null) : null;
      const file = await kind.write({ view: exported, language, theme, range, filters, map });
      if (file === null) {
        fail(texts.noMap);
        return;
      }
      const name = `${dataset.head.id}-${dataset.head.version}-${kind.ending}`;
      saveFile(file, name);
      setOutcome({ text: texts.done(name), isFailure: false });
    } catch (error) {
      fail(texts.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return { save, outcome };
}

function Files() {
  const texts = useMessages(exportMessages);
  const { save, outcome } = useSave();
  const isReady = useAppState((state) => state.answers !== null && state.engine.phase === 'ready');
  const waiting = isReady ? null : { text: texts.notReady, isFailure: false };
  return <FileList kinds={KINDS} outcome={outcome ?? waiting} onSave={(kind) => void save(kind)} />;
}

/** Files of what is shown: two tables, a map layer, annotations, and a picture of the map. */
export function ExportDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const texts = useMessages(exportMessages);
  const isTable = useAppState((state) => state.dataset.phase === 'ready' && state.dataset.table !== null);
  return (
    <PaperDialog title={texts.title} closeName={texts.close} isOpen={isOpen} onClose={onClose}>
      {isTable ? <TableFiles /> : <Files />}
    </PaperDialog>
  );
}
