import type { ReadRequest } from './protocol.ts';
import { readBundle } from './readBundle.ts';

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void readBundle(event.data.address).then((reply) => self.postMessage(reply, []));
});
