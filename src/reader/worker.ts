import type { DatasetSource } from './protocol.ts';
import { readBundle } from './readBundle.ts';

self.addEventListener('message', (event: MessageEvent<DatasetSource>) => {
  void readBundle(event.data).then((reply) => self.postMessage(reply, []));
});
