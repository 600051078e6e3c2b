// Districts of the province and communes of the district that are typed, as suggestions. Any other may be typed too.

const asked = new Map();

/** Names of the places within the given ones; none when the server does not answer. */
async function names(url, query) {
  const address = `${url}?${new URLSearchParams(query)}`;
  if (!asked.has(address)) {
    asked.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : { places: [] })).catch(() => ({ places: [] })));
  }
  return (await asked.get(address)).places;
}

function suggest(input, places) {
  const options = places.map((place) => Object.assign(document.createElement("option"), { value: place }));
  input.list?.replaceChildren(...options);
}

function enhance(block) {
  const [province, district, commune] = ["province", "district", "commune"].map((part) =>
    block.querySelector(`[data-place="${part}"]`),
  );
  const url = block.dataset.places;
  const communes = async () => {
    const query = { province: province.value, district: district.value };
    suggest(commune, district.value ? await names(url, query) : []);
  };
  province.addEventListener("change", async () => {
    suggest(district, await names(url, { province: province.value }));
    await communes();
  });
  district.addEventListener("change", communes);
  communes();
}

function enhanceAll(root) {
  root.querySelectorAll("[data-places]").forEach(enhance);
}

enhanceAll(document);
// The wizard puts questions in while a person answers.
document.addEventListener("wizard:shown", (event) => enhanceAll(event.target));
