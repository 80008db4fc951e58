import type { RowDetail } from '../../core/tableImport.ts';
import { useMessages } from '../app/AppContext.ts';
import { rowMessages } from './messages.ts';
import './table.css';

/** All columns of a row as the file has them. */
export function OwnColumns({ own }: { own: RowDetail['own'] }) {
  const texts = useMessages(rowMessages);
  return (
    <details className="row-own" open>
      <summary>
        {texts.own} <span className="row-note">{texts.ownHint}</span>
      </summary>
      <table className="row-columns">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.value}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ column, value }) => (
            <tr key={column}>
              <th scope="row">
                <bdi>{column}</bdi>
              </th>
              <td dir="auto" data-empty={value === '' || undefined}>
                {value === '' ? texts.empty : value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
