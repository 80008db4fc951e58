import { useId } from 'react';
import type { ImportChoices, Inspection } from '../../core/tableImport.ts';
import { ENCODINGS } from '../../formats/delimited/detectEncoding.ts';
import { useApp, useMessages } from '../app/AppContext.ts';
import { columnsMessages } from './columnsMessages.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

const DELIMITER_NAMES = { ',': 'commaMark', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How the file is read as text; each change looks at it again. */
export function ReadingChoices({ inspection, choices }: { inspection: Inspection; choices: ImportChoices }) {
  const texts = useMessages(columnsMessages);
  const { loader } = useApp();
  const [encodingField, delimiterField] = [useId(), useId()];
  const { encoding, delimiter, hasHeader } = inspection;
  const how = { 'byte-order-mark': texts.fromMark, content: texts.fromContent, chosen: texts.fromChoice };
  return (
    <div className="columns-reading">
      {encoding !== null && (
        <label htmlFor={encodingField}>
          <span>
            {texts.encoding} <span className="open-hint">{texts.encodingFrom(how[encoding.from])}</span>
          </span>
          <select
            id={encodingField}
            dir="ltr"
            value={encoding.label}
            onChange={(event) => loader.look({ ...choices, encoding: event.currentTarget.value })}
          >
            {[...new Set([encoding.label, ...ENCODINGS])].map((label) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {delimiter !== null && (
        <label htmlFor={delimiterField}>
          {texts.delimiter}
          <select
            id={delimiterField}
            value={delimiter}
            onChange={(event) => loader.look({ ...choices, delimiter: event.currentTarget.value })}
          >
            {Object.entries(DELIMITER_NAMES).map(([value, name]) => (
              <option key={value} value={value}>
                {texts[name]}
              </option>
            ))}
          </select>
        </label>
      )}
      <ZoneSelect
        zone={choices.timeZone}
        hint={texts.zoneHint}
        onChoose={(timeZone) => loader.look({ ...choices, timeZone })}
      />
      {delimiter !== null && (
        <label className="columns-header">
          <input
            type="checkbox"
            checked={hasHeader}
            onChange={(event) => loader.look({ ...choices, hasHeader: event.currentTarget.checked })}
          />
          {texts.header}
        </label>
      )}
    </div>
  );
}
