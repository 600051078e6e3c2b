// Computed values of a page, shown while their answers are typed. A hint: the server computes them again.

import { Day, Decimal, ExpressionError, evaluate } from "../definitions/expressions.js";

const GROUPED = /^[+-]?\d{1,3}(\.\d{3})+$|^[+-]?\d{1,3}(,\d{3})+$/;

/** 1.234,5 and 1.500.000 đ as people in Việt Nam write them; null for what is no number. */
export function numberOf(text) {
  let plain = text.toLowerCase().replace(/đồng|vnđ|vnd|đ/g, "").replace(/[\s\u00a0]/g, "");
  if (GROUPED.test(plain)) plain = plain.replace(/[.,]/g, "");
  else if (plain.includes(",")) plain = plain.replaceAll(".", "").replace(",", ".");
  return /^[+-]?\d{1,30}(\.\d+)?$/.test(plain) ? Decimal.read(plain) : null;
}

/** 1234.5 → "1.234,5" */
export function numeral(number) {
  const [whole, rest = ""] = number.toString().split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (rest && `,${rest}`);
}

/** Values that the server wrote down. */
function read(value) {
  if (Array.isArray(value)) return value.map(read);
  if (value === null || typeof value !== "object") return value;
  if ("number" in value) return Decimal.read(value.number);
  if ("date" in value) return Day.read(value.date);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, read(item)]));
}

/** What stands in the inputs of a question; null for no answer, or for one of a kind that is not read here. */
function answerOf(form, { key, type }) {
  const text = (name) => form.elements[name]?.value?.trim() ?? "";
  if (type === "number") return numberOf(text(key));
  if (type === "date") {
    const [day, month, year] = ["day", "month", "year"].map((part) => text(`${key}_${part}`));
    return /^\d{4}$/.test(year) ? Day.read(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) : null;
  }
  const input = form.elements[key];
  if (type === "boolean") return input?.type === "checkbox" ? input.checked : { true: true, false: false }[text(key)] ?? null;
  return type === "text" && input ? text(key) || null : null;
}

/** As the server shows it. */
function told(value, { gives, decimals }) {
  if (gives === "date") {
    const day = typeof value === "string" ? Day.read(value) : value;
    return day instanceof Day ? day.toString().split("-").reverse().join("/") : "";
  }
  if (gives === "text") return typeof value === "string" ? value : "";
  const number = value instanceof Decimal ? value.rounded(gives === "money" ? 0 : decimals, "half_up") : null;
  return number === null ? "" : gives === "money" ? `${numeral(number)} đồng` : numeral(number);
}

/** The value that later formulas see: rounded as it is stored. */
function fitted(value, { gives, decimals }) {
  if (!["number", "money"].includes(gives)) return value;
  return value instanceof Decimal ? value.rounded(gives === "money" ? 0 : decimals, "half_up") : null;
}

function compute(form, { questions, formulas, known }) {
  const values = read(known);
  for (const question of questions) values[question.id] = answerOf(form, question);
  for (const formula of formulas) {
    let value = null;
    try {
      value = evaluate(formula.formula, values);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
    }
    values[formula.id] = fitted(value, formula);
    const output = document.getElementById(`id_${formula.key}`);
    if (output) output.textContent = told(value, formula) || "–";
  }
}

const page = document.getElementById("live-data");
const form = document.querySelector("form[data-step]");
if (page && form) {
  const data = JSON.parse(page.textContent);
  form.addEventListener("input", () => compute(form, data));
  form.addEventListener("change", () => compute(form, data));
}
