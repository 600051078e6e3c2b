// Questions come and go, and values are computed, while the answers they depend on are typed. A hint: the server
// decides again. What was typed into a question that goes is kept on the page and comes back with it.

import { Day, Decimal, ExpressionError, evaluate } from "../definitions/expressions.js";
import { answerOf } from "./answers.js";

/** 1234.5 → "1.234,5" */
function numeral(number) {
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

/** As the server shows it. */
function told(value, { gives }) {
  if (gives === "date") {
    const day = typeof value === "string" ? Day.read(value) : value;
    return day instanceof Day ? day.toString().split("-").reverse().join("/") : "";
  }
  if (gives === "text") return typeof value === "string" ? value : "";
  return value === null ? "" : gives === "money" ? `${numeral(value)} đồng` : numeral(value);
}

/** The value that later rules see: rounded as it is stored. */
function fitted(value, { gives, decimals }) {
  if (!["number", "money"].includes(gives)) return value;
  return value instanceof Decimal ? value.rounded(gives === "money" ? 0 : decimals, "half_up") : null;
}

/** null for what can't be judged. */
function judged(expression, values) {
  try {
    return evaluate(expression, values);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return null;
  }
}

function compute(field, values) {
  const value = fitted(judged(field.formula, values), field);
  const output = document.getElementById(`id_${field.key}`);
  if (output) output.textContent = told(value, field) || "–";
  return value;
}

/** Puts what is at this place in or away. */
function place(form, key, isShown) {
  const at = form.querySelector(`[data-question="${key}"]`);
  const away = at.querySelector(":scope > template");
  if (isShown && away) {
    away.replaceWith(away.content);
    if (!("kept" in away.dataset)) at.dispatchEvent(new Event("wizard:shown", { bubbles: true }));
  } else if (!isShown && !away) {
    const template = document.createElement("template");
    template.dataset.kept = "";
    template.content.append(...at.childNodes);
    at.append(template);
  }
}

function mark(key, isRequired, optional) {
  const label = document.querySelector(`#group-id_${key} :is(.label, .legend)`);
  const said = label?.querySelector(".field-optional");
  if (isRequired) said?.remove();
  if (isRequired || !label || said) return;
  label.append(" ", Object.assign(document.createElement("span"), { className: "field-optional", textContent: optional }));
}

/** In the order of the page, as the server does it: what is hidden is absent for all that comes after it. */
function walk(form, { fields, known, optional }) {
  const values = read(known), shown = [];
  const holds = (expression) => judged(expression, values) === true;
  for (const field of fields) {
    const isShown = !field.condition || holds(field.condition);
    if (field.condition) place(form, field.key, isShown);
    if (!isShown) {
      delete values[field.id];
      continue;
    }
    shown.push(field.key);
    if (field.required_if) mark(field.key, holds(field.required_if), optional);
    if (field.formula) values[field.id] = compute(field, values);
    else if (field.type) values[field.id] = answerOf(form, field);
  }
  form.elements.namedItem("shown").value = shown.join(" ");
}

let walkAgain = () => {};

function enhance(root) {
  const page = root.querySelector("#live-data");
  const form = root.querySelector("form[data-step]");
  if (!page || !form) return;
  const data = JSON.parse(page.textContent);
  walkAgain = () => walk(form, data);
  form.addEventListener("input", walkAgain);
  form.addEventListener("change", walkAgain);
  walkAgain();
}

enhance(document);
document.addEventListener("wizard:shown", (event) => enhance(event.target));
// A browser that goes back puts answers in again.
window.addEventListener("pageshow", () => walkAgain());
