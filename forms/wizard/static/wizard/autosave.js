// What was typed is kept while the person types on, and a line says so. Sending is never in its way.

const PAUSE = 3000; // ms without a key
let saveNow = () => {};

function enhance(root) {
  const form = root.querySelector("form[data-autosave]");
  if (!form) return;
  const status = form.querySelector("[data-autosave-status]");
  let timer = 0, saving = null, isStopped = false;

  async function save() {
    clearTimeout(timer);
    timer = 0;
    if (!form.isConnected) return; // Another page took its place after an upload.
    const typed = new FormData(form);
    for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
    typed.set("autosave", "1");
    try {
      const answer = await fetch(location.pathname, { method: "POST", body: typed, keepalive: true });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      form.querySelector("input[name=revision]").value = (await answer.json()).revision;
      const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      status.textContent = status.dataset.text.replace("{time}", now);
    } catch (failure) {
      // Without network it is tried again with the next key; when another tab has saved, sending says so.
      isStopped = failure.message === "409";
      status.textContent = "";
    }
  }

  function later() {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => { saving = save().finally(() => { saving = null; }); }, PAUSE);
  }

  form.addEventListener("input", (event) => { if (event.target.type !== "file") later(); });
  saveNow = () => { if (timer) save(); };
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    timer = 0; // Else leaving the page would save behind the back of the page that comes.
    if (!saving) return;
    // The page must be sent with the revision that the running save brings back.
    event.preventDefault();
    event.stopImmediatePropagation();
    saving.finally(() => form.requestSubmit(event.submitter));
  });
}

enhance(document);
document.addEventListener("wizard:shown", (event) => enhance(event.target));
document.addEventListener("visibilitychange", () => { if (document.hidden) saveNow(); });
