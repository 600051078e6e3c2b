// Small comforts of a page; every page works without them.

function enhance(root) {
  /** Leads to the summary of errors after the page was sent. */
  root.querySelector("#error-summary")?.focus();

  /** A button pressed twice sends once; the server would forgive it anyway. */
  for (const form of root.querySelectorAll("form[data-step]")) {
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
}

enhance(document);
document.addEventListener("wizard:shown", (event) => enhance(event.target));
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-step]")) delete form.dataset.sent;
});
