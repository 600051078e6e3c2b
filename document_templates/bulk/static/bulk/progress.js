// Shows how far a job is without loading the page anew. Without JavaScript a link does the same.
const PAUSE = 2000;

async function update() {
  const shown = document.querySelector("[data-job]");
  const answer = await fetch(location.href, { credentials: "same-origin" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-job]");
  if (!fresh) return;
  if (!shown.contains(document.activeElement) || fresh.dataset.state !== "running") shown.replaceWith(fresh);
  else shown.querySelector("p + p").replaceWith(fresh.querySelector("p + p"));
  if (fresh.dataset.state === "running") setTimeout(update, PAUSE);
}

setTimeout(update, PAUSE);
