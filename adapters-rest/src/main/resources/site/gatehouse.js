// Shows whether the service is up, and this server's own address in the examples.
const lamp = document.getElementById('lamp');
const status = document.getElementById('status');

function show(isUp, text) {
  lamp.className = isUp ? 'lamp up' : 'lamp down';
  status.textContent = text;
}

async function ask() {
  try {
    const answer = await fetch('/health/readiness', { headers: { Accept: 'application/json' } });
    const isUp = answer.ok && (await answer.json()).status === 'UP';
    show(isUp, isUp ? 'Up and ready' : 'Up, but not ready to trade');
  } catch {
    show(false, 'Not reachable');
  }
}

for (const address of document.querySelectorAll('pre b')) {
  address.textContent = window.location.origin;
}
ask();
setInterval(ask, 10_000);
