// Small comforts; every page works without them.

/** A chosen file is uploaded at once, so that it is safe while the person goes on typing. */
for (const block of document.querySelectorAll("[data-attachments]")) {
  const input = block.querySelector("input[type=file]");
  const button = block.querySelector("button[name=upload]");
  const status = block.querySelector("[data-upload-status]");
  input?.addEventListener("change", () => {
    if (!input.files.length) return;
    status.textContent = status.dataset.text;
    button.form.requestSubmit(button);
  });
}

/** Leads to the summary of errors after the page was sent. */
document.getElementById("error-summary")?.focus();

/** A button pressed twice sends once; the server would forgive it anyway. */
for (const form of document.querySelectorAll("form[data-step]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-step]")) delete form.dataset.sent;
});
