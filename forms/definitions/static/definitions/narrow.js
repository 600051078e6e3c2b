// A line above a long list to choose from: what is typed narrows it, with or without marks. The list works without it.

const LONG = 10;

/** "Đối tượng" → "doi tuong", as the server compares. */
const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim();

function narrow(select) {
  const options = [...select.options];
  const labels = new Map(options.map((option) => [option, fold(option.label)]));
  const line = document.createElement("input");
  const label = document.createElement("label");
  const said = document.createElement("p");
  Object.assign(line, { type: "text", className: "input input--20", id: `${select.id}_narrow`, autocomplete: "off" });
  Object.assign(label, { className: "field-hint", htmlFor: line.id, textContent: select.dataset.narrow });
  Object.assign(said, { className: "field-hint", role: "status" });
  line.setAttribute("aria-controls", select.id);
  const block = document.createElement("div");
  block.className = "narrow";
  select.before(block);
  block.append(label, line, select, said);

  line.addEventListener("input", () => {
    const words = fold(line.value).split(" ");
    const fitting = options.filter((option) => option.value && words.every((word) => labels.get(option).includes(word)));
    const shown = options.filter((option) => !option.value || option.selected || fitting.includes(option));
    select.replaceChildren(...shown);
    said.textContent = fitting.length ? "" : select.dataset.narrowNone;
    line.dataset.first = line.value && fitting.length ? fitting[0].value : "";
  });

  /** Enter takes the first that fits, and does not send the page. */
  line.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (!line.dataset.first) return;
    select.value = line.dataset.first;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    select.focus();
  });
}

function enhance(root) {
  for (const select of root.querySelectorAll("select[data-narrow]")) {
    if (select.options.length > LONG) narrow(select);
  }
}

enhance(document);
// The wizard puts questions in while a person answers.
document.addEventListener("wizard:shown", (event) => enhance(event.target));
