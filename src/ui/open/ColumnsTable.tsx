import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type Inspection,
} from '../../core/tableImport.ts';
import { useLanguage, useMessages } from '../app/AppContext.ts';
import type { ColumnUse } from '../../formats/table/columnUses.ts';
import { columnsMessages } from './columnsMessages.ts';
import { ROLE_NAMES, USE_NAMES } from './roleNames.ts';

/** Rows that are enough to know what a column is. */
const SHOWN = 5;

interface Properties {
  readonly inspection: Inspection;
  readonly mapping: ColumnMapping;
  /** What a known schema reads each column for: then there is nothing to assign. */
  readonly uses: readonly (ColumnUse | null)[] | null;
  readonly onAssign: (column: number, role: ColumnRole | null) => void;
}

/** The first rows of a file, with what each of its columns is. */
export function ColumnsTable({ inspection, mapping, uses, onAssign }: Properties) {
  const texts = useMessages(columnsMessages);
  const language = useLanguage();
  // Rows that are the very same tell no more of the columns than one.
  const rows = [...new Map(inspection.preview.map((row) => [row.join('\u0000'), row])).values()].slice(
    0,
    SHOWN,
  );
  const roleOf = (column: number) =>
    COLUMN_ROLES.find((role) => mapping[role]?.includes(column) === true) ?? null;
  return (
    // A wide table scrolls by itself; the keyboard reaches it as a region.
    <div className="columns-scroll" role="region" aria-label={texts.previewCaption(rows.length)} tabIndex={0}>
      <table className="columns-table">
        <caption className="visually-hidden">{texts.previewCaption(rows.length)}</caption>
        <thead>
          <tr>
            {inspection.columns.map((name) => (
              <th key={name} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
          <tr>
            {inspection.columns.map((name, column) => (
              <td key={name}>
                {uses === null ? (
                  <select
                    aria-label={texts.roleOf(name)}
                    data-used={roleOf(column) !== null || undefined}
                    value={roleOf(column) ?? ''}
                    onChange={(event) => {
                      const chosen = COLUMN_ROLES.find((role) => role === event.currentTarget.value);
                      onAssign(column, chosen ?? null);
                    }}
                  >
                    <option value="">{texts.roleNone}</option>
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {ROLE_NAMES[role][language]}
                      </option>
                    ))}
                  </select>
                ) : (
                  <UseName use={uses[column] ?? null} />
                )}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {inspection.columns.map((name, column) => (
                <td key={name} dir="auto">
                  {(row[column] ?? '').slice(0, 80)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a column is read for, where a schema says so. */
function UseName({ use }: { use: ColumnUse | null }) {
  const texts = useMessages(columnsMessages);
  const language = useLanguage();
  return use === null ? (
    <span className="open-hint">{texts.useNone}</span>
  ) : (
    <b>{USE_NAMES[use][language]}</b>
  );
}
