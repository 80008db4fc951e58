import { useAppState, useIntentions, useLocalText, useMessages } from '../app/AppContext.ts';
import { listMessages } from './messages.ts';

const NAMED = 3;
/** Beyond so many, three names say less than the number. */
const FEW = 20;

/** What passes every filter but the range, in one line, so that a range never hides what it hides. */
export function OutsideRange() {
  const texts = useMessages(listMessages);
  const local = useLocalText();
  const intentions = useIntentions();
  const outside = useAppState((state) => state.answers?.outside ?? null);
  if (outside === null || outside.total === 0) return null;
  if (outside.total > FEW) {
    return (
      <p className="list-outside number">
        {texts.outsideRange} {texts.all(outside.total)}
      </p>
    );
  }
  const named = outside.rows.slice(0, NAMED);
  return (
    <p className="list-outside">
      {texts.outsideRange}{' '}
      {named.map(({ record }, index) => (
        <span key={record.id}>
          {index > 0 && ' · '}
          <button
            type="button"
            className="list-outside-link"
            onClick={() => intentions.selectIncident(record.id)}
          >
            <bdi>{local(record.shortTitle)}</bdi>
          </button>
        </span>
      ))}
      {outside.total > named.length && ` ${texts.more(outside.total - named.length)}`}
    </p>
  );
}
