// How a page speaks with an embedded Dateline. See embed-example.html for the messages.
const frame = document.getElementById('dateline');
const shown = document.getElementById('view');
// The origin that Dateline is served from: yours will be another, 'https://maps.example.org' for instance.
const datelineOrigin = new URL(frame.src).origin;

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== datelineOrigin) return;
  if (event.data?.type !== 'dateline:view') return;
  const { search, ready, notices } = event.data;
  shown.textContent = ready ? search : 'nothing yet';
  shown.dataset.ready = String(ready);
  for (const { parameter, value } of notices) console.info(`Dateline could not honour ${parameter}=${value}`);
});

for (const button of document.querySelectorAll('button[data-search]')) {
  button.addEventListener('click', () => {
    frame.contentWindow.postMessage({ type: 'dateline:setView', search: button.dataset.search }, datelineOrigin);
  });
}
