import { useMessages } from '../app/AppContext.ts';
import { timelineMessages } from './messages.ts';
import type { Player } from './usePlay.ts';

/** Play, pause and speed. */
export function PlayControls({ player }: { player: Player }) {
  const messages = useMessages(timelineMessages);
  const { playing, stepwise, speed, speeds } = player;
  const name = playing ? messages.pause : stepwise ? messages.playStep : messages.play;
  return (
    <div className="timeline-player" data-player="">
      <button type="button" className="timeline-play" aria-label={name} onClick={player.toggle}>
        <svg className="mirrored" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d={playing ? 'M2.5 1.500h2.500v9H2.500ZM7 1.500h2.500v9H7Z' : 'M3 1 11 6 3 11Z'} />
        </svg>
      </button>
      {!stepwise && (
        <select
          className="timeline-speed number"
          aria-label={messages.speed}
          value={speeds.indexOf(speed)}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        >
          {speeds.map(({ count, unit }, index) => (
            <option key={`${count} ${unit}`} value={index}>
              {messages.speedText(count, unit)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
