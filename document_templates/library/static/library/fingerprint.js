// Computes the fingerprint (SHA-256) of the chosen or dropped file and sends that alone. Without JavaScript, or where
// the browser cannot compute it (no HTTPS), the form sends the file.
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

for (const form of document.querySelectorAll("[data-fingerprint]")) {
  const file = form.elements.file;
  const over = (is) => form.classList.toggle("drop-zone--over", is);
  const canCompute = Boolean(globalThis.crypto?.subtle);
  form.querySelector(".drop-zone__hint").hidden = !canCompute;

  async function send() {
    if (canCompute && file.files.length) {
      form.elements.sha256.value = hex(await crypto.subtle.digest("SHA-256", await file.files[0].arrayBuffer()));
      file.disabled = true;
    }
    form.submit();
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  form.addEventListener("dragleave", () => over(false));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      send();
    }
  });
}
// A page shown again by the Back button is as it was before sending.
window.addEventListener("pageshow", () => document.querySelectorAll("[data-fingerprint] [name=file]").forEach((file) => { file.disabled = false; }));
