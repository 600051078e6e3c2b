// A chosen file is uploaded at once, photos in a size that a slow network carries, with a bar that shows how far it is.

const LARGE = 1_500_000; // bytes
const LONGEST_SIDE = 2400; // pixels: an A4 page stays legible

/** A large photo as a smaller JPEG; anything else, and what the browser can't read, as it is. */
async function shrunk(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < LARGE) return file;
  try {
    const photo = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(photo.width, photo.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(photo.width * scale);
    canvas.height = Math.round(photo.height * scale);
    canvas.getContext("2d").drawImage(photo, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    if (!smaller || smaller.size >= file.size) return file;
    return new File([smaller], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}

/** Posts `data`, telling `progress` the share sent (0–1). Resolves to the text of the page that comes back. */
function sent(data, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", location.href.split("#")[0]);
    request.upload.addEventListener("progress", (event) => progress(event.loaded / event.total));
    request.addEventListener("load", () => ([200, 409].includes(request.status) ? done(request.responseText) : failed()));
    request.addEventListener("error", failed);
    request.send(data);
  });
}

function show(text, id) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const main = page.querySelector("main");
  document.querySelector("main").replaceWith(main);
  document.title = page.title;
  main.dispatchEvent(new Event("wizard:shown", { bubbles: true }));
  const place = document.getElementById("error-summary") ? null : document.getElementById(id);
  place?.closest("[data-attachments]").querySelector("[data-upload-status]")?.scrollIntoView({ block: "center" });
  place?.focus();
}

async function upload(input, button, status) {
  const form = button.form;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", status.dataset.text);
  status.replaceChildren(status.dataset.text, " ", bar);
  const data = new FormData(form);
  data.delete(input.name);
  for (const file of input.files) data.append(input.name, await shrunk(file));
  data.set(button.name, button.value);
  try {
    show(await sent(data, (share) => { bar.value = share; }), input.id);
  } catch {
    status.textContent = status.dataset.failed;
  }
}

function enhance(root) {
  for (const block of root.querySelectorAll("[data-attachments]")) {
    const input = block.querySelector("input[type=file]");
    const button = block.querySelector("button[name=upload]");
    const status = block.querySelector("[data-upload-status]");
    input?.addEventListener("change", () => { if (input.files.length) upload(input, button, status); });
  }
}

enhance(document);
document.addEventListener("wizard:shown", (event) => enhance(event.target));
