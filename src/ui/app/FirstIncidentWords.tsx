import { useAppState, useLanguage } from './AppContext.ts';
import { firstIncident, plainPageOf } from './firstIncident.ts';

/** In the panel's place until the dataset is here: the words on the linked incident that came before it. */
export function FirstIncidentWords() {
  const language = useLanguage();
  const incident = useAppState(({ view }) => view.incident);
  const first = firstIncident(incident, language);
  if (first === null) return null;
  return (
    <div className="first-incident">
      <h2 className="first-title">{first.title}</h2>
      <p>{first.words}</p>
      <p>
        <a href={plainPageOf(first)}>{first.pageName}</a>
      </p>
    </div>
  );
}
