// What stands in the inputs of a question, read as the server would; null for no answer.

import { Day, Decimal } from "../definitions/expressions.js";

const GROUPED = /^[+-]?\d{1,3}(\.\d{3})+$|^[+-]?\d{1,3}(,\d{3})+$/;
/** The key of an answer that a person wrote himself. */
const OTHER = "khac";

/** 1.234,5 and 1.500.000 đ as people in Việt Nam write them; null for what is no number. */
export function numberOf(text) {
  let plain = text.toLowerCase().replace(/đồng|vnđ|vnd|đ/g, "").replace(/[\s\u00a0]/g, "");
  if (GROUPED.test(plain)) plain = plain.replace(/[.,]/g, "");
  else if (plain.includes(",")) plain = plain.replaceAll(".", "").replace(",", ".");
  return /^[+-]?\d{1,30}(\.\d+)?$/.test(plain) ? Decimal.read(plain) : null;
}

/** Day, month and year, or what was typed whole into the first input. */
function dayOf(typed, names) {
  const parts = names.map((name) => typed.text(`_${name}`));
  const whole = parts[0].split(/[/.\-\s]+/);
  const [year, month, day = "1"] = (parts.slice(1).some(Boolean) || whole.length !== parts.length ? parts : whole).reverse();
  return /^\d{4}$/.test(year) ? Day.read(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
}

function readTruth(typed) {
  if (typed.input?.type !== "checkbox") return { true: true, false: false }[typed.text()] ?? null;
  return typed.input.checked || (typed.required ? null : false);
}

/** One text, one choice, or several inputs that only tell whether all of them were answered. */
function readText({ input, parts, text, words, required }) {
  if (!input) return parts().every((part) => part.value.trim()) ? { typed: true } : null;
  const chosen = text() || (words && OTHER);
  if (words !== null && chosen && (chosen === OTHER) !== Boolean(words)) return null;
  return chosen || (required ? null : "");
}

function readList({ all, words, required }) {
  const chosen = [...new Set([...all(), ...(words ? [OTHER] : [])])];
  if (words === "" && chosen.includes(OTHER)) return null;
  return chosen.length || !required ? chosen : null;
}

const READERS = {
  number: (typed) => numberOf(typed.text()),
  date: (typed) => dayOf(typed, ["day", "month", "year"]),
  month: (typed) => dayOf(typed, ["month", "year"]),
  boolean: readTruth,
  list: readList,
  file: (typed) => typed.parts("[name=remove]").map((button) => button.value),
};

export function answerOf(form, { key, type, required, with_other: withOther }) {
  const data = new FormData(form);
  const text = (suffix = "") => String(data.get(key + suffix) ?? "").trim().normalize();
  return (READERS[type] ?? readText)({
    required,
    text,
    words: withOther ? text("_other") : null,
    input: form.elements.namedItem(key),
    parts: (kind = "input, select, textarea") => [...document.querySelectorAll(`#group-id_${key} :is(${kind})`)],
    all: () => data.getAll(key),
  });
}
